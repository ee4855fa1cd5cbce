package nl.smartindustry.transform.topic.programme.definition;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.DisclosureClass;
import nl.smartindustry.transform.safe.PrecisionClass;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator.Measure;

/** The administrative indicators and the limits that hold for all of them. */
public record AdministrativeCatalogue(
    Precision precision,
    Overview overview,
    Milestones milestones,
    List<ChainLink> chain,
    List<AdministrativeIndicator> indicators) {
  private static final String REGISTER = "P3";

  /** What {@code programme.yaml} says. */
  private record Limits(
      @JsonProperty("recent_days") int recentDays,
      Overview overview,
      Milestones milestones,
      List<ChainLink> chain) {
    Limits {
      if (overview == null || milestones == null || chain == null) {
        throw Refusal.of(
            ExitCode.DEFINITIONS, "Limits of the programme: need overview, milestones and chain");
      }
    }
  }

  /**
   * How a single fieldlab is shown.
   *
   * @param committed what the ledger calls money that was promised
   * @param realised what it calls money that was spent
   * @param roles participants that count as enterprises
   * @param participants protection of their number and of their share of SMEs
   * @param money protection of what enterprises pay
   */
  public record Overview(
      String committed,
      String realised,
      List<String> roles,
      Protection participants,
      Protection money) {}

  /**
   * How milestones are told apart.
   *
   * @param actionPrefix with the next, M05.2 belongs to ACT05
   * @param achieving events that say that a milestone was met
   */
  public record Milestones(
      @JsonProperty("action_prefix") String actionPrefix,
      @JsonProperty("milestone_prefix") String milestonePrefix,
      List<String> achieving) {
    /** Whether a milestone's name is one of this action's. */
    public boolean belongs(String milestone, String action) {
      var number =
          action.startsWith(actionPrefix) ? action.substring(actionPrefix.length()) : action;
      return milestone.startsWith(milestonePrefix + number + ".");
    }
  }

  public AdministrativeCatalogue {
    chain = List.copyOf(chain);
    indicators = List.copyOf(indicators);
  }

  /** Loads {@code administrative.yaml} and {@code programme.yaml}, and the classes they name. */
  public static AdministrativeCatalogue load(Definitions definitions) {
    var limits = definitions.read("programme.yaml", Limits.class);
    var coverage = PrecisionClass.load(definitions, REGISTER).coverage();
    var classes = definitions.readList("disclosure.yaml", DisclosureClass.class);
    return new AdministrativeCatalogue(
        new Precision(coverage.publish(), coverage.warn(), limits.recentDays()),
        limits.overview(),
        limits.milestones(),
        limits.chain(),
        Indicator.load(definitions, "administrative.yaml").stream()
            .map(statistic -> AdministrativeIndicator.of(statistic, classes))
            .toList());
  }

  /** The indicators that one mechanism computes. */
  public List<AdministrativeIndicator> of(Measure measure) {
    return indicators.stream().filter(indicator -> indicator.measure() == measure).toList();
  }
}
