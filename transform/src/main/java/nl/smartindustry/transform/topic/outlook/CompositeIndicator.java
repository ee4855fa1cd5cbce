package nl.smartindustry.transform.topic.outlook;

import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.catalogue.PublishedCodes;

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

  private static final String KIND = "COMPOSITE";

  public CompositeIndicator {
    if (domains == null || domains.isEmpty() || pillars == null || pillars.size() < 2) {
      throw Refusal.definitions("Composite '%s': needs domains and at least two pillars", code);
    }
    if (!KIND.equals(measure.kind())) {
      throw Refusal.definitions(
          "Composite '%s': unknown kind '%s' (%s)", code, measure.kind(), KIND);
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
    var composites = definitions.readList("composite.yaml", CompositeIndicator.class);
    var known = PublishedCodes.load(definitions);
    composites.forEach(one -> one.checkCodes("Composite '%s'".formatted(one.code), known));
    return composites;
  }

  private void checkCodes(String what, PublishedCodes known) {
    domains.forEach(domain -> known.require(what, "ACTIVITY", domain));
    for (var pillar : pillars) {
      known.require(what, "BREAKDOWN", pillar.split());
      pillar.parts().forEach(part -> known.require(what, "UNIT_MEASURE", part.unit()));
    }
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
