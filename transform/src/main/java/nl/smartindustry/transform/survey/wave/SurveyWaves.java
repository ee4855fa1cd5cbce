package nl.smartindustry.transform.survey.wave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.transform.catalogue.UnitMeasure.Weighing;
import nl.smartindustry.transform.method.imputation.ImputedPrecision;
import nl.smartindustry.transform.method.imputation.Imputer;
import nl.smartindustry.transform.method.inference.ImputedColumn;
import nl.smartindustry.transform.method.inference.ItemUncertainty;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.survey.link.FrameReading;
import nl.smartindustry.transform.survey.wave.SurveyWave.WaveTreatment;
import nl.smartindustry.transform.survey.wave.WaveColumns.VariablePair;

/** From the treated waves of a survey to weighted ones, their variables as columns. */
public record SurveyWaves(SurveyPlan plan, FrameReading frame, Deflators deflators) {
  /** The same waves, each unit with its weights. */
  public List<SurveyWave> of(List<TreatedWave> waves) {
    return waves.stream().map(this::wave).toList();
  }

  private SurveyWave wave(TreatedWave wave) {
    var codes = codes(wave);
    var columns = columns(wave, codes);
    var weights = WaveWeights.of(plan.columns(), wave, frame);
    return new SurveyWave(
        wave.period(),
        wave.members(),
        columns.data(plan.design().table() + " of " + wave.period()),
        weights,
        columns.answers(),
        columns.unpriced(),
        new WaveTreatment(
            imputed(wave),
            ImputedColumns.of(plan, wave, weights, codes, deflators),
            wave.treated().winsorised(),
            bounds(wave, weights)));
  }

  /**
   * The columns of all variables. Silence is counted of the answers as reported; a score is silent
   * where an enterprise was not scored, not where an item was missed.
   */
  private WaveColumns columns(TreatedWave wave, Map<String, Codes> codes) {
    var scored = wave.scored().data();
    var columns = new WaveColumns(wave.period(), scored, codes);
    for (int v = 0; v < plan.variables().size(); v++) {
      var variable = plan.variables().get(v);
      var pair = new VariablePair(plan.design().fields(), variable);
      boolean score = plan.scoring().makes(variable.numerator());
      var y = pair.of(score ? scored : wave.reported()).y();
      var part = pair.mayBeAsked(wave.reported());
      var counts = AnswerCounts.of(wave.members(), plan.items().get(v), part, y);
      columns.add(variable, pair, counts, deflators);
    }
    return columns;
  }

  private List<boolean[]> imputed(TreatedWave wave) {
    var filled = new TreeMap<>(wave.treated().flags());
    filled.putAll(wave.scored().filled());
    // Not toList(): a variable of which nothing is ever filled in has null.
    return plan.variables().stream()
        .map(one -> imputed(one, filled))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private Optional<ScoreBounds> bounds(TreatedWave wave, WaveWeights weights) {
    var ofEnterprises = weights.of(Weighing.ENTERPRISES).weights();
    return plan.scoring()
        .rule(wave.period())
        .map(rule -> ScoreBounds.of(plan.scoring().intensity(), rule, wave, ofEnterprises));
  }

  /** By unit, whether an item of the variable is filled in; null where none ever is. */
  private boolean[] imputed(Variable variable, Map<String, boolean[]> filled) {
    boolean[] any = null;
    for (var item : variable.items(plan.design().fields())) {
      var flags = filled.get(item);
      for (int k = 0; flags != null && k < flags.length; k++) {
        any = any == null ? new boolean[flags.length] : any;
        any[k] |= flags[k];
      }
    }
    return any;
  }

  private Map<String, Codes> codes(TreatedWave wave) {
    var codes = new LinkedHashMap<String, Codes>();
    for (var name : plan.columns().dimensions()) {
      codes.put(name, wave.units().answered(wave.reported().codes(name)));
    }
    return codes;
  }

  /**
   * What imputed items add to the variance of a wave's columns. A column is a product of items: it
   * moves with one of them as much as the column that has 1 in its place says.
   */
  static final class ImputedColumns {
    private final SurveyPlan plan;
    private final TreatedWave wave;
    private final Map<String, List<Imputer>> imputers;
    private final WaveWeights weights;
    private final Map<String, WaveColumns> ofOne = new TreeMap<>();
    private final Map<Key, ItemUncertainty> effects = new HashMap<>();

    /** The same imputation and weights have one effect, so that y and x are seen to share it. */
    private record Key(Imputer imputer, double[] weights) {}

    private ImputedColumns(SurveyPlan plan, TreatedWave wave, WaveWeights weights) {
      this.plan = plan;
      this.wave = wave;
      this.imputers = wave.treated().imputers();
      this.weights = weights;
    }

    /** By column; nothing where no item of the wave was filled in. */
    static Map<String, ItemUncertainty> of(
        SurveyPlan plan,
        TreatedWave wave,
        WaveWeights weights,
        Map<String, Codes> codes,
        Deflators deflators) {
      var columns = new ImputedColumns(plan, wave, weights);
      columns.imputers.keySet().forEach(item -> columns.replace(item, codes, deflators));
      var uncertain = new HashMap<String, ItemUncertainty>();
      for (var variable : plan.variables()) {
        columns.put(uncertain, variable, variable.y());
        columns.put(uncertain, variable, variable.x());
      }
      return uncertain;
    }

    /** The columns of the variables that an item is in, with 1 in its place. */
    private void replace(String item, Map<String, Codes> codes, Deflators deflators) {
      var ones = new double[wave.members().size()];
      Arrays.setAll(ones, k -> wave.units().isOutside(k) ? Double.NaN : 1);
      var items = wave.treated().data().with(item, ones);
      var columns = new WaveColumns(wave.period(), items, codes);
      for (var variable : plan.variables()) {
        if (variable.items(plan.design().fields()).contains(item)) {
          columns.add(
              variable, new VariablePair(plan.design().fields(), variable), null, deflators);
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
          for (var imputer : imputers.get(item)) {
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
}
