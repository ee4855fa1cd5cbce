package nl.smartindustry.report.night;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.IngestSummary;
import nl.smartindustry.ingest.delivery.IngestPlan.LandingReport;
import nl.smartindustry.ingest.run.Warehouse;

/** What the user reads when a run has ended. */
final class Summary {
  private static final int MOST_WARNINGS = 10;

  private final Warehouse warehouse;
  private final long began = System.nanoTime();
  private final List<String> body = new ArrayList<>();

  Summary(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  void ingested(IngestSummary taken) {
    var counts = taken.counts();
    long held = taken.heldRecords();
    body.add(
        "  records    %s read, %s accepted (%s corrected), %s quarantined, %s duplicates%s"
            .formatted(
                number(counts.read()),
                number(counts.accepted()),
                number(counts.corrected()),
                number(counts.quarantined()),
                number(counts.duplicates()),
                held == 0 ? "" : ", %s held".formatted(number(held))));
  }

  /** Where the rules' findings stand. */
  void confronted(String file) {
    body.add("  rules      " + file);
  }

  /**
   * @param cells counts of the release's cells by what became of them
   */
  void reported(Map<String, Long> cells, String release) {
    body.add(
        "  cells      %s published, %s suppressed, %s unreliable, %s without a figure; %s indicators"
            .formatted(
                number(cells.getOrDefault("published", 0L)),
                number(cells.getOrDefault("suppressed", 0L)),
                number(cells.getOrDefault("unreliable", 0L)),
                number(cells.getOrDefault("absent", 0L)),
                number(cells.getOrDefault("indicators", 0L))));
    body.add("  release    " + release);
    body.add("  where      " + warehouse.releases().resolve(release));
  }

  /** Where a table was printed that no release holds yet. */
  void proof(String table, Path folder) {
    body.add("  table      %s, in no release".formatted(table));
    body.add("  where      " + folder);
  }

  List<String> unchanged(String release, List<String> warnings) {
    body.add("Unchanged: release %s already follows from these inputs".formatted(release));
    warn(warnings);
    return body;
  }

  List<String> lines(List<String> warnings) {
    var seconds = (System.nanoTime() - began) / 1e9;
    body.add(0, String.format(Locale.ROOT, "Done in %.1f s", seconds));
    warn(warnings);
    return body;
  }

  private void warn(List<String> warnings) {
    warnings.stream().limit(MOST_WARNINGS).forEach(one -> body.add("  warning    " + one));
    if (warnings.size() > MOST_WARNINGS) {
      body.add(
          "  warning    and %d more, all in the release's manifest"
              .formatted(warnings.size() - MOST_WARNINGS));
    }
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** What the run's record counts of ingest. */
  static final class Counts {
    private Counts() {}

    static Map<String, Long> of(IngestSummary taken) {
      var counts = taken.counts();
      var all = new TreeMap<>(taken.landing().counts());
      all.putAll(sizes(taken));
      all.putAll(
          Map.of(
              "read", counts.read(),
              "accepted", counts.accepted(),
              "corrected", counts.corrected(),
              "quarantined", counts.quarantined(),
              "duplicates", counts.duplicates(),
              "held", taken.heldRecords()));
      return all;
    }

    /** How much was delivered of what counts, read now or before. */
    private static Map<String, Long> sizes(IngestSummary taken) {
      var deliveries =
          taken.sources().stream().flatMap(source -> source.deliveries().stream()).toList();
      var files = deliveries.stream().flatMap(one -> one.files().stream()).toList();
      return Map.of(
          "input_deliveries", (long) deliveries.size(),
          "input_files", (long) files.size(),
          "input_bytes", files.stream().mapToLong(file -> file.identity().bytes()).sum());
    }
  }

  /** All that the operator reads: what is in the release, and what was passed by. */
  static List<String> said(IngestSummary taken) {
    return said(taken.warnings(), taken.landing());
  }

  static List<String> said(List<String> warnings, LandingReport landing) {
    return Stream.concat(warnings.stream(), landing.asides().stream()).toList();
  }
}
