package nl.smartindustry.ingest.derived.units;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.translate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableStore;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.derived.ContinuityUnits;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Frames and events as pictures, and what comes of them. Lists of enterprises are joined by +. */
abstract class UnitBench extends SparkTest {
  static final Definitions DEFINITIONS = Definitions.packaged();

  /** Runs the derivation over a register and events. */
  static RunContext units(Path folder, String frames, String events) {
    return units(folder, frames, events, DEFINITIONS, Optional.empty());
  }

  /** Runs it over jobs as well: {@code enterprise_id}, {@code person}, {@code month}. */
  @SuppressWarnings("resource")
  static RunContext units(
      Path folder,
      String frames,
      String events,
      Definitions definitions,
      Optional<Dataset<Row>> jobs) {
    var places =
        new Settings.Places(
            folder.resolve("landing"), folder.resolve("warehouse"), Optional.empty());
    var day = LocalDate.of(2025, 3, 31);
    var settings =
        new Settings(folder.resolve("s.yaml"), "t", true, day, places, List.of(), List.of());
    var run = new RunContext(settings, definitions, Progress.silent());
    store(run, Contract.load(definitions, "register_frame"), frames);
    store(run, Contract.load(definitions, "enterprise_event").withProvenance(), events);
    jobs.ifPresent(rows -> run.write(Contract.load(definitions, "job_month"), months(rows)));
    ContinuityUnits.load(definitions).make(run);
    return run;
  }

  private static Dataset<Row> months(Dataset<Row> jobs) {
    return jobs.selectExpr(
        "enterprise_id",
        "person as person_id",
        "concat(cast(month div 12 as string), lpad(cast(month % 12 + 1 as string), 2, '0')) as"
            + " month");
  }

  static List<String> stored(RunContext run, String table, String... columns) {
    return rowsOf(run.read(Contract.load(DEFINITIONS, table)), columns);
  }

  static void store(RunContext run, Contract contract, String picture) {
    Dataset<Row> rows = table(contract, picture);
    for (var field : contract.fields()) {
      if (field.name().startsWith("enterprises_")) {
        rows = rows.withColumn(field.name(), translate(col(field.name()), "+", "|"));
      }
    }
    var place = run.warehouse().restricted().resolve(contract.table());
    TableStore.write(contract, rows, place);
    run.provide(contract.table(), List.of(place));
  }
}
