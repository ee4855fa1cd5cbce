package nl.smartindustry.ingest.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.DuplicateHeaderMode;

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
        throw Refusal.definitions("Code list '%s': code '%s' occurs twice", name, entry.code());
      }
    }
  }

  static Codelist parse(String name, String text) {
    var format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .get();
    try (var parser = CSVParser.parse(text, format)) {
      require(name, parser.getHeaderNames(), REQUIRED);
      var entries = new ArrayList<Entry>();
      for (var row : parser) {
        if (!row.isConsistent()) {
          throw Refusal.definitions(
              "Code list '%s', line %d: found %d cells (%d)",
              name, parser.getCurrentLineNumber(), row.size(), parser.getHeaderNames().size());
        }
        entries.add(
            new Entry(
                row.get("code"),
                row.get("parent"),
                row.get("label_nl"),
                row.get("label_en"),
                Collections.unmodifiableMap(row.toMap())));
      }
      if (entries.isEmpty()) {
        throw Refusal.definitions("Code list '%s': found no code (one at least)", name);
      }
      return new Codelist(name, entries);
    } catch (IOException | UncheckedIOException | IllegalArgumentException wrong) {
      throw new Refusal(
          ExitCode.DEFINITIONS,
          "Code list '%s': no comma separated text with each column named once".formatted(name),
          wrong);
    }
  }

  /**
   * The text of a list with the codes that smaller files add to it or change. They may lack columns
   * that not all lists have: these stay as they are, and are empty for a new code.
   */
  static Merged merged(String name, String whole, Map<String, String> parts) {
    var list = parse(name, whole);
    var rows = new LinkedHashMap<String, Map<String, String>>();
    list.entries().forEach(entry -> rows.put(entry.code(), new HashMap<>(entry.more())));
    var columns = list.entries.get(0).more().keySet();
    var said = new ArrayList<String>();
    for (var part : parts.entrySet()) {
      var own = parse(part.getKey(), part.getValue());
      for (var column : own.entries.get(0).more().keySet()) {
        if (!columns.contains(column)) {
          throw Refusal.definitions(
              "Code list '%s': found a column '%s' (of %s)", part.getKey(), column, columns);
        }
      }
      var changed = own.codes().stream().filter(rows::containsKey).toList();
      var added = own.codes().stream().filter(code -> !rows.containsKey(code)).toList();
      said.add(Additions.sentence(name, part.getKey(), added, changed));
      for (var entry : own.entries()) {
        rows.computeIfAbsent(entry.code(), code -> new HashMap<>()).putAll(entry.more());
      }
    }
    return new Merged(text(rows.values(), columns), said);
  }

  private static String text(Collection<Map<String, String>> rows, Collection<String> columns) {
    var lines = Stream.concat(Stream.of(columns), rows.stream().map(row -> cells(row, columns)));
    return lines
        .map(cells -> CSVFormat.RFC4180.format(cells.toArray()))
        .collect(Collectors.joining("\n"));
  }

  private static List<String> cells(Map<String, String> row, Collection<String> columns) {
    return columns.stream().map(column -> row.getOrDefault(column, "")).toList();
  }

  /** Refuses a list that has not the columns of the one whose place it takes. */
  void requireColumnsOf(Codelist other) {
    require(name, entries.get(0).more().keySet(), other.entries.get(0).more().keySet());
  }

  private static void require(String name, Collection<String> found, Collection<String> needed) {
    if (!found.containsAll(needed)) {
      throw Refusal.definitions(
          "Code list '%s': found columns %s (needs %s)",
          name, found.stream().sorted().toList(), needed.stream().sorted().toList());
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
                Refusal.definitions(
                    "Code list '%s': unknown code '%s' %s", name, code, Known.of(code, codes())));
  }

  public List<String> codes() {
    return entries.stream().map(Entry::code).toList();
  }
}
