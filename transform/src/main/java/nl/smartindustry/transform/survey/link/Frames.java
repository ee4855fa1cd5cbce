package nl.smartindustry.transform.survey.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.contract.RowExpression;
import nl.smartindustry.ingest.contract.StoredCell;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.contract.TextIds;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The yearly frames of the register, read once for all that is made of them. The register stays on
 * disk: memory holds groups of enterprises that are alike, for each enterprise of the populations a
 * number and its groups, the rows of named enterprises, and rows of others drawn by a hash.
 */
public final class Frames {
  /** Active enterprises of manufacturing. */
  public static final String MANUFACTURING =
      "substring(activity, 1, 2) between '10' and '33' and coalesce(status, 'A') = 'A'";

  /** What enterprises of a group are alike in, whatever else is asked for. */
  private static final List<String> ALIKE =
      List.of("period", "activity", "size_code", "persons", "province", "status");

  /** What the row of a named enterprise has besides. */
  private static final List<String> OWN = List.of("enterprise_id", "group_id", "corop");

  /** How many rows of enterprises that are not asked for are enough, that the register may grow. */
  private static final int DRAWN = 60_000;

  private static final long COUNTED = 2;

  private final RowExpression population;
  private final Set<String> named;
  private final Map<List<Object>, Group> groups = new LinkedHashMap<>();
  private final TextIds members = new TextIds();
  private final List<int[]> memberships = new ArrayList<>();
  private final Map<String, List<Row>> rows = new HashMap<>();
  private final PriorityQueue<Headcount> drawn = new PriorityQueue<>(Headcount.ORDER.reversed());

  /** Enterprises of one frame that are alike in all that was asked for, {@code period} too. */
  public static final class Group {
    private final int number;
    private final Row cells;
    private long enterprises;

    private Group(int number, Row cells) {
      this.number = number;
      this.cells = cells;
    }

    /** Its place among the groups. */
    int number() {
      return number;
    }

    /** What they are alike in, by name. */
    public Row cells() {
      return cells;
    }

    public long enterprises() {
      return enterprises;
    }
  }

  /** Some columns of the row at hand. */
  private record Cells(List<Field> fields, List<StoredCell> cells, StructType columns) {
    static Cells of(Contract contract, TableReader table, Stream<String> names) {
      var fields = names.map(contract::field).toList();
      return new Cells(
          fields,
          fields.stream().map(field -> table.cell(field.name())).toList(),
          new Contract(contract.table(), contract.grain(), fields).schema());
    }

    List<Object> values() {
      var values = new Object[cells.size()];
      Arrays.setAll(values, i -> TableReader.value(fields.get(i), cells.get(i)));
      return Arrays.asList(values);
    }

    Row row() {
      return new GenericRowWithSchema(values().toArray(), columns);
    }
  }

  private Frames(RowExpression population, Set<String> named) {
    this.population = population;
    this.named = named;
  }

  /**
   * Reads frames.
   *
   * @param contract of the frames
   * @param folders in which they are stored
   * @param more columns that groups are alike in, besides the usual ones
   * @param population which enterprises come into groups
   * @param named enterprises whose rows are kept
   */
  public static Frames read(
      Contract contract,
      List<Path> folders,
      Collection<String> more,
      Column population,
      Set<String> named) {
    var frames = new Frames(RowExpression.of(contract, population), named);
    var alike = new LinkedHashSet<>(ALIKE);
    alike.addAll(more);
    alike.addAll(frames.population.columns());
    OWN.forEach(alike::remove);
    var columns = Stream.concat(OWN.stream(), alike.stream()).toArray(String[]::new);
    try (var table = TableReader.open(TableReader.files(folders), columns)) {
      var own = Stream.concat(OWN.stream(), ALIKE.stream());
      frames.add(table, Cells.of(contract, table, own), Cells.of(contract, table, alike.stream()));
    }
    return frames;
  }

  private void add(TableReader table, Cells own, Cells alike) {
    var counts = population.over(table);
    var enterprise = table.cell("enterprise_id").numbered(members::add);
    var persons = table.cell("persons");
    while (table.next()) {
      var number = enterprise.text();
      if (named.contains(number)) {
        rows.computeIfAbsent(number, any -> new ArrayList<>()).add(own.row());
      } else if (!persons.isNull() && persons.whole() >= COUNTED) {
        draw(number, own);
      }
      if (Boolean.TRUE.equals(counts.get())) {
        var group =
            groups.computeIfAbsent(alike.values(), any -> new Group(groups.size(), alike.row()));
        group.enterprises++;
        join(enterprise.code(), group);
      }
    }
  }

  private void join(int member, Group group) {
    if (member == memberships.size()) {
      memberships.add(new int[] {group.number});
    } else {
      var before = memberships.get(member);
      var all = Arrays.copyOf(before, before.length + 1);
      all[before.length] = group.number;
      memberships.set(member, all);
    }
  }

  private void draw(String enterprise, Cells own) {
    if (drawn.size() < DRAWN || Headcount.hash(enterprise) <= drawn.element().hash()) {
      drawn.add(Headcount.of(own.row()));
      if (drawn.size() > DRAWN) {
        drawn.remove();
      }
    }
  }

  /** Enterprises of the populations, by what they are alike in, in the order of their numbers. */
  public Collection<Group> groups() {
    return groups.values();
  }

  /** For every enterprise of a population the numbers of its groups. */
  List<int[]> memberships() {
    return memberships;
  }

  /** The rows of a named enterprise, one a frame. */
  public List<Row> rows(String enterprise) {
    return rows.getOrDefault(enterprise, List.of());
  }

  /** The row of a named enterprise in a frame. */
  public Optional<Row> row(String enterprise, String period) {
    return rows(enterprise).stream().filter(row -> row.getAs("period").equals(period)).findAny();
  }

  /** The rows of two persons or more of some named enterprises. */
  public Stream<Headcount> headcounts(Set<String> enterprises) {
    return enterprises.stream()
        .flatMap(one -> rows(one).stream())
        .filter(row -> row.getAs("persons") != null)
        .map(Headcount::of)
        .filter(one -> one.persons() >= COUNTED);
  }

  /**
   * Rows of two persons or more of enterprises other than some named ones: the first of all in the
   * order of a hash of their number, at most 60,000.
   */
  public Stream<Headcount> headcountsBut(Set<String> enterprises) {
    var others = new HashSet<>(rows.keySet());
    others.removeAll(enterprises);
    return Stream.concat(drawn.stream(), headcounts(others)).sorted(Headcount.ORDER).limit(DRAWN);
  }

  /**
   * The persons of an enterprise in one frame.
   *
   * @param hash of its number, as {@code xxhash64} of Spark SQL: an order that has nothing to do
   *     with what an enterprise is
   */
  public record Headcount(long hash, String enterprise, String period, long persons) {
    private static final long SEED = 42;

    /** By hash; the years of an enterprise follow each other. */
    private static final Comparator<Headcount> ORDER =
        Comparator.comparingLong((Headcount one) -> one.hash())
            .thenComparing(Headcount::enterprise)
            .thenComparing(Headcount::period);

    private static Headcount of(Row row) {
      String enterprise = row.getAs("enterprise_id");
      return new Headcount(hash(enterprise), enterprise, row.getAs("period"), row.getAs("persons"));
    }

    private static long hash(String enterprise) {
      return XXH64.hashUTF8String(UTF8String.fromString(enterprise), SEED);
    }
  }
}
