package nl.smartindustry.report.publish;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableStore;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The observations as economists query them: long Parquet with SDMX column names, a folder per
 * group and period.
 *
 * @param contract of the table; its identifiers give the order of the rows
 */
public record ObservationFiles(Contract contract) {
  static final String FOLDER = "observations";
  private static final List<String> PARTITIONS = List.of("GROUP", "TIME_PERIOD");

  /** Writes the observations, one sorted file a folder. */
  public void write(Dataset<Row> observations, Path release) {
    var order = contract.key().stream().map(name -> col(name)).toArray(Column[]::new);
    TableStore.write(
        contract, observations.coalesce(1).sort(order), release.resolve(FOLDER), PARTITIONS);
  }
}
