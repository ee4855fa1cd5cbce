package nl.smartindustry.transform;

import nl.smartindustry.transform.estimate.TallyPlan;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A survey linked to its frame, its variables derived; nothing has been computed yet.
 *
 * @param linked one row per sampled enterprise and {@code period}
 */
record SurveySample(TallyPlan plan, Dataset<Row> linked) {}
