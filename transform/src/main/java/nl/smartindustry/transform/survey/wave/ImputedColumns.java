package nl.smartindustry.transform.survey.wave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.method.imputation.ImputedPrecision;
import nl.smartindustry.transform.method.imputation.Imputer;
import nl.smartindustry.transform.method.inference.ImputedColumn;
import nl.smartindustry.transform.method.inference.ItemUncertainty;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.survey.wave.ItemTreatment.Treated;

/**
 * What imputed items add to the variance of a wave's columns. A column is a product of items: it
 * moves with one of them as much as the column that has 1 in its place says.
 */
final class ImputedColumns {
  private final SurveyPlan plan;
  private final Treated treated;
  private final WaveWeights weights;
  private final Map<String, WaveColumns> ofOne = new TreeMap<>();
  private final Map<Key, ItemUncertainty> effects = new HashMap<>();

  /** The same imputation and weights have one effect, so that y and x are seen to share it. */
  private record Key(Imputer imputer, double[] weights) {}

  private ImputedColumns(SurveyPlan plan, Treated treated, WaveWeights weights) {
    this.plan = plan;
    this.treated = treated;
    this.weights = weights;
  }

  /** By column; nothing where no item of the wave was filled in. */
  static Map<String, ItemUncertainty> of(
      SurveyPlan plan,
      Treated treated,
      WaveWeights weights,
      Map<String, Codes> codes,
      Deflators deflators) {
    var columns = new ImputedColumns(plan, treated, weights);
    treated.imputers().keySet().forEach(item -> columns.replace(item, codes, deflators));
    var uncertain = new HashMap<String, ItemUncertainty>();
    for (var variable : plan.variables()) {
      columns.put(uncertain, variable, variable.y());
      columns.put(uncertain, variable, variable.x());
    }
    return uncertain;
  }

  /** The columns of the variables that an item is in, with 1 in its place. */
  private void replace(String item, Map<String, Codes> codes, Deflators deflators) {
    var ones = new double[treated.units().size()];
    Arrays.fill(ones, 1);
    var units = new WaveItems(plan.columns(), treated.units()).with(item, ones).units();
    var columns = new WaveColumns(units.get(0).key().period(), units, codes);
    for (var variable : plan.variables()) {
      if (variable.items(plan.design().fields()).contains(item)) {
        columns.add(variable, new VariablePair(plan.columns(), variable), null, deflators);
      }
    }
    ofOne.put(item, columns);
  }

  private void put(Map<String, ItemUncertainty> uncertain, Variable variable, String column) {
    var terms = new ArrayList<ImputedColumn.Term>();
    for (var item : ofOne.keySet()) {
      if (items(variable, column).contains(item)) {
        var factor = ofOne.get(item).numbers(column);
        for (int k = 0; k < factor.length; k++) {
          factor[k] = Double.isNaN(factor[k]) ? 0 : factor[k];
        }
        for (var imputer : treated.imputers().get(item)) {
          terms.add(new ImputedColumn.Term(effect(imputer, variable), factor));
        }
      }
    }
    if (!terms.isEmpty()) {
      uncertain.put(column, new ImputedColumn(terms));
    }
  }

  /** The items that one of the two columns of a variable is the product of. */
  private List<String> items(Variable variable, String column) {
    var other = column.equals(variable.y()) ? variable.denominator() : variable.numerator();
    var own = column.equals(variable.y()) ? variable.numerator() : variable.denominator();
    return variable.items(plan.design().fields()).stream()
        .filter(item -> item.equals(own) || !item.equals(other))
        .toList();
  }

  private ItemUncertainty effect(Imputer imputer, Variable variable) {
    var own = weights.of(variable.unit().weighing()).weights();
    return effects.computeIfAbsent(
        new Key(imputer, own), key -> ImputedPrecision.of(imputer, weights.design(), own));
  }
}
