package nl.smartindustry.ingest.derived.units;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

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

  /**
   * What units are made of.
   *
   * @param frames the yearly frames: {@code period}, {@code enterprise_id}, {@code status}
   * @param events as delivered, with {@code source_delivery}
   * @param jobs the jobs: {@code enterprise_id}, {@code person}, {@code month} (months since the
   *     year 0); may hold several rows of the same
   */
  public record UnitInput(Dataset<Row> frames, Dataset<Row> events, Optional<Dataset<Row>> jobs) {}

  /** The columns of the tables that come out, in the order of their contracts. */
  public record Schemas(StructType unit, StructType demography, StructType revision) {}
}
