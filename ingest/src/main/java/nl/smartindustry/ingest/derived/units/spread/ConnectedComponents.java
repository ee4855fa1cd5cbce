package nl.smartindustry.ingest.derived.units.spread;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Wrong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.expressions.Window;
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
    Wrong.when(
        localLinks < 0 || mostRounds < 1,
        "Components: local_links %d and most_rounds %d (at least 0 and 1)",
        localLinks,
        mostRounds);
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

  /**
   * Connected components on Spark by alternating large-star and small-star, until every component
   * is a star around its smallest node. A round is two shuffles of the links; their number does not
   * grow from round to round.
   *
   * @param mostRounds after which the graph is refused; the paper proves of the order of log² n,
   *     and observes far fewer
   * @see "Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii (2014), Connected Components in
   *     MapReduce and Beyond, section 3.2 (the alternating algorithm)"
   */
  record StarContraction(int mostRounds) {

    /**
     * @param links one row per link: {@code a} and {@code b}, whole numbers, in any order and
     *     number
     * @return one row per node that is not the smallest of its component: {@code node}, {@code
     *     smallest}
     */
    Dataset<Row> stars(Dataset<Row> links) {
      var stars =
          links
              .where(col("a").notEqual(col("b")))
              .select(
                  greatest(col("a"), col("b")).as("node"), least(col("a"), col("b")).as("smallest"))
              .distinct()
              .localCheckpoint();
      for (int round = 0; !settled(stars); round++) {
        if (round == mostRounds) {
          throw Refusal.of(
              ExitCode.INTERNAL, "Continuity units: not settled after %d rounds", mostRounds);
        }
        var next = smallStar(largeStar(stars)).localCheckpoint();
        release(stars);
        stars = next;
      }
      return stars;
    }

    /** Frees what a checkpoint holds; unpersisting the table itself would not. */
    private static void release(Dataset<Row> checkpoint) {
      if (checkpoint.queryExecution().analyzed() instanceof LogicalRDD held) {
        held.rdd().unpersist(false);
      }
    }

    /** Ties every larger neighbour of a node to the smallest node of its neighbourhood. */
    private static Dataset<Row> largeStar(Dataset<Row> links) {
      var around = Window.partitionBy("node");
      return links
          .unionByName(links.select(col("smallest").as("node"), col("node").as("smallest")))
          .select(
              col("node"),
              col("smallest").as("neighbour"),
              least(col("node"), min("smallest").over(around)).as("centre"))
          .where(col("neighbour").gt(col("node")))
          .select(col("neighbour").as("node"), col("centre").as("smallest"))
          .distinct();
    }

    /** Ties a node and its smaller neighbours to the smallest among them. */
    private static Dataset<Row> smallStar(Dataset<Row> links) {
      var around = Window.partitionBy("node");
      return links
          .withColumn("centre", min("smallest").over(around))
          .select(explode(array(col("node"), col("smallest"))).as("node"), col("centre"))
          .where(col("node").notEqual(col("centre")))
          .select(col("node"), col("centre").as("smallest"))
          .distinct();
    }

    /** Whether every node has one centre and no centre has one itself. */
    private static boolean settled(Dataset<Row> links) {
      var tied = links.select(col("node"), lit(1L).as("times"), lit(0).as("centre"));
      var centres =
          links.select(col("smallest").as("node"), lit(0L).as("times"), lit(1).as("centre"));
      return tied.unionByName(centres)
          .groupBy("node")
          .agg(sum("times").as("times"), max("centre").as("centre"))
          .where(col("times").gt(1).or(col("times").gt(0).and(col("centre").gt(0))))
          .isEmpty();
    }
  }
}
