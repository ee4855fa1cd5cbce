package nl.smartindustry.report.glance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Examples;
import nl.smartindustry.ingest.definition.Examples.Example;
import nl.smartindustry.ingest.definition.Examples.Tried;
import nl.smartindustry.report.glance.GlanceLayout.SentenceLayout;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.PrintedCell.Number.Spread;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;
import nl.smartindustry.report.table.ReportTable.TableNotes;
import nl.smartindustry.report.table.TableCatalogue;

/**
 * Tries the examples of sentences and answers. Given are printed cells by slot: {@code {value,
 * unit, decimals, period, low, high, marks}}, {@code {says, jaar, …}} for words of the labels,
 * {@code {text}} or {@code {gap}}; a fact of the release by its words. Expected is the text in each
 * language, without signs of fixed spaces; of a sentence that is left out {@code none}.
 */
public record SentenceExamples(GlanceLayout layout, TableCatalogue catalogue) {
  private static final String NONE = "none";
  private static final String UNIT = "unit";
  private static final String SAYS = "says";
  private static final String PERIOD = "period";

  /** Those of {@code examples/sentences.yaml}, by the id of the sentence or answer. */
  public static Tried of(Definitions definitions, GlanceLayout layout, TableCatalogue catalogue) {
    var trial = new SentenceExamples(layout, catalogue);
    var ids = trial.sentences().map(SentenceLayout::id).toList();
    return Examples.of(definitions, "sentences.yaml").tried("sentences", ids, trial::wrong);
  }

  private Stream<SentenceLayout> sentences() {
    return Stream.concat(
        layout.sentences().stream(),
        layout.questions().stream().flatMap(one -> one.answers().stream()));
  }

  private Optional<String> wrong(Example example) {
    try {
      var sentence =
          sentences().filter(one -> one.id().equals(example.of())).findFirst().orElseThrow();
      return Stream.of(Language.values())
          .flatMap(language -> wrong(sentence, example, language).stream())
          .findFirst();
    } catch (IllegalArgumentException unreadable) {
      return Optional.of(unreadable.getMessage());
    }
  }

  private Optional<String> wrong(SentenceLayout sentence, Example example, Language language) {
    var expected = example.expect();
    var text = expected.isObject() ? expected.path(language.code()).asText() : expected.asText();
    return Examples.differ("'" + said(sentence, example.given(), language) + "'", "'" + text + "'");
  }

  private String said(SentenceLayout sentence, JsonNode given, Language language) {
    var speaking = catalogue.in(language);
    var facts = new LinkedHashMap<String, String>();
    GlanceFacts.NAMES.forEach(name -> facts.put(name, given.path(name).asText("")));
    var cells = new GlanceCells(tables(sentence, given, speaking), speaking, Map.of());
    return new Sentences(
            cells, new SentenceWords(layout.words(), speaking), facts, new ArrayList<>())
        .text(sentence)
        .map(one -> one.text().replace('\u00a0', ' '))
        .orElse(NONE);
  }

  /** A table for each slot, as each cell is found by its own address. */
  private static List<ReportTable> tables(
      SentenceLayout sentence, JsonNode given, TableCatalogue catalogue) {
    var tables = new ArrayList<ReportTable>();
    given
        .properties()
        .forEach(
            one -> {
              var address = sentence.slots().get(one.getKey());
              if (address != null) {
                tables.add(table(address, one.getValue(), catalogue));
              } else if (!GlanceFacts.NAMES.contains(one.getKey())) {
                throw new IllegalArgumentException(
                    "unknown slot '%s' (known: %s)"
                        .formatted(one.getKey(), sentence.slots().keySet()));
              }
            });
    return tables;
  }

  private static ReportTable table(CellAddress address, JsonNode given, TableCatalogue catalogue) {
    var period = given.path(PERIOD).asText("");
    var column = period.isEmpty() ? address.column() : period + " " + address.column();
    var row = new Row(address.row(), Heading.of(""), List.of(cell(given, catalogue)), false);
    return new ReportTable(
        address.table(),
        new ReportTable.Title(address.table(), "", "", false),
        Heading.of(""),
        List.of(new Column(column, Heading.of(""), true)),
        List.of(new TableBlock("", List.of(row))),
        new TableNotes(List.of(), List.of(), List.of(), ""));
  }

  private static PrintedCell cell(JsonNode given, TableCatalogue catalogue) {
    var labels = catalogue.labels();
    if (given.has("value")) {
      return number(given);
    }
    if (given.has(SAYS)) {
      var parts = Examples.texts(given);
      return labels.said(parts.remove(SAYS), parts);
    }
    if (given.has("gap")) {
      return labels.gap(given.get("gap").asText());
    }
    if (given.has("text")) {
      var text = given.get("text");
      return new PrintedCell.Words(
          text.isObject() ? text.path(labels.language().code()).asText() : text.asText());
    }
    throw new IllegalArgumentException("found '%s' (value, says, text or gap)".formatted(given));
  }

  private static PrintedCell number(JsonNode given) {
    var marks =
        Stream.of(given.path("marks").asText("").split(""))
            .flatMap(code -> Mark.of(code).stream())
            .collect(Collectors.toSet());
    var spread =
        given.has("low")
            ? Optional.of(new Spread(decimal(given.get("low")), decimal(given.get("high")), true))
            : Optional.<Spread>empty();
    return new PrintedCell.Number(
        decimal(given.get("value")),
        given.path("decimals").asInt(0),
        given.path(UNIT).asText(),
        marks,
        spread);
  }

  private static BigDecimal decimal(JsonNode number) {
    return new BigDecimal(number.asText());
  }
}
