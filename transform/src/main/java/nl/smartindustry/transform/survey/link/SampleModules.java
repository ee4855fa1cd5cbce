package nl.smartindustry.transform.survey.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** GSBPM 5.1, a sample joined to its modules. */
public final class SampleModules {
  private static final String PERIOD = "period";
  private static final String ENTERPRISE = "enterprise_id";
  private static final String REASONS = "missing_reasons";

  private SampleModules() {}

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

  private static boolean isNew(String name, List<String> held) {
    return name.equals(PERIOD) || name.equals(ENTERPRISE) || !held.contains(name);
  }
}
