package nl.smartindustry.transform.survey.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.contract.RowExpression;
import nl.smartindustry.ingest.contract.StoredCell;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.ingest.run.SideBySide;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;

/**
 * The yearly frames of the register, read once for all that is made of them. The register stays on
 * disk: memory holds groups of enterprises that are alike, for each enterprise of the populations a
 * number and its groups, and the rows of named enterprises.
 */
public final class Frames {
  /** Active enterprises of manufacturing. */
  public static final String MANUFACTURING =
      "substring(activity, 1, 2) between '10' and '33' and coalesce(status, 'A') = 'A'";

  private static final String ENTERPRISE = "enterprise_id";

  /** What enterprises of a group are alike in, whatever else is asked for, where it is known. */
  private static final List<String> ALIKE =
      List.of("period", "activity", "size_code", "persons", "province", "status");

  /** What the row of a named enterprise has besides, where it is known. */
  private static final List<String> OWN = List.of(ENTERPRISE, "group_id", "corop");

  private final RowExpression population;
  private final Set<String> named;
  private final List<String> own;
  private final Map<List<Object>, Group> groups = new LinkedHashMap<>();
  private final TextIds members = new TextIds();
  private final List<int[]> memberships = new ArrayList<>();
  private final Map<String, List<Row>> rows = new HashMap<>();

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

  private Frames(RowExpression population, Set<String> named, List<String> own) {
    this.population = population;
    this.named = named;
    this.own = own;
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
    var counted = RowExpression.of(contract, population);
    var alike = new LinkedHashSet<>(ALIKE);
    alike.retainAll(contract.names());
    alike.addAll(more);
    alike.addAll(counted.columns());
    OWN.forEach(alike::remove);
    var own = Stream.concat(OWN.stream().filter(contract::has), alike.stream()).toList();
    var frames = new Frames(counted, named, own);
    try (var table = TableReader.open(TableReader.files(folders), own.toArray(String[]::new))) {
      frames.add(
          table,
          Cells.of(contract, table, own.stream()),
          Cells.of(contract, table, alike.stream()));
    }
    return frames;
  }

  private void add(TableReader table, Cells own, Cells alike) {
    var counts = population.over(table);
    var enterprise = table.cell(ENTERPRISE).numbered(members::add);
    while (table.next()) {
      if (named.contains(enterprise.text())) {
        keep(own.row());
      }
      if (Boolean.TRUE.equals(counts.get())) {
        var group =
            groups.computeIfAbsent(alike.values(), any -> new Group(groups.size(), alike.row()));
        group.enterprises++;
        join(enterprise.code(), group);
      }
    }
  }

  /**
   * Looks in the whole register, its files side by side, for the named enterprises that are in no
   * population; of the rows of others no more than the number is decoded.
   */
  public Frames with(Contract register, List<Path> folders) {
    var missing = new TextIds();
    named.stream().filter(one -> !rows.containsKey(one)).forEach(missing::add);
    var files = missing.size() == 0 ? List.<Path>of() : TableReader.files(folders);
    var searches = files.stream().map(file -> search(register, own, file, missing)).toList();
    SideBySide.each(searches, found -> found.forEach(this::keep));
    return this;
  }

  private static Callable<List<Row>> search(
      Contract register, List<String> columns, Path file, TextIds numbers) {
    return () -> {
      var found = new ArrayList<Row>();
      try (var table = TableReader.open(List.of(file), columns.toArray(String[]::new))) {
        var own = Cells.of(register, table, columns.stream());
        var enterprise = table.cell(ENTERPRISE).numbered(numbers::find);
        while (table.next()) {
          if (enterprise.code() >= 0) {
            found.add(own.row());
          }
        }
      }
      return found;
    };
  }

  private void keep(Row own) {
    rows.computeIfAbsent(own.getAs(ENTERPRISE), any -> new ArrayList<>()).add(own);
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
}
