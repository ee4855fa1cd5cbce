package nl.smartindustry.transform.administrative.programme;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The stored tables of the programme; one that nobody delivered is empty.
 *
 * @param frames {@code register_frame}, all years; it never comes to the driver
 */
public record ProgrammeTables(
    Dataset<Row> fieldlabs,
    Dataset<Row> participations,
    Dataset<Row> funding,
    Dataset<Row> actions,
    Dataset<Row> events,
    Dataset<Row> frames) {}
