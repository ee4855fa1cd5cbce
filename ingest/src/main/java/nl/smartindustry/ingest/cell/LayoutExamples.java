package nl.smartindustry.ingest.cell;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.cell.RecordParsing.Cells;
import nl.smartindustry.ingest.cell.RecordParsing.DeliveryFacts;
import nl.smartindustry.ingest.contract.TypedTexts;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Examples;
import nl.smartindustry.ingest.definition.Examples.Example;
import nl.smartindustry.ingest.definition.Examples.Tried;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.layout.SourceLayout;

/**
 * Tries the examples of layouts. Given are the texts of a record by column; expected are values of
 * fields as stored, before pseudonyms; or {@code refused: <rule>}. Besides, {@code corrected} and
 * {@code missing} may say what is noted of the record.
 */
public record LayoutExamples(SourceLayout source) {
  /** For columns that take the period of their delivery. */
  private static final String PERIOD = "2024";

  private static final String REFUSED = "refused";
  private static final String CORRECTED = "corrected";
  private static final String MISSING = "missing";

  /** Those of {@code examples/layouts.yaml}, by source. */
  public static Tried of(Definitions definitions, LayoutCatalogue layouts) {
    return Examples.of(definitions, "layouts.yaml")
        .tried(
            "layouts",
            layouts.sources().keySet(),
            example -> new LayoutExamples(layouts.sources().get(example.of())).wrong(example));
  }

  private Optional<String> wrong(Example example) {
    try {
      var expected = new TreeMap<>(Examples.texts(example.expect()));
      var values = new Object[source.contract().schema().length()];
      var found = read(Examples.texts(example.given()), values);
      if (found.rule() != null || expected.containsKey(REFUSED)) {
        return Examples.differ(
            REFUSED + ": " + found.rule(), REFUSED + ": " + expected.get(REFUSED));
      }
      return noted(CORRECTED, found.corrections(), expected)
          .or(() -> noted(MISSING, found.missingReasons(), expected))
          .or(() -> differ(values, expected));
    } catch (IllegalArgumentException unreadable) {
      return Optional.of(unreadable.getMessage());
    }
  }

  private Findings read(Map<String, String> texts, Object[] values) {
    var columns = source.layout().columns();
    var names = columns.stream().map(ColumnSpec::column).filter(Objects::nonNull).toList();
    texts.keySet().stream()
        .filter(name -> !names.contains(name))
        .forEach(
            name -> {
              throw new IllegalArgumentException(
                  "unknown column '%s' %s".formatted(name, Known.of(name, names)));
            });
    var parsing =
        new RecordParsing(
            source.layout(), source.contract(), new DeliveryFacts(PERIOD, true), Map.of());
    Cells cells = column -> texts.get(columns.get(column).column());
    return parsing.read(cells, values, new int[values.length]);
  }

  private static Optional<String> noted(String what, String found, Map<String, String> expected) {
    return expected.containsKey(what)
        ? Examples.differ(what + ": " + found, what + ": " + expected.remove(what))
        : Optional.empty();
  }

  private Optional<String> differ(Object[] values, Map<String, String> expected) {
    var typed = new TypedTexts(source.contract().schema());
    var wanted = typed.values(expected);
    return expected.keySet().stream()
        .filter(field -> !Objects.equals(values[typed.place(field)], wanted[typed.place(field)]))
        .findFirst()
        .map(
            field ->
                "%s: found %s (expected %s)"
                    .formatted(field, values[typed.place(field)], expected.get(field)));
  }
}
