package nl.smartindustry.report.letter;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import nl.smartindustry.report.letter.FigureCell.Rounding;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.ObservationsByKey;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.report.table.Series;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.transform.topic.comparability.PreviousLetter;
import nl.smartindustry.transform.topic.comparability.PublishedValue;

/**
 * What every table of one letter is made from.
 *
 * @param previous the newest figure of each series in the letter before
 */
record Material(
    TableCatalogue catalogue,
    ObservationsByKey observations,
    ReleaseFacts facts,
    Map<Series, PublishedValue> previous) {
  static Material of(LetterInput input, TableCatalogue catalogue) {
    return new Material(
        catalogue,
        new ObservationsByKey(input.observations()),
        input.facts(),
        newest(input.previous()));
  }

  private static Map<Series, PublishedValue> newest(PreviousLetter letter) {
    var newest = new HashMap<Series, PublishedValue>();
    letter.figures().stream()
        .sorted(Comparator.comparing(PublishedValue::period))
        .forEach(figure -> newest.put(series(figure), figure));
    return newest;
  }

  private static Series series(PublishedValue figure) {
    var codes = new HashMap<>(figure.series());
    codes.put("INDICATOR", figure.indicator());
    codes.keySet().retainAll(Series.DIMENSIONS);
    return new Series(codes);
  }

  /** The words of a {@code UNIT_MEASURE}. */
  String unit(String code) {
    return catalogue.label("unit", code);
  }

  /** Decimals that the indicator of a series asks for; of its unit where nothing was computed. */
  int decimals(Series series) {
    var observed = observations.of(series);
    return observed.isEmpty()
        ? Rounding.usual(series.unit())
        : observed.lastEntry().getValue().notes().decimals();
  }

  Labels labels() {
    return catalogue.labels();
  }

  Language language() {
    return labels().language();
  }
}
