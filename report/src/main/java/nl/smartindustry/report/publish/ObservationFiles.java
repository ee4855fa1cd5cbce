package nl.smartindustry.report.publish;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableStore;
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
  public void write(List<Row> observations, Path release) {
    var order =
        contract.key().stream()
            .map(name -> contract.names().indexOf(name))
            .map(column -> Comparator.comparing((Row row) -> row.getString(column)))
            .reduce(Comparator::thenComparing)
            .orElseThrow();
    var sorted = observations.stream().sorted(order).toList();
    TableStore.write(contract, sorted, release.resolve(FOLDER), PARTITIONS);
  }
}
