package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Decided;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Observation;

/** Observations as a reader of a test wants them: {@code value flags C reason}. */
public record Seen(List<Observation> observations) {
  /** What a reader may see of figures. */
  public static Seen of(List<Figure> figures) {
    return new Seen(Decided.of(figures));
  }

  /** An indicator of the programme. */
  public static Indicator indicator(String code) {
    return Indicator.load(Definitions.packaged(), "administrative.yaml").stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  /** What is said in one cell; activity, size, region and split are given where not the total. */
  public String at(String indicator, String period, String... codes) {
    var found =
        observations.stream()
            .filter(one -> one.key().indicator().equals(indicator))
            .filter(one -> one.key().period().equals(period))
            .filter(one -> place(one).equals(String.join(" ", codes)))
            .map(Seen::text)
            .toList();
    return found.size() == 1 ? found.get(0) : "found " + found.size() + " cells";
  }

  /** Where a cell lies, without the dimensions that are in total. */
  public static String place(Observation one) {
    var at = one.key().breakdown();
    var text = new StringBuilder(at.activity());
    if (!at.size().equals("_T")) {
      text.append(' ').append(at.size());
    }
    if (!at.region().equals("NL")) {
      text.append(' ').append(at.region());
    }
    if (!at.split().equals("_T")) {
      text.append(' ').append(at.split());
    }
    return text.toString();
  }

  private static String text(Observation one) {
    var cell = one.cell();
    var value = cell.figure().map(figure -> String.valueOf(figure.value())).orElse("none");
    var reason = cell.reason().map(because -> " " + because.code()).orElse("");
    var flags = cell.observationStatus().isEmpty() ? "" : " " + cell.observationStatus();
    return value + flags + (cell.confidentialityStatus().equals("C") ? " C" : "") + reason;
  }
}
