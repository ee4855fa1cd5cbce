package nl.smartindustry.ingest.derived.units.spread;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Which nodes hang together.
 *
 * @param localLinks up to this many links are gathered and joined in memory; more stay on Spark
 * @param mostRounds of star contraction
 */
public record ConnectedComponents(int localLinks, int mostRounds) {
  private static final StructType SCHEMA =
      new StructType()
          .add("node", DataTypes.LongType, false)
          .add("smallest", DataTypes.LongType, false);

  public ConnectedComponents {
    if (localLinks < 0 || mostRounds < 1) {
      throw new IllegalArgumentException(
          "Components: local_links %d and most_rounds %d (at least 0 and 1)"
              .formatted(localLinks, mostRounds));
    }
  }

  /**
   * @param links one row per link: {@code a} and {@code b}, whole numbers
   * @return one row per node with a link to another: {@code node}, and {@code smallest}, the
   *     smallest node of its component
   */
  public Dataset<Row> of(Dataset<Row> links) {
    var pairs = links.select("a", "b").where(col("a").notEqual(col("b")));
    var some = pairs.limit(localLinks + 1).collectAsList();
    return some.size() <= localLinks ? local(links, some) : spread(pairs);
  }

  private Dataset<Row> local(Dataset<Row> links, List<Row> pairs) {
    var components = new LocalComponents<Long>();
    pairs.forEach(pair -> components.tie(pair.getLong(0), pair.getLong(1)));
    var rows = new ArrayList<Row>();
    components.smallest().forEach((node, first) -> rows.add(RowFactory.create(node, first)));
    return links.sparkSession().createDataFrame(rows, SCHEMA);
  }

  private Dataset<Row> spread(Dataset<Row> pairs) {
    var stars = new StarContraction(mostRounds).stars(pairs);
    var centres = stars.select(col("smallest").as("node"), col("smallest")).distinct();
    return stars.select("node", "smallest").unionByName(centres);
  }
}
