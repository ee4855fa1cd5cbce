package nl.smartindustry.ingest.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A code list with its hierarchy and its Dutch and English labels. */
public record Codelist(String name, List<Entry> entries) {
  private static final List<String> REQUIRED = List.of("code", "parent", "label_nl", "label_en");

  /** One code; {@code more} holds the list's further columns by name. */
  public record Entry(
      String code, String parent, String labelNl, String labelEn, Map<String, String> more) {}

  public Codelist {
    entries = List.copyOf(entries);
    var seen = new HashSet<String>();
    for (var entry : entries) {
      if (!seen.add(entry.code())) {
        throw Refusal.of(
            ExitCode.DEFINITIONS, "Code list '%s': code '%s' occurs twice", name, entry.code());
      }
    }
  }

  static Codelist parse(String name, String text) {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = CSVParser.parse(text, format)) {
      var header = parser.getHeaderNames();
      if (!header.containsAll(REQUIRED)) {
        throw Refusal.of(
            ExitCode.DEFINITIONS, "Code list '%s': found %s (needs %s)", name, header, REQUIRED);
      }
      var entries = new ArrayList<Entry>();
      for (var row : parser) {
        entries.add(
            new Entry(
                row.get("code"),
                row.get("parent"),
                row.get("label_nl"),
                row.get("label_en"),
                Map.copyOf(row.toMap())));
      }
      return new Codelist(name, entries);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  public Optional<Entry> find(String code) {
    return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
  }

  /** The entry of a code; a code that is not in the list is refused by name. */
  public Entry get(String code) {
    return find(code)
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.DEFINITIONS,
                    "Code list '%s': unknown code '%s' (known: %s)",
                    name,
                    code,
                    codes()));
  }

  public List<String> codes() {
    return entries.stream().map(Entry::code).toList();
  }
}
