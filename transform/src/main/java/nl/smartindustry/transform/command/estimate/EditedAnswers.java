package nl.smartindustry.transform.command.estimate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.transform.method.imputation.ImputedPrecision;
import nl.smartindustry.transform.method.imputation.Winsorised;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.ItemUncertainty;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.ResponsePhase;

/** What was done to the answers, for the variance and the flags to know. */
record EditedAnswers(
    boolean[] silent,
    boolean[] outside,
    Optional<ResponsePhase> phase,
    List<ImputedItem> imputed,
    List<Winsorised> winsorised) {

  EditedAnswers {
    imputed = List.copyOf(imputed);
    winsorised = List.copyOf(winsorised);
  }

  /** The imputed items that an estimand uses. */
  List<ImputedItem> imputedFor(Estimand estimand) {
    var x = estimand.x().orElse("");
    return imputed.stream()
        .filter(item -> item.item().equals(estimand.y()) || item.item().equals(x))
        .toList();
  }

  /** By item what its imputation adds to a variance. */
  Map<String, ItemUncertainty> uncertainties(Weighting weighting) {
    Map<String, ItemUncertainty> by = new LinkedHashMap<>();
    for (var item : imputed) {
      by.put(
          item.item(),
          ImputedPrecision.of(item.imputer(), weighting.design(), weighting.weights()));
    }
    return by;
  }
}
