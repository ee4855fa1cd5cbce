package nl.smartindustry.transform.topic.jobs;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.jobs.EmploymentFigures.Origin;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Hours worked of the national accounts, by branch; values and flags as they came. */
public record MacroHours(EmploymentFigures figures) {
  /**
   * @param series table {@code macro_series}
   */
  public List<Observation> of(Dataset<Row> series) {
    var hours = figures.catalogue().of(EmploymentKind.HOURS);
    var branches = new ArrayList<>(List.of(Breakdown.TOTAL.activity()));
    branches.addAll(figures.catalogue().dimensions().dimension("activity").codes());
    return series
        .where(col("indicator").isInCollection(hours.setting("series")))
        .where(col("activity").isInCollection(branches))
        .where(col("frequency").equalTo("A").and(col("value").isNotNull()))
        .select("activity", "time_period", "value", "obs_status")
        .collectAsList()
        .stream()
        .map(
            row -> {
              var flag = row.isNullAt(3) ? "" : row.getString(3);
              var cell = new Cell.Published(Estimate.exact(row.getDouble(2)), flag);
              var at = Breakdown.TOTAL.withActivity(row.getString(0));
              return figures.observation(
                  hours, at, hours.unit(), row.getString(1), cell, Origin.of(hours));
            })
        .toList();
  }
}
