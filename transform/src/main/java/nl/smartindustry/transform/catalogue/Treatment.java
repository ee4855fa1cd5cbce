package nl.smartindustry.transform.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.transform.method.imputation.Imputer.Way;
import nl.smartindustry.transform.method.sample.ResponseAdjustment;

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
    response = response == null ? new ResponseRule(null, null) : response;
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

  /** The sizes, and the earlier answers of the same record, that items are filled in by. */
  public List<String> sizes() {
    return imputation.stream()
        .filter(rule -> rule.method() != Way.PREVIOUS || rule.previous() != null)
        .flatMap(rule -> rule.sources().stream())
        .toList();
  }

  /** The same, an extreme answer being one far from the mean of its stratum. */
  Treatment aboutStrata() {
    var rules = new ArrayList<WinsorisationRule>();
    for (var rule : winsorisation) {
      require(
          rule.within().isEmpty() || rule.within().equals(List.of(STRATUM)),
          "winsorisation of '%s', within: found %s (cutoff_within; what is expected is the mean of"
              + " the stratum)",
          rule.item(),
          rule.within());
      rules.add(new WinsorisationRule(rule.item(), List.of(STRATUM), rule.cutoffWithin()));
    }
    return new Treatment(response, calibration, imputation, rules);
  }

  /** Checks a definition while it is made; who reads it says where it stands. */
  static void require(boolean holds, String format, Object... found) {
    if (!holds) {
      throw new IllegalArgumentException(format.formatted(found));
    }
  }

  /** What divides the sample for it, {@code stratum} left out, and the margins' dimensions. */
  public List<String> dimensions() {
    var within =
        Stream.concat(
            imputation.stream().flatMap(rule -> rule.within().stream()),
            winsorisation.stream()
                .flatMap(rule -> Stream.of(rule.within(), rule.cutoffWithin()))
                .flatMap(List::stream));
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
   * @param adjustment what those that answered in a group are blown up to
   */
  public record ResponseRule(List<String> groups, ResponseAdjustment adjustment) {
    public ResponseRule {
      adjustment = adjustment == null ? ResponseAdjustment.WEIGHT : adjustment;
      groups = groups == null ? List.of() : List.copyOf(groups);
    }
  }
}
