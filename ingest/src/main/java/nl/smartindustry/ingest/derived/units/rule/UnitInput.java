package nl.smartindustry.ingest.derived.units.rule;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What units are made of.
 *
 * @param frames the yearly frames: {@code period}, {@code enterprise_id}, {@code status}
 * @param events as delivered, with {@code source_delivery}
 * @param jobs who worked where: {@code enterprise_id}, {@code person}, {@code month} (months since
 *     the year 0); may hold several rows of the same
 */
public record UnitInput(Dataset<Row> frames, Dataset<Row> events, Optional<Dataset<Row>> jobs) {}
