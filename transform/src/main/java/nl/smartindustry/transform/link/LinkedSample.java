package nl.smartindustry.transform.link;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import nl.smartindustry.transform.population.TargetPopulation;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** GSBPM 5.1, a sample joined to its modules and to the frame of its year. */
public final class LinkedSample {
  /** Whether the enterprise linked, or why not. */
  public static final String LINK = "link";

  /** {@link #LINK} of an enterprise that is in its stratum. */
  public static final String LINKED = "linked";

  /** {@link #LINK} of one that the frame of the year does not know. */
  public static final String NOT_IN_FRAME = "not_in_frame";

  /** {@link #LINK} of one that the frame places outside the target population. */
  public static final String OUTSIDE_POPULATION = "outside_population";

  private static final String PERIOD = "period";
  private static final String ENTERPRISE = "enterprise_id";
  private static final String REASONS = "missing_reasons";

  private LinkedSample() {}

  /**
   * Adds the answers of a module to those of the survey.
   *
   * @param sample one row per enterprise and {@code period}
   * @param module the same key; columns that the sample already has are left out
   * @return the sample's rows, none lost; the module's columns are null where it has no answer;
   *     {@code missing_reasons} of both together
   */
  public static Dataset<Row> withModule(Dataset<Row> sample, Dataset<Row> module) {
    var held = Arrays.asList(sample.columns());
    var answers =
        module.select(
            Arrays.stream(module.columns())
                .filter(name -> isNew(name, held) || name.equals(REASONS))
                .map(name -> name.equals(REASONS) ? col(name).as("module_reasons") : col(name))
                .toArray(Column[]::new));
    return sample
        .join(answers, new String[] {PERIOD, ENTERPRISE}, "left")
        .withColumn(REASONS, concat_ws(";", col(REASONS), col("module_reasons")))
        .drop("module_reasons");
  }

  private static boolean isNew(String name, java.util.List<String> held) {
    return name.equals(PERIOD) || name.equals(ENTERPRISE) || !held.contains(name);
  }

  /**
   * Cuts the frame, millions of rows, down to the sampled enterprises before anything is computed
   * on it.
   *
   * @param frame one row per enterprise and period
   * @return the rows of {@code frame} whose enterprise and period are in the sample
   */
  public static Dataset<Row> sampledUnits(Dataset<Row> frame, Dataset<Row> sample) {
    var sampledKeys = sample.select(PERIOD, ENTERPRISE);
    return frame.join(broadcast(sampledKeys), new String[] {PERIOD, ENTERPRISE}, "left_semi");
  }

  /**
   * Joins the sample to the frame of its year.
   *
   * @param sample one row per sampled enterprise and {@code period}
   * @param placed the sampled enterprises of the frame with strata and dimensions
   * @return the sample's rows, none lost, plus the frame's columns and {@link #LINK}
   */
  public static Dataset<Row> link(Dataset<Row> sample, Dataset<Row> placed) {
    return sample
        .join(broadcast(placed), new String[] {PERIOD, ENTERPRISE}, "left")
        .withColumn(LINK, outcome(NOT_IN_FRAME));
  }

  /** A sample that carries its own weights is its own frame. */
  public static Dataset<Row> unframed(Dataset<Row> placed) {
    return placed.withColumn(LINK, outcome(OUTSIDE_POPULATION));
  }

  private static Column outcome(String unknown) {
    var member = col(TargetPopulation.MEMBER);
    return when(member.isNull(), lit(unknown))
        .when(member, lit(LINKED))
        .otherwise(lit(OUTSIDE_POPULATION));
  }
}
