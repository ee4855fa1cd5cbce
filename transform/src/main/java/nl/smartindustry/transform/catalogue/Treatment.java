package nl.smartindustry.transform.catalogue;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is done to a sample before it is estimated from.
 *
 * @param response who stands for those who did not answer
 * @param calibration to what the weights are calibrated
 * @param imputation items that are filled in, one after the other
 * @param winsorisation items whose extreme values are brought in, after that
 */
public record Treatment(
    ResponseRule response,
    CalibrationRule calibration,
    List<ImputationRule> imputation,
    List<WinsorisationRule> winsorisation) {
  /** How the stratum is called among divisions. */
  public static final String STRATUM = "stratum";

  /** Nothing. */
  public static final Treatment NONE = new Treatment(null, null, null, null);

  public Treatment {
    response = response == null ? new ResponseRule(null) : response;
    calibration = calibration == null ? CalibrationRule.NONE : calibration;
    imputation = imputation == null ? List.of() : List.copyOf(imputation);
    winsorisation = winsorisation == null ? List.of() : List.copyOf(winsorisation);
  }

  /** The items that are treated. */
  public List<String> items() {
    return Stream.concat(
            imputation.stream().map(ImputationRule::item),
            winsorisation.stream().map(WinsorisationRule::item))
        .toList();
  }

  /** The sizes that items are filled in by. */
  public List<String> sizes() {
    return imputation.stream().map(ImputationRule::by).filter(by -> by != null).toList();
  }

  /** What divides the sample for it, {@code stratum} left out, and the margins' dimensions. */
  public List<String> dimensions() {
    var within =
        Stream.concat(
            imputation.stream().flatMap(rule -> rule.within().stream()),
            winsorisation.stream().flatMap(rule -> rule.cutoffWithin().stream()));
    return Stream.of(within, response.groups().stream(), calibration.dimensions().stream())
        .flatMap(names -> names)
        .filter(name -> !name.equals(STRATUM))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Who stands for those who did not answer.
   *
   * @param groups the crossing within which answering is taken as equally likely: dimensions, or
   *     {@code stratum}; empty for the strata themselves
   */
  public record ResponseRule(List<String> groups) {
    public ResponseRule {
      groups = groups == null ? List.of() : List.copyOf(groups);
    }
  }
}
