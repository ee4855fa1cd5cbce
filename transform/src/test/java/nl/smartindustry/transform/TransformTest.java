package nl.smartindustry.transform;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.io.TempDir;

/** A run of the phase on tables that a test provides. */
abstract class TransformTest extends SparkTest {
  @TempDir protected Path folder;

  protected RunContext run(Definitions definitions) {
    var places = new Settings.Places(folder, folder.resolve("warehouse"), Optional.empty());
    var settings =
        new Settings(
            folder.resolve("settings.yaml"),
            "Test",
            true,
            LocalDate.of(2025, 3, 31),
            places,
            List.of(),
            List.of());
    return new RunContext(settings, definitions, Progress.silent());
  }

  /** Stores rows as a table that ingest delivered; columns that are not there are null. */
  protected static void provide(RunContext run, String table, Dataset<Row> rows) {
    var contract = contract(run, table);
    var held = Arrays.asList(rows.columns());
    var columns =
        Arrays.stream(contract.schema().fields())
            .map(
                field ->
                    (held.contains(field.name()) ? col(field.name()) : lit(null))
                        .cast(field.dataType())
                        .as(field.name()))
            .toArray(Column[]::new);
    var place = run.warehouse().restricted().resolve(table);
    store(contract, rows.select(columns), place);
    run.provide(table, List.of(place));
  }

  protected static void provide(RunContext run, String table, String picture) {
    provide(run, table, table(contract(run, table), picture));
  }

  /** Makes what is kept of the tables that were provided, as ingest does before the phase. */
  protected static void keep(RunContext run) {
    for (var table : TransformJob.load(run.definitions()).kept()) {
      if (table.needs().stream().allMatch(run::has)) {
        table.make(run);
      }
    }
  }

  protected static Dataset<Row> stored(RunContext run, String table) {
    return run.read(Contract.load(run.definitions(), table));
  }

  private static Contract contract(RunContext run, String table) {
    return Contract.load(run.definitions(), table).withProvenance();
  }
}
