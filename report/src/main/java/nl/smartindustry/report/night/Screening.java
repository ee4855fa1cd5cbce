package nl.smartindustry.report.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.IngestJob;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.rule.confront.Confrontation.ConfrontationText;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.ingest.run.TemporaryFolder;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.ingest.store.ConfrontationFiles;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What a night would make of one file, for its supplier: read and judged in a temporary folder,
 * without a warehouse and under the public key, and nothing is kept.
 *
 * @param lines the findings: counts, rules and places, never the content of a cell
 * @param refusal for which a night would refuse the file; null where it would not
 */
public record Screening(List<String> lines, ExitCode exitCode, Refusal refusal) {
  private static final int PLACES = 10;
  private static final List<String> FOUND =
      List.of("refused", "quarantined", "warned", "corrected");

  /**
   * One file, and as what it is delivered.
   *
   * @param period of the delivery, as 2024
   * @param definitions folder over our own; empty for our own alone
   */
  public record Asked(Path file, String source, String period, Optional<Path> definitions) {
    private Settings settings(Path folder) {
      var input = new Settings.Input(source, period, "D", List.of(file.toAbsolutePath()), true);
      var places =
          new Settings.Places(folder.resolve("landing"), folder.resolve("warehouse"), definitions);
      var day = LocalDate.of(Integer.parseInt(period.substring(0, 4)), 12, 31);
      return new Settings(file, "screen", true, day, places, List.of(), List.of(input));
    }
  }

  /** The rules that found something, with the lines on which they did. */
  private record Finding(String action, String rule, long count, String words, List<Long> lines) {
    private String line() {
      var shown = lines.stream().sorted().limit(PLACES).map(String::valueOf).toList();
      var more = lines.size() > PLACES ? ", …" : "";
      var where = shown.isEmpty() ? "" : ": lines " + String.join(", ", shown) + more;
      return "%-11s %7d  %s (%s)%s".formatted(action, count, words, rule, where);
    }
  }

  /**
   * Reads a file.
   *
   * @throws Refusal where it cannot be read at all, or the definitions are wrong
   */
  public static Screening of(Asked asked, Progress progress) {
    var folder = TemporaryFolder.current().resolve("screen");
    var settings = asked.settings(folder);
    var definitions = settings.loadDefinitions();
    var job = IngestJob.load(definitions);
    var table = job.catalogue().get(asked.source()).layout().table();
    try (var run = new RunContext(settings, definitions, progress)) {
      return found(job.screen(run), settings.warehouse());
    } catch (Refusal refused) {
      return refused(refused, table, settings.warehouse());
    } finally {
      StoredFiles.delete(folder);
    }
  }

  private static Screening found(LedgerEntry entry, Warehouse warehouse) {
    var lines = new ArrayList<String>();
    var counts = entry.counts();
    lines.add(
        "%d records read, %d accepted (%d corrected), %d quarantined, %d duplicates"
            .formatted(
                counts.read(),
                counts.accepted(),
                counts.corrected(),
                counts.quarantined(),
                counts.duplicates()));
    lines.addAll(entry.warnings());
    lines.addAll(rules(warehouse, entry.table(), entry.delivery()));
    if (entry.withheld()) {
      lines.add("A night would hold it: " + entry.reading().held());
      return new Screening(lines, ExitCode.DATA_REFUSED, null);
    }
    boolean clean = counts.quarantined() + counts.duplicates() == 0 && entry.warnings().isEmpty();
    return new Screening(lines, clean ? ExitCode.PUBLISHED : ExitCode.WARNINGS, null);
  }

  /** Where its records could be read, what the rules found is there. */
  private static Screening refused(Refusal refusal, String table, Warehouse warehouse) {
    var judged = StoredFiles.listing(warehouse.restricted().resolve(ConfrontationFiles.TABLE));
    if (judged.isEmpty()) {
      throw refusal;
    }
    var lines = rules(warehouse, table, judged.get(0).getFileName().toString());
    return new Screening(lines, refusal.code(), refusal);
  }

  private static List<String> rules(Warehouse warehouse, String table, String delivery) {
    var results = results(ConfrontationFiles.text(warehouse.restricted(), delivery));
    var broken =
        linesBy(warehouse.restricted().resolve(ConfrontationFiles.BROKEN), delivery, "rule");
    var findings = new ArrayList<>(quarantined(warehouse.quarantine().resolve(table), delivery));
    for (var one : results) {
      var action = one.get("action");
      if (FOUND.contains(action) && !action.equals("quarantined")) {
        var field = one.get("field").isEmpty() ? "" : one.get("field") + ": ";
        var note = one.get("note").isEmpty() ? "" : "; " + one.get("note");
        findings.add(
            new Finding(
                action,
                one.get("rule"),
                Long.parseLong(one.get("fails")),
                field + one.get("label") + note,
                broken.getOrDefault(one.get("rule"), List.of())));
      }
    }
    findings.sort(Comparator.comparingInt(finding -> FOUND.indexOf(finding.action())));
    var lines = new ArrayList<>(findings.stream().map(Finding::line).toList());
    lines.add(judged(results));
    return lines;
  }

  private static String judged(List<CSVRecord> results) {
    var actions =
        results.stream()
            .collect(Collectors.groupingBy(one -> one.get("action"), Collectors.counting()));
    return "%d rules hold; %d could not be judged, as they need other deliveries or what is not in the file"
        .formatted(
            actions.getOrDefault("none", 0L) + actions.getOrDefault("tolerated", 0L),
            actions.getOrDefault("not_judged", 0L));
  }

  private static List<CSVRecord> results(String csv) {
    var header = ConfrontationText.HEADER.toArray(String[]::new);
    try (var parser = CSVParser.parse(csv, CSVFormat.RFC4180.builder().setHeader(header).get())) {
      return parser.getRecords();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static List<Finding> quarantined(Path table, String delivery) {
    var findings = new ArrayList<Finding>();
    linesBy(table, delivery, "rule", "reason")
        .forEach(
            (key, lines) -> {
              var words = key.split("\n", 2);
              findings.add(new Finding("quarantined", words[0], lines.size(), words[1], lines));
            });
    return findings;
  }

  /** The lines of the records of a stored table by some of its columns, joined by line ends. */
  private static Map<String, List<Long>> linesBy(Path table, String delivery, String... columns) {
    var lines = new TreeMap<String, List<Long>>();
    var all = new ArrayList<>(List.of(columns));
    all.add("line");
    var files = TableReader.files(List.of(table.resolve(delivery)));
    try (var rows = TableReader.open(files, all.toArray(String[]::new))) {
      var by = List.of(columns).stream().map(rows::cell).toList();
      var line = rows.cell("line");
      while (rows.next()) {
        var key = by.stream().map(cell -> cell.text()).collect(Collectors.joining("\n"));
        lines.computeIfAbsent(key, k -> new ArrayList<>()).add(line.whole());
      }
    }
    return lines;
  }
}
