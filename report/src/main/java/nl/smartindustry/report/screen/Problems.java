package nl.smartindustry.report.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.format.SplitReader;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.layout.TextFormat.Format;
import nl.smartindustry.ingest.rule.Demand;
import nl.smartindustry.ingest.rule.Rule;
import nl.smartindustry.ingest.rule.confront.Confrontation.ConfrontationText;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.ingest.store.ConfrontationFiles;
import nl.smartindustry.ingest.store.Corrections;
import nl.smartindustry.report.screen.Problem.Action;
import nl.smartindustry.report.screen.Problem.Place;
import nl.smartindustry.report.screen.Problem.Places;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What the reader, the rules and the edits found in the records of a file, the worst first.
 *
 * @param hold rules that nothing breaks
 * @param open rules that could not be judged
 */
public record Problems(List<Problem> all, long hold, long open) {
  static final Problems NONE = new Problems(List.of(), 0, 0);

  /** From what was stored of a delivery. */
  static Problems of(SourceLayout source, Warehouse warehouse, LedgerEntry entry) {
    return new Finding(source, warehouse, entry).problems();
  }

  List<Problem> by(Action... actions) {
    return all.stream().filter(one -> List.of(actions).contains(one.action())).toList();
  }

  List<String> lines() {
    var lines = new ArrayList<>(all.stream().map(Problem::line).toList());
    lines.add(
        "%d rules hold; %d could not be judged, as they need other deliveries or what is not in the file"
            .formatted(hold, open));
    return lines;
  }

  /** Gathers them. */
  private record Finding(SourceLayout source, Warehouse warehouse, LedgerEntry entry) {
    private static final String RULE = "rule";
    private static final Pattern NAMED = Pattern.compile("\\Acolumn '(.*?)' is ");

    private Problems problems() {
      var results = results();
      var found = new ArrayList<Problem>(quarantined());
      var broken = places(ConfrontationFiles.BROKEN, RULE);
      long repeated = entry.counts().duplicates();
      if (repeated > 0) {
        var key = columns(SplitReader.DUPLICATE, "");
        var lines = broken.getOrDefault(SplitReader.DUPLICATE, Places.NONE);
        var label = "the record repeats an earlier one";
        found.add(
            new Problem(Action.DUPLICATE, SplitReader.DUPLICATE, key, repeated, label, "", lines));
      }
      var corrected = places(Corrections.TABLE, "field", RULE);
      for (var one : results) {
        problem(one, broken, corrected, found);
      }
      found.sort(
          Comparator.comparing(Problem::action)
              .thenComparing(Problem::count, Comparator.reverseOrder()));
      return new Problems(
          found,
          count(results, "none") + count(results, "tolerated"),
          count(results, "not_judged"));
    }

    private static long count(List<CSVRecord> results, String action) {
      return results.stream().filter(one -> one.get("action").equals(action)).count();
    }

    private void problem(
        CSVRecord one,
        Map<String, Places> broken,
        Map<String, Places> corrected,
        List<Problem> to) {
      var name = one.get(RULE);
      var field = one.get("field");
      var change = field + "\n" + name;
      var places = corrected.getOrDefault(change, broken.getOrDefault(name, Places.NONE));
      Arrays.stream(Action.values())
          .filter(action -> action.word().equals(one.get("action")))
          .filter(action -> action != Action.QUARANTINED)
          .forEach(
              action ->
                  to.add(
                      new Problem(
                          action,
                          name,
                          columns(name, field),
                          Long.parseLong(one.get("fails")),
                          one.get("label"),
                          one.get("note"),
                          places)));
    }

    /** The columns that a rule is about, or the one that fills a field. */
    private List<String> columns(String rule, String field) {
      if (!field.isEmpty()) {
        return columns(field).toList();
      }
      if (List.of(SplitReader.DUPLICATE, SplitReader.CONFLICT).contains(rule)) {
        return source.contract().key().stream().flatMap(this::columns).toList();
      }
      return source.rules().stream()
          .filter(one -> one.name().equals(rule))
          .flatMap(Finding::read)
          .flatMap(sql -> RowExpressions.named(sql).stream())
          .flatMap(names -> names.stream().sorted())
          .flatMap(this::columns)
          .distinct()
          .toList();
    }

    private static Stream<String> read(Rule rule) {
      if (rule.demand() instanceof Demand.Condition condition) {
        return Stream.of(condition.broken());
      }
      if (rule.demand() instanceof Demand.KeyLookup lookup) {
        return lookup.match().stream();
      }
      if (rule.demand() instanceof Demand.Unique unique) {
        return unique.index().fields().stream();
      }
      return rule.demand() instanceof Demand.Comparison compared
          ? Stream.of(compared.here().of())
          : Stream.empty();
    }

    private Stream<String> columns(String field) {
      return source.layout().delivered().stream()
          .filter(column -> field.equals(column.field()))
          .map(ColumnWords::name);
    }

    private List<Problem> quarantined() {
      var table = warehouse.quarantine().resolve(entry.table());
      var found = new ArrayList<Problem>();
      places(table, RULE, "reason")
          .forEach(
              (key, places) -> {
                var words = key.split("\n", 2);
                var columns = columns(words[0], "");
                found.add(
                    new Problem(
                        Action.QUARANTINED,
                        words[0],
                        columns.isEmpty() ? named(words[1]) : columns,
                        places.count(),
                        words[1],
                        "",
                        places));
              });
      return found;
    }

    /**
     * The column that the reader names in its reason, by its own name or that of its field; of a
     * wide table by what stands above the cell.
     */
    private List<String> named(String reason) {
      var known =
          source.layout().delivered().stream()
              .filter(one -> says(reason, one.column()) || says(reason, one.field()))
              .map(ColumnWords::name);
      return Stream.concat(known, NAMED.matcher(reason).results().map(one -> one.group(1)))
          .limit(1)
          .toList();
    }

    private static boolean says(String reason, String name) {
      return reason.startsWith("column '" + name + "' is ");
    }

    private List<CSVRecord> results() {
      var csv = ConfrontationFiles.text(warehouse.restricted(), entry.delivery());
      var header = ConfrontationText.HEADER.toArray(String[]::new);
      try (var parser = CSVParser.parse(csv, CSVFormat.RFC4180.builder().setHeader(header).get())) {
        return parser.getRecords();
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }

    private Map<String, Places> places(String table, String... columns) {
      return places(warehouse.restricted().resolve(table), columns);
    }

    /** The places of the rows of a table by some of its columns, joined by line ends. */
    private Map<String, Places> places(Path table, String... columns) {
      var places = new TreeMap<String, Places>();
      var all = new ArrayList<>(List.of(columns));
      all.add("line");
      boolean several = several() && !table.endsWith(ConfrontationFiles.BROKEN);
      if (several) {
        all.add("cell");
      }
      var files = TableReader.files(List.of(table.resolve(entry.delivery())));
      try (var rows = TableReader.open(files, all.toArray(String[]::new))) {
        var by = Stream.of(columns).map(rows::cell).toList();
        var line = rows.cell("line");
        var record = several ? rows.cell("cell") : null;
        while (rows.next()) {
          var key = by.stream().map(cell -> cell.text()).collect(Collectors.joining("\n"));
          var place = new Place(line.whole(), several ? record.whole() : 0);
          places.computeIfAbsent(key, k -> new Places()).add(place);
        }
      }
      return places;
    }

    /** Whether several records may begin on one line. */
    private boolean several() {
      return source.layout().text().format() == Format.JSON;
    }
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
