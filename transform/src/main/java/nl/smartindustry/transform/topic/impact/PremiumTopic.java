package nl.smartindustry.transform.topic.impact;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.ProductionPanel.Labour;
import nl.smartindustry.transform.topic.Topic;

/**
 * How productivity goes together with the use of technologies: surveys linked to statistics.
 *
 * @param premium by how much adopters are ahead
 * @param spillover how non-adopters do among competitors that adopt
 * @param adopters what {@code premium.yaml} asks for under the first
 * @param competitors and under the second
 */
public record PremiumTopic(
    Indicator premium, Indicator spillover, Adopters adopters, Competitors competitors)
    implements Topic {
  private enum Kind {
    PREMIUM,
    SPILLOVER
  }

  /** A column of the production statistics that makes classes. */
  public enum Division {
    ACTIVITY,
    DIVISION,
    INDUSTRY_GROUP,
    SIZE,
    YEAR;

    private static List<String> columns(List<Division> within) {
      return within.stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    }
  }

  /**
   * How adopters are compared.
   *
   * @param within the classes in which they are compared
   * @param personsFrom the smallest enterprise that is compared, and that competes
   * @param horizon years ahead in which an adopter may be known to be one
   * @param bundle technologies that are held constant in turn
   */
  public record Adopters(
      Labour labour,
      List<Division> within,
      @JsonProperty("persons_from") double personsFrom,
      int horizon,
      List<String> bundle) {
    List<String> columns() {
      return Division.columns(within);
    }
  }

  /**
   * How competitors are counted.
   *
   * @param within the classes in which non-adopters are compared
   * @param fewest competitors with a known answer that an enterprise needs
   */
  public record Competitors(List<Division> within, @JsonProperty("fewest_competitors") int fewest) {
    List<String> columns() {
      return Division.columns(within);
    }
  }

  /** Loads {@code premium.yaml}; what it lacks, or says in unknown words, is refused by name. */
  public static PremiumTopic load(Definitions definitions) {
    var all = Indicator.load(definitions, "premium.yaml");
    var premium = Indicator.only(all, Kind.PREMIUM);
    var spillover = Indicator.only(all, Kind.SPILLOVER);
    return new PremiumTopic(
        premium,
        spillover,
        premium.settings(Adopters.class),
        spillover.settings(Competitors.class));
  }

  @Override
  public List<Indicator> indicators() {
    return List.of(premium, spillover);
  }

  @Override
  public TopicResult observe(NightTables night) {
    return premium.measure().sources().stream().allMatch(night::has)
        ? TopicResult.of(new PremiumFigures(this).of(night.production(), night.adoption()))
        : TopicResult.NOTHING;
  }
}
