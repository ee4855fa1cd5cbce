package nl.smartindustry.ingest.derived.units.rule;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What is stored, in the columns of the contracts.
 *
 * @param units the table {@code continuity_unit}
 * @param demography the table {@code unit_demography}
 * @param revisions the table {@code unit_revision}
 * @param turnovers the rows of {@code unit_turnover}
 * @param held what is kept in memory until all is stored
 */
public record UnitResult(
    Dataset<Row> units,
    Dataset<Row> demography,
    Dataset<Row> revisions,
    List<Turnover> turnovers,
    List<Dataset<Row>> held) {
  public UnitResult {
    turnovers = List.copyOf(turnovers);
    held = List.copyOf(held);
  }
}
