package nl.smartindustry.ingest.derived.units;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.translate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableWriter;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Frames and events as pictures, and what comes of them. Lists of enterprises are joined by +. */
abstract class UnitBench extends SparkTest {
  static final Definitions DEFINITIONS = Definitions.packaged();
  static final Contract FRAME = Contract.load(DEFINITIONS, "register_frame");
  static final Contract EVENT = Contract.load(DEFINITIONS, "enterprise_event").withProvenance();
  static final Contract JOB = Contract.load(DEFINITIONS, "wage_record");

  /** Runs the derivation over a register and events. */
  static RunContext units(Path folder, String frames, String events) {
    return units(folder, frames, events, List.of());
  }

  /** Runs it over jobs as well. */
  static RunContext units(Path folder, String frames, String events, List<Job> jobs) {
    var run = run(folder);
    store(run, FRAME, frames);
    store(run, EVENT, events);
    return units(run, jobs);
  }

  /** Runs it over a register and events that are stored. */
  static RunContext units(RunContext run, List<Job> jobs) {
    if (!jobs.isEmpty()) {
      run.write(JOB, table -> write(table, jobs));
    }
    ContinuityUnits.load(DEFINITIONS).make(run);
    return run;
  }

  @SuppressWarnings("resource")
  static RunContext run(Path folder) {
    var places =
        new Settings.Places(
            folder.resolve("landing"), folder.resolve("warehouse"), Optional.empty());
    var day = LocalDate.of(2025, 3, 31);
    var settings =
        new Settings(folder.resolve("s.yaml"), "t", true, day, places, List.of(), List.of());
    return new RunContext(settings, DEFINITIONS, Progress.silent());
  }

  /** A person works in an enterprise from the first day of a month to the last of another. */
  record Job(String enterprise, String person, int from, int to) {
    static List<Job> of(String enterprise, int month, int firstPerson, int lastPerson) {
      return IntStream.rangeClosed(firstPerson, lastPerson)
          .mapToObj(person -> new Job(enterprise, "p" + person, month, month))
          .toList();
    }
  }

  /** Writes jobs as wage records. */
  static void write(TableWriter table, List<Job> jobs) throws IOException {
    for (var job : jobs) {
      table.row(JOB.names().stream().map(column -> cell(job, column)).toArray());
    }
  }

  private static Object cell(Job job, String column) {
    return switch (column) {
      case "enterprise_id" -> job.enterprise();
      case "person_id" -> job.person();
      case "statement_start" -> month(job.from()).atDay(1);
      case "statement_end" -> month(job.to()).atEndOfMonth();
      default -> null;
    };
  }

  /** A month counted from the year 0. */
  private static YearMonth month(int month) {
    return YearMonth.of(month / 12, month % 12 + 1);
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
    store(contract, rows, place);
    run.provide(contract.table(), List.of(place));
  }
}
