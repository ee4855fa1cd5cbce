package nl.smartindustry.transform.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * One published statistic, as the catalogue defines it.
 *
 * @param group AW, AD, DI, PR, …
 * @param population for whom, where that is not everyone its survey is about; or null
 * @param smallAreas the model in {@code small_areas.yaml} that gives it for small areas, or null
 */
public record SurveyIndicator(
    String code,
    String group,
    Label label,
    SurveyMeasure measure,
    Publication publication,
    Label population,
    @JsonProperty("small_areas") String smallAreas) {
  public SurveyIndicator {
    if (code == null || group == null || measure == null || publication == null) {
      throw Refusal.of(
          ExitCode.DEFINITIONS, "Indicator '%s': needs group, measure and publication", code);
    }
    var kind = measure.kind();
    if (kind.isDirect() && (measure.value() == null || measure.value().splits().isEmpty())) {
      throw Refusal.of(
          ExitCode.DEFINITIONS, "Indicator '%s' has kind %s but no numerator", code, kind);
    }
    if (kind == Kind.RATIO && measure.value().denominator() == null) {
      throw Refusal.of(
          ExitCode.DEFINITIONS, "Indicator '%s' has kind RATIO but no denominator", code);
    }
    if (kind.isDirect() && measure.value().band() != null && kind != Kind.SHARE) {
      throw Refusal.of(
          ExitCode.DEFINITIONS, "Indicator '%s' has a band but kind %s (a SHARE)", code, kind);
    }
    if (kind == Kind.TRANSITION && measure.of().isEmpty()) {
      throw Refusal.of(
          ExitCode.DEFINITIONS, "Indicator '%s' has kind TRANSITION but is of nothing", code);
    }
    if (kind == Kind.GAP && measure.contrast().size() != 2) {
      throw Refusal.of(
          ExitCode.DEFINITIONS, "Indicator '%s' has kind GAP but not two size classes", code);
    }
  }

  public Kind kind() {
    return measure.kind();
  }
}
