package nl.smartindustry.ingest.rule.confront;

import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.rule.confront.Confrontation.RuleResult;
import org.apache.commons.csv.CSVFormat;

/** A confrontation as lines of CSV: counts and words, no answer and no key. */
public final class ConfrontationText {
  /** The columns. */
  public static final List<String> HEADER =
      List.of(
          "source",
          "period",
          "delivery",
          "rule",
          "field",
          "severity",
          "items",
          "passes",
          "fails",
          "unknown",
          "action",
          "label",
          "note");

  private ConfrontationText() {}

  /** The cells of a line. */
  public static List<String> cells(Confrontation confrontation, RuleResult result) {
    var delivery = confrontation.delivery();
    var counts = result.counts();
    return List.of(
        delivery.source(),
        delivery.period(),
        delivery.delivery(),
        result.rule(),
        result.field(),
        lower(result.severity()),
        "" + counts.items(),
        "" + counts.passes(),
        "" + counts.fails(),
        "" + counts.unknown(),
        lower(result.action()),
        result.label(),
        result.note());
  }

  /** The lines of a confrontation, without header. */
  public static String lines(Confrontation confrontation) {
    var text = new StringBuilder();
    for (var result : confrontation.results()) {
      text.append(line(cells(confrontation, result)));
    }
    return text.toString();
  }

  /** One line of CSV. */
  public static String line(List<String> cells) {
    return CSVFormat.RFC4180.format(cells.toArray()) + "\r\n";
  }

  static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
