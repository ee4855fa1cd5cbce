package nl.smartindustry.report.night;

import static org.apache.commons.text.StringEscapeUtils.escapeXml10;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.ingest.IngestSummary;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.rule.confront.Confrontation.ConfrontationText;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.ingest.store.ConfrontationFiles;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * What the rules said of every delivery that counts or is held, as CSV and as a page: {@code
 * runs/<run>.rules.csv} and {@code .html}. Counts only, and beside the releases rather than in
 * them.
 */
final class ConfrontationReport {
  private static final List<String> NUMBERS = List.of("items", "passes", "fails", "unknown");

  private ConfrontationReport() {}

  /** Writes the report of a run and returns where it is. */
  static String write(Warehouse warehouse, String run, IngestSummary taken) {
    var text = new StringBuilder(ConfrontationText.line(ConfrontationText.HEADER));
    for (var delivery : deliveries(taken)) {
      text.append(ConfrontationFiles.text(warehouse.restricted(), delivery));
    }
    var csv = warehouse.runs().resolve(run + ".rules.csv");
    var page = warehouse.runs().resolve(run + ".rules.html");
    try {
      Files.writeString(csv, text);
      Files.writeString(page, page(run, rows(text.toString())), StandardCharsets.UTF_8);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return page.toString();
  }

  private static List<String> deliveries(IngestSummary taken) {
    var counting = taken.sources().stream().flatMap(source -> source.deliveries().stream());
    return Stream.concat(counting, taken.held().stream())
        .sorted(Comparator.comparing(LedgerEntry::source).thenComparing(LedgerEntry::delivery))
        .map(LedgerEntry::delivery)
        .toList();
  }

  private static List<List<String>> rows(String csv) throws IOException {
    var rows = new ArrayList<List<String>>();
    try (var parser = CSVParser.parse(csv, CSVFormat.RFC4180)) {
      parser.forEach(row -> rows.add(row.toList()));
    }
    return rows;
  }

  private static String page(String run, List<List<String>> rows) {
    var text =
        new StringBuilder(
            """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Rules of run %s</title>
            <style>body{font-family:sans-serif}table{border-collapse:collapse}
            th,td{border:1px solid #777;padding:.2em .5em;text-align:left}.n{text-align:right}
            .refused,.quarantined,.warned,.corrected{font-weight:bold}</style></head>
            <body><h1>Rules of run %s</h1>
            <p>Each rule with the number of records (or fields, or deliveries) it was on: items =
            passes + fails + unknown. Counts only; the places of failing records are in the table
            broken_record, which is restricted.</p>
            <table><caption>Rules against deliveries</caption>
            """
                .formatted(run, run));
    for (int i = 0; i < rows.size(); i++) {
      text.append(row(rows.get(i), i == 0));
    }
    return text.append("</table></body></html>\n").toString();
  }

  private static String row(List<String> cells, boolean head) {
    var text = new StringBuilder("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      var column = ConfrontationText.HEADER.get(i);
      var style = NUMBERS.contains(column) ? "n" : column.equals("action") ? cells.get(i) : "";
      text.append(head ? "<th scope=\"col\"" : "<td")
          .append(style.isEmpty() ? "" : " class=\"" + style + "\"")
          .append('>')
          .append(escapeXml10(cells.get(i)))
          .append(head ? "</th>" : "</td>");
    }
    return text.append("</tr>\n").toString();
  }
}
