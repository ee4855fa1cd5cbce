package nl.smartindustry.transform.survey.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The yearly frames of the register, read once for all that is made of them. The register stays on
 * disk: memory holds groups of enterprises that are alike, the groups that an enterprise of the
 * populations is in, the rows of named enterprises, and rows of others drawn by a hash.
 */
public final class Frames {
  /** Active enterprises of manufacturing. */
  public static final String MANUFACTURING =
      "substring(activity, 1, 2) between '10' and '33' and coalesce(status, 'A') = 'A'";

  /** What is read of a frame, whatever else is asked for. */
  static final List<String> COLUMNS =
      List.of(
          "period",
          "enterprise_id",
          "group_id",
          "corop",
          "activity",
          "size_code",
          "persons",
          "province",
          "status");

  /** In these, enterprises of a group need not be alike. */
  private static final Set<String> OWN = Set.of("enterprise_id", "group_id", "corop");

  private static final int PERIOD = COLUMNS.indexOf("period");
  private static final int ENTERPRISE = COLUMNS.indexOf("enterprise_id");
  private static final int PERSONS = COLUMNS.indexOf("persons");

  /** How many rows of enterprises that are not named are drawn, that the register may grow. */
  public static final int DRAWN = 60_000;

  private static final long DRAWN_FROM_PERSONS = 2;
  private static final long SEED = 42;

  private final List<String> columns;
  private final int[] alike;
  private final StructType cells;
  private final Predicate<Row> population;
  private final Set<String> named;
  private final Map<List<Object>, Integer> numbers = new HashMap<>();
  private final List<Group> groups = new ArrayList<>();
  private final Map<String, int[]> memberships = new HashMap<>();
  private final Map<String, List<Row>> rows = new HashMap<>();
  private final PriorityQueue<Headcount> drawn = new PriorityQueue<>(Comparator.reverseOrder());

  /** Enterprises of one frame that are alike in all that was asked for, {@code period} too. */
  public static final class Group {
    private final Row cells;
    private long enterprises;

    private Group(Row cells) {
      this.cells = cells;
    }

    /** What they are alike in, by name. */
    public Row cells() {
      return cells;
    }

    public long enterprises() {
      return enterprises;
    }
  }

  /**
   * An enterprise of two persons or more in one frame.
   *
   * @param hash of its number, as {@code xxhash64} of Spark SQL
   */
  public record Headcount(long hash, String enterprise, String period, long persons)
      implements Comparable<Headcount> {
    private static final Comparator<Headcount> ORDER =
        Comparator.comparingLong(Headcount::hash)
            .thenComparing(Headcount::enterprise)
            .thenComparing(Headcount::period);

    @Override
    public int compareTo(Headcount other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Nothing yet; {@link #add} takes rows in.
   *
   * @param contract of the frames
   * @param more columns that groups are alike in, besides the usual ones
   * @param population which enterprises come into groups
   * @param named enterprises whose rows are kept
   */
  public Frames(
      Contract contract, Collection<String> more, Predicate<Row> population, Set<String> named) {
    var all = new LinkedHashSet<>(COLUMNS);
    all.addAll(more);
    this.columns = List.copyOf(all);
    this.alike = IntStream.range(0, columns.size()).filter(c -> !isOwn(c)).toArray();
    var fields = IntStream.of(alike).mapToObj(c -> contract.field(columns.get(c))).toList();
    this.cells = new Contract(contract.table(), contract.grain(), fields).schema();
    this.population = population;
    this.named = named;
  }

  private boolean isOwn(int column) {
    return OWN.contains(columns.get(column));
  }

  /** The columns of a row that is added. */
  public String[] columns() {
    return columns.toArray(String[]::new);
  }

  /** Takes in a row of {@link #columns}: an enterprise in a frame. */
  public void add(Row row) {
    var enterprise = row.getString(ENTERPRISE);
    if (named.contains(enterprise)) {
      rows.computeIfAbsent(enterprise, any -> new ArrayList<>()).add(row);
    } else if (isCounted(row)) {
      draw(row);
    }
    if (population.test(row)) {
      int number = numbers.computeIfAbsent(values(row), this::group);
      groups.get(number).enterprises++;
      memberships.merge(enterprise, new int[] {number}, Frames::joined);
    }
  }

  private List<Object> values(Row row) {
    return Arrays.asList(IntStream.of(alike).mapToObj(row::get).toArray());
  }

  private int group(List<Object> values) {
    groups.add(new Group(new GenericRowWithSchema(values.toArray(), cells)));
    return groups.size() - 1;
  }

  private static int[] joined(int[] some, int[] more) {
    var all = Arrays.copyOf(some, some.length + 1);
    all[some.length] = more[0];
    return all;
  }

  private static boolean isCounted(Row row) {
    return !row.isNullAt(PERSONS) && row.getLong(PERSONS) >= DRAWN_FROM_PERSONS;
  }

  private void draw(Row row) {
    if (drawn.size() < DRAWN || hash(row) <= drawn.element().hash()) {
      drawn.add(headcount(row));
      if (drawn.size() > DRAWN) {
        drawn.remove();
      }
    }
  }

  private static Headcount headcount(Row row) {
    var enterprise = row.getString(ENTERPRISE);
    return new Headcount(hash(row), enterprise, row.getString(PERIOD), row.getLong(PERSONS));
  }

  private static long hash(Row row) {
    return XXH64.hashUTF8String(UTF8String.fromString(row.getString(ENTERPRISE)), SEED);
  }

  /** Enterprises of the populations, by what they are alike in. */
  public List<Group> groups() {
    return groups;
  }

  /** For every enterprise of a population the numbers of its groups in {@link #groups}. */
  Collection<int[]> memberships() {
    return memberships.values();
  }

  /** The rows of a named enterprise, one a frame. */
  public List<Row> rows(String enterprise) {
    return rows.getOrDefault(enterprise, List.of());
  }

  /** The row of a named enterprise in a frame. */
  public Optional<Row> row(String enterprise, String period) {
    return rows(enterprise).stream().filter(row -> row.getString(PERIOD).equals(period)).findAny();
  }

  /** Rows of two persons or more of some named enterprises. */
  public Stream<Headcount> headcounts(Set<String> enterprises) {
    return enterprises.stream()
        .flatMap(one -> rows(one).stream())
        .filter(Frames::isCounted)
        .map(Frames::headcount);
  }

  /**
   * Rows of two persons or more of enterprises other than some named ones, in the order of a hash
   * of their number; so many as are drawn are certain to be the first in that order.
   */
  public Stream<Headcount> headcountsBut(Set<String> enterprises) {
    var others = new HashSet<>(rows.keySet());
    others.removeAll(enterprises);
    return Stream.concat(drawn.stream(), headcounts(others)).sorted();
  }
}
