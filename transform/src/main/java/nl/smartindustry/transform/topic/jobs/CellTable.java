package nl.smartindustry.transform.topic.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Counts by cell. Each part of the data makes its own; the driver adds them: what arrives there
 * grows with the number of cells, never with that of enterprises.
 *
 * @param <T> what is counted
 */
public final class CellTable<T extends Tally<T>> {
  /** Rows that carry cells: what is counted, window or year, cell, numbers. */
  public static final StructType SCHEMA =
      new StructType()
          .add("what", DataTypes.StringType)
          .add("first_year", DataTypes.IntegerType)
          .add("last_year", DataTypes.IntegerType)
          .add("activity", DataTypes.StringType)
          .add("size", DataTypes.StringType)
          .add("region", DataTypes.StringType)
          .add("technology", DataTypes.StringType)
          .add("split", DataTypes.StringType)
          .add("amounts", new ArrayType(DataTypes.LongType, false));

  private static final int AMOUNTS = 8;

  /**
   * Where numbers lie.
   *
   * @param first the year, or that of the first frame of a window
   * @param last the same year, or that of the last frame
   */
  public record Key(String what, int first, int last, Breakdown at) {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::what)
            .thenComparingInt(Key::first)
            .thenComparingInt(Key::last)
            .thenComparing(key -> key.at().activity())
            .thenComparing(key -> key.at().size())
            .thenComparing(key -> key.at().region())
            .thenComparing(key -> key.at().technology())
            .thenComparing(key -> key.at().split());
  }

  private final Map<Key, T> cells = new HashMap<>();

  /** Adds to a cell. */
  public void add(Key key, T tally) {
    cells.merge(key, tally, Tally::plus);
  }

  /** All cells in the order of their keys. */
  public TreeMap<Key, T> cells() {
    var ordered = new TreeMap<Key, T>(Key.ORDER);
    ordered.putAll(cells);
    return ordered;
  }

  /** As rows of {@link #SCHEMA}. */
  public Iterator<Row> rows() {
    return cells.entrySet().stream().map(one -> row(one.getKey(), one.getValue())).iterator();
  }

  private static Row row(Key key, Tally<?> tally) {
    var at = key.at();
    var amounts = new ArrayList<Long>();
    for (long amount : tally.amounts()) {
      amounts.add(amount);
    }
    return RowFactory.create(
        key.what(),
        key.first(),
        key.last(),
        at.activity(),
        at.size(),
        at.region(),
        at.technology(),
        at.split(),
        CollectionConverters.asScala(amounts).toSeq());
  }

  /**
   * The cells of rows of {@link #SCHEMA} that hold one thing.
   *
   * @param what which
   * @param tally its numbers, read
   */
  public static <T extends Tally<T>> CellTable<T> of(
      Collection<Row> rows, String what, Function<long[], T> tally) {
    var table = new CellTable<T>();
    for (var row : rows) {
      if (row.getString(0).equals(what)) {
        List<Long> amounts = row.getList(AMOUNTS);
        table.add(key(row), tally.apply(amounts.stream().mapToLong(Long::longValue).toArray()));
      }
    }
    return table;
  }

  private static Key key(Row row) {
    var at =
        new Breakdown(
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7));
    return new Key(row.getString(0), row.getInt(1), row.getInt(2), at);
  }
}
