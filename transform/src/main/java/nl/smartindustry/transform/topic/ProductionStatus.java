package nl.smartindustry.transform.topic;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.Observation.Notes;

/** How final the production statistics of a year are. */
public final class ProductionStatus {
  /** Record status to the word in print, from least to most final. */
  private static final List<String> STATUSES = List.of("V", "N", "D");

  private static final List<String> WORDS = List.of("voorlopig", "nader voorlopig", Notes.FINAL);

  private ProductionStatus() {}

  /** The word in print for the least final record of a year. */
  public static String of(Microdata panel, int year) {
    var years = panel.numbers("year");
    var codes = panel.codes("status");
    return IntStream.range(0, panel.size())
        .filter(k -> years[k] == year)
        .mapToObj(codes::level)
        .filter(Objects::nonNull)
        .filter(STATUSES::contains)
        .min(Comparator.comparing(STATUSES::indexOf))
        .map(status -> WORDS.get(STATUSES.indexOf(status)))
        .orElse(Notes.FINAL);
  }
}
