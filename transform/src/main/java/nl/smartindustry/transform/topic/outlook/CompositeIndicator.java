package nl.smartindustry.transform.topic.outlook;

import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.catalogue.Publication;

/**
 * A composite index as {@code composite.yaml} defines it.
 *
 * @param domains activities that have an index; all but the first are ranked
 * @param pillars at least two
 */
public record CompositeIndicator(
    String code,
    String group,
    Label label,
    Label population,
    Indicator.Measure measure,
    Publication publication,
    List<String> domains,
    List<Pillar> pillars,
    Choices uncertainty) {
  /**
   * How the uncertainty is found.
   *
   * @param interval part of the draws within the interval
   * @param carry years that a figure may be older than the index
   */
  public record Choices(int draws, long seed, int concentration, double interval, int carry) {
    public Choices {
      if (!(interval > 0 && interval < 1) || carry < 0) {
        throw Refusal.definitions(
            "Uncertainty: found interval %s and carry %d (between 0 and 1; at least 0)",
            interval, carry);
      }
    }

    Draws of(String period) {
      return new Draws(draws, seed, concentration, period);
    }
  }

  public CompositeIndicator {
    if (domains == null || domains.isEmpty() || pillars == null || pillars.size() < 2) {
      throw Refusal.definitions("Composite '%s': needs domains and at least two pillars", code);
    }
    if (uncertainty == null) {
      throw Refusal.definitions("Composite '%s': needs uncertainty", code);
    }
    domains = List.copyOf(domains);
    pillars = List.copyOf(pillars);
    uncertainty.of("");
  }

  /** The indices of {@code composite.yaml}. */
  public static List<CompositeIndicator> load(Definitions definitions) {
    return definitions.readList("composite.yaml", CompositeIndicator.class);
  }

  /** What the catalogue says of it. */
  public Indicator indicator() {
    return new Indicator(code, group, label, population, measure, publication);
  }

  /** Codes of the indicators it is made of. */
  public List<String> inputs() {
    return pillars.stream()
        .flatMap(pillar -> pillar.parts().stream())
        .map(Pillar.Part::indicator)
        .distinct()
        .toList();
  }
}
