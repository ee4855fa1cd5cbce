package nl.smartindustry.transform.topic.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The enterprises at both ends of every window.
 *
 * @param windows first and last frame of each
 */
record FlowMembers(EmploymentTables tables, List<Window> windows) {
  private static final List<String> WINDOW = List.of("window_from", "window_to");
  private static final String ENTERPRISE = "enterprise_id";

  /**
   * The members of units, those of a unit together in one part of the data, in the order of unit,
   * window, enterprise and moment.
   *
   * @param employers one row per enterprise and frame
   * @param wages see {@link EmploymentTables#wages}
   */
  Dataset<Row> of(Dataset<Row> employers, Dataset<Row> wages) {
    var keys = new String[] {"window_from", "window_to", ENTERPRISE};
    var jobs =
        wages
            .groupBy(ENTERPRISE, "year")
            .agg(sum(EmploymentTables.ON_FRAME_DAY).as(EmploymentTables.ON_FRAME_DAY));
    var units = tables.units().select(cast("continuity_id"));
    var statuses = tables.demography().select(cast("status"));
    var adopters = tables.adopters().withColumnRenamed("year", "window_from");
    var order = new Column[] {col("window_from"), col("window_to"), col("unit")};
    return employers
        .join(broadcast(ends(employers.sparkSession())), "year")
        .join(jobs, new String[] {ENTERPRISE, "year"}, "left")
        .join(units, keys, "left")
        .join(statuses, keys, "left")
        .join(broadcast(adopters), new String[] {ENTERPRISE, "window_from"}, "left")
        .select(columns())
        .repartition(order)
        .sortWithinPartitions("unit", "window_from", "window_to", ENTERPRISE, "after");
  }

  private static Column[] cast(String what) {
    return new Column[] {
      col(WINDOW.get(0)).cast("int"), col(WINDOW.get(1)).cast("int"), col(ENTERPRISE), col(what)
    };
  }

  private static Column[] columns() {
    return new Column[] {
      col("window_from"),
      col("window_to"),
      coalesce(col("continuity_id"), col(ENTERPRISE)).as("unit"),
      col(ENTERPRISE),
      col("after"),
      col("activity"),
      col("persons"),
      coalesce(col(EmploymentTables.ON_FRAME_DAY), lit(0L)),
      col("founded"),
      col("status"),
      col(Adopters.GROUPS)
    };
  }

  /** The two ends of every window. */
  private Dataset<Row> ends(SparkSession session) {
    var schema =
        new StructType()
            .add("year", DataTypes.IntegerType, false)
            .add("window_from", DataTypes.IntegerType, false)
            .add("window_to", DataTypes.IntegerType, false)
            .add("after", DataTypes.BooleanType, false);
    var rows = new ArrayList<Row>();
    for (var window : windows) {
      rows.add(RowFactory.create(window.from(), window.from(), window.to(), false));
      rows.add(RowFactory.create(window.to(), window.from(), window.to(), true));
    }
    return session.createDataFrame(rows, schema);
  }
}
