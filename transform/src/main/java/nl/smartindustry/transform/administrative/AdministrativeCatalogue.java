package nl.smartindustry.transform.administrative;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashSet;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.administrative.AdministrativeIndicator.Measure;

/** The administrative indicators and the limits that hold for all of them. */
public record AdministrativeCatalogue(
    Precision precision,
    Overview overview,
    Milestones milestones,
    List<AdministrativeIndicator> indicators) {

  /**
   * How a single fieldlab is shown.
   *
   * @param fundingKind commitment or realisation: one of them, for they may not be added
   * @param roles participants that count as enterprises
   * @param participants protection of their number and of their share of SMEs
   * @param money protection of what enterprises pay
   */
  public record Overview(
      @JsonProperty("funding_kind") String fundingKind,
      List<String> roles,
      Protection participants,
      Protection money) {}

  /** How a milestone names its action: with these prefixes M05.2 belongs to ACT05. */
  public record Milestones(
      @JsonProperty("action_prefix") String actionPrefix,
      @JsonProperty("milestone_prefix") String milestonePrefix) {
    /** Whether a milestone's name is one of this action's. */
    public boolean belongs(String milestone, String action) {
      var number =
          action.startsWith(actionPrefix) ? action.substring(actionPrefix.length()) : action;
      return milestone.startsWith(milestonePrefix + number + ".");
    }
  }

  public AdministrativeCatalogue {
    if (precision == null || overview == null || milestones == null || indicators == null) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Administrative indicators: need precision, overview, milestones and indicators");
    }
    indicators = List.copyOf(indicators);
    var seen = new HashSet<String>();
    for (var indicator : indicators) {
      if (!seen.add(indicator.code())) {
        throw Refusal.of(ExitCode.DEFINITIONS, "Indicator '%s': defined twice", indicator.code());
      }
    }
  }

  public static AdministrativeCatalogue load(Definitions definitions) {
    return definitions.read("administrative.yaml", AdministrativeCatalogue.class);
  }

  /** The indicators that one mechanism computes. */
  public List<AdministrativeIndicator> of(Measure measure) {
    return indicators.stream().filter(indicator -> indicator.measure() == measure).toList();
  }
}
