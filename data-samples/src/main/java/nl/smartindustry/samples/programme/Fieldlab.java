package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.util.List;
import nl.smartindustry.samples.population.Region;
import nl.smartindustry.samples.write.Phrase;

/**
 * A made-up fieldlab.
 *
 * @param type 1 knowledge, 2 demonstration and business, 3 skills, 4 combination
 * @param history its statuses in order of time
 */
public record Fieldlab(
    int number, int type, List<String> themes, String leadKvk, Region region, List<Step> history) {

  /** A status and the day from which it holds. */
  public record Step(String status, LocalDate from) {}

  /** Status of a fieldlab that is at work. */
  static final String ACTIVE = "actief";

  static final String IDEA = "idee";

  public Fieldlab {
    if (type < 1 || type > 4 || history.isEmpty()) {
      throw new IllegalArgumentException(
          Phrase.of(
              "Fieldlab %d: found type %d and %d statuses (1 to 4, at least one)",
              number, type, history.size()));
    }
    history = List.copyOf(history);
  }

  public String id() {
    return Phrase.of("FL%03d", number);
  }

  /** Clearly made up, with an accent for the encoding to keep. */
  String name() {
    return Phrase.of("Synthetisch fieldlab %02d – ideeën uit %s", number, region.place());
  }

  /** When it started, as planned or done. */
  public LocalDate started() {
    return history.get(Math.min(1, history.size() - 1)).from();
  }

  /** The statuses reached on a day; empty before the idea. */
  List<Step> until(LocalDate day) {
    return history.stream().filter(step -> !step.from().isAfter(day)).toList();
  }
}
