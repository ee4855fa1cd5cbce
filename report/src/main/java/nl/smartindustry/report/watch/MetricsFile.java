package nl.smartindustry.report.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.run.DurableFiles;
import nl.smartindustry.report.run.RunRecord;
import nl.smartindustry.report.run.RunRecord.Phase;

/**
 * How the last night went, in the text format of Prometheus, for the text file collector of its
 * node exporter. Times are points in time, not ages: whoever reads them knows what the time is.
 *
 * @see "Prometheus: Exposition formats, text format 0.0.4"
 */
final class MetricsFile {
  private static final String PREFIX = "smart_industry_";

  private final StringBuilder text = new StringBuilder();
  private final Map<String, String> common;

  private MetricsFile(Settings settings) {
    this.common = Map.of("warehouse", settings.warehouse().root().toString());
  }

  /**
   * Of the nights of a warehouse.
   *
   * @param nights the newest first
   */
  static MetricsFile of(Settings settings, List<RunRecord> nights) {
    var file = new MetricsFile(settings);
    nights.stream().findFirst().ifPresent(file::last);
    nights.stream()
        .filter(RunRecord::endedWell)
        .findFirst()
        .ifPresent(
            good ->
                file.one(
                    "last_good_night_end_timestamp_seconds",
                    "When the last night that ended well did.",
                    seconds(good.ending().ended())));
    counts(nights, "ingest")
        .ifPresent(of -> file.each("records", "Records of the last ingest.", "kind", of));
    counts(nights, "report")
        .ifPresent(of -> file.each("cells", "Cells of the last release made.", "kind", of));
    file.release(settings);
    file.each(
        "newest_delivery_timestamp_seconds",
        "The day on which the newest delivery of a source arrived, or was read.",
        "source",
        newest(settings));
    return file;
  }

  /** Replaces a file by this, readable for all: it says nothing that the records do not. */
  void write(Path file) throws IOException {
    DurableFiles.replace(file, text.toString().getBytes(StandardCharsets.UTF_8));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private void last(RunRecord run) {
    var ended = run.ending();
    if (ended == null) {
      return;
    }
    one(
        "night_info",
        "The last night: its run, how it ended, and the program.",
        Map.of("run", run.run(), "state", ended.state().name(), "program", program(run)),
        1);
    one("night_end_timestamp_seconds", "When the last night ended.", seconds(ended.ended()));
    if (ended.exitCode() != null) {
      one("night_exit_code", "The exit code of the last night.", ended.exitCode());
    }
    one("night_warnings", "Warnings in the record of the last night.", run.warnings().size());
    one(
        "night_duration_seconds",
        "How long the last night took.",
        seconds(ended.ended()) - seconds(run.started()));
    var phases = new TreeMap<String, Double>();
    run.phases().forEach(phase -> phases.merge(phase.name(), phase.seconds(), Double::sum));
    each("phase_duration_seconds", "How long a phase of the last night took.", "phase", phases);
    var use = ended.use();
    if (use != null) {
      one("night_cpu_seconds", "Processor time of the last night.", use.cpuSeconds());
      if (use.peakMemory() != null) {
        one("night_peak_memory_bytes", "The most memory it held at once.", use.peakMemory());
      }
    }
  }

  private void release(Settings settings) {
    try {
      var release = new Releases(settings.warehouse()).current();
      one(
          "release_info",
          "The current release.",
          Map.of(
              "release", release.id(),
              "status", release.manifest().statement().status(),
              "reference_date", release.manifest().provenance().referenceDate()),
          1);
    } catch (Refusal none) {
      return; // before the first release, or a damaged pointer, of which the night speaks
    }
  }

  private static String program(RunRecord run) {
    var circumstances = run.start().circumstances();
    return circumstances == null ? "" : circumstances.program();
  }

  /** What the last run of a phase that ended has counted. */
  private static Optional<Map<String, Long>> counts(List<RunRecord> nights, String phase) {
    return nights.stream()
        .flatMap(run -> run.phases().stream())
        .filter(one -> one.name().equals(phase) && !one.counts().isEmpty())
        .findFirst()
        .map(Phase::counts);
  }

  private static Map<String, Long> newest(Settings settings) {
    return Ledger.open(settings.warehouse().restricted()).entries().values().stream()
        .collect(
            Collectors.toMap(LedgerEntry::source, MetricsFile::arrived, Math::max, TreeMap::new));
  }

  private static long arrived(LedgerEntry entry) {
    var day = entry.claims().arrival().orElseGet(() -> LocalDate.parse(entry.reading().readFor()));
    return day.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
  }

  private static double seconds(String instant) {
    return Instant.parse(instant).toEpochMilli() / 1e3;
  }

  private void one(String name, String help, double value) {
    one(name, help, Map.of(), value);
  }

  private void one(String name, String help, Map<String, String> labels, double value) {
    head(name, help);
    line(name, labels, value);
  }

  private void each(String name, String help, String label, Map<String, ? extends Number> values) {
    if (!values.isEmpty()) {
      head(name, help);
      values.forEach((key, value) -> line(name, Map.of(label, key), value.doubleValue()));
    }
  }

  private void head(String name, String help) {
    text.append("# HELP %s%s %s\n# TYPE %1$s%2$s gauge\n".formatted(PREFIX, name, help));
  }

  /** Whole numbers without a point, as all of these are but some seconds. */
  private void line(String name, Map<String, String> labels, double value) {
    var all = new TreeMap<>(common);
    all.putAll(labels);
    var pairs = new ArrayList<String>();
    all.forEach((key, word) -> pairs.add("%s=\"%s\"".formatted(key, escaped(word))));
    var number = value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    text.append("%s%s{%s} %s\n".formatted(PREFIX, name, String.join(",", pairs), number));
  }

  private static String escaped(String word) {
    return word.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
