package nl.smartindustry.transform.survey.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.Kind;
import nl.smartindustry.transform.catalogue.SurveyMeasure;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.Estimates;
import nl.smartindustry.transform.method.inference.PointEstimate;
import nl.smartindustry.transform.method.inference.Request;
import nl.smartindustry.transform.method.inference.Weighting;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Ingredient;
import nl.smartindustry.transform.survey.link.SampledUnit;
import nl.smartindustry.transform.survey.wave.DesignWeights;
import nl.smartindustry.transform.survey.wave.SurveyPlan;
import nl.smartindustry.transform.survey.wave.SurveyWave;
import nl.smartindustry.transform.survey.wave.Variable;

/**
 * Enterprises that started and that stopped between a wave and the one before, as shares of the
 * enterprises that answered in both. The panel is weighed on its own: within a stratum of the later
 * wave those in both waves stand for all, because large enterprises are far more often in both than
 * small ones.
 *
 * @see "Särndal, Swensson and Wretman (1992), Model Assisted Survey Sampling, section 9.9"
 */
record Transitions(Description description) {
  /** From no to yes. */
  private static final String STARTED = "started";

  /** From yes to no. */
  private static final String STOPPED = "stopped";

  /** Every indicator of this kind, from the second wave on. */
  List<Figure> all() {
    var figures = new ArrayList<Figure>();
    var waves = description.survey().waves();
    for (var indicator : description.indicators()) {
      var measure = description.catalogue().measure(indicator.code());
      for (int w = 1; measure.kind() == Kind.TRANSITION && w < waves.size(); w++) {
        figures.addAll(new Panel(indicator, measure, waves.get(w - 1), waves.get(w)).figures());
      }
    }
    return figures;
  }

  private SurveyPlan plan() {
    return description.survey().sample().plan();
  }

  /** A transition: from an answer to another about a technology. */
  private record Move(String technology, String indicator, double from, double to) {
    String split() {
      return to > from ? STARTED : STOPPED;
    }

    String column() {
      return technology + " " + split();
    }
  }

  /** The enterprises that answered in two waves. */
  private final class Panel {
    private final Indicator indicator;
    private final SurveyMeasure measure;
    private final SurveyWave earlier;
    private final SurveyWave later;
    private final List<SampledUnit> units = new ArrayList<>();
    private final List<int[]> rows = new ArrayList<>();

    Panel(Indicator indicator, SurveyMeasure measure, SurveyWave earlier, SurveyWave later) {
      this.indicator = indicator;
      this.measure = measure;
      this.earlier = earlier;
      this.later = later;
      var before = new HashMap<String, Integer>();
      for (int k = 0; k < earlier.members().size(); k++) {
        if (earlier.members().get(k).answered()) {
          before.put(earlier.members().get(k).key().enterprise(), k);
        }
      }
      for (int k = 0; k < later.members().size(); k++) {
        var unit = later.members().get(k);
        var row = before.get(unit.key().enterprise());
        if (unit.answered() && row != null) {
          units.add(unit);
          rows.add(new int[] {row, k});
        }
      }
    }

    List<Figure> figures() {
      if (units.isEmpty()) {
        return List.of();
      }
      var moves = moves();
      var columns = new LinkedHashMap<String, double[]>();
      moves.forEach(move -> columns.put(move.column(), made(move)));
      var data = new Microdata("panel of " + later.period(), units.size(), columns, Map.of());
      var estimands = columns.keySet().stream().<Estimand>map(Estimand.Mean::new).toList();
      var all = data.crossing(List.of());
      var found = Estimates.of(data, weighting(), new Request(estimands, List.of(all)));
      return IntStream.range(0, moves.size())
          .mapToObj(
              i -> {
                var move = moves.get(i);
                var made = columns.get(move.column());
                return figure(move, found.get(i).figures().get(0), support(move, all, made));
              })
          .toList();
    }

    private Support support(Move move, Crossing all, double[] made) {
      var contributors = new Contributors(description.survey().sample().holdings().of(units));
      var weights = weighting().weights();
      var asked = Arrays.stream(made).map(one -> Double.isNaN(one) ? 0 : 1).toArray();
      var name = indicator.code() + " " + move.column();
      return Support.share(
          new Ingredient(name, contributors.counts(all, weights, made).get(0)),
          new Ingredient(name + " of", contributors.counts(all, weights, asked).get(0)));
    }

    private List<Move> moves() {
      return new TreeMap<>(measure.of())
          .entrySet().stream()
              .flatMap(
                  used ->
                      Stream.of(
                          new Move(used.getKey(), used.getValue(), 0, 1),
                          new Move(used.getKey(), used.getValue(), 1, 0)))
              .toList();
    }

    /** By unit 1 for a transition; NaN without an answer in both waves. */
    private double[] made(Move move) {
      var y = variable(move.indicator()).y();
      var before = earlier.units().numbers(y);
      var now = later.units().numbers(y);
      return rows.stream()
          .mapToDouble(
              row -> {
                double was = before[row[0]];
                double is = now[row[1]];
                return Double.isNaN(was + is)
                    ? Double.NaN
                    : was == move.from && is == move.to ? 1 : 0;
              })
          .toArray();
    }

    private Weighting weighting() {
      var frame = description.survey().sample().frame();
      return Weighting.ofDesign(DesignWeights.of(plan(), frame, units));
    }

    private Figure figure(Move move, PointEstimate found, Support support) {
      var unit = measure.units().get(0);
      var at = description.all().withTechnology(move.technology()).withSplit(move.split());
      var key = description.key(indicator, unit, later.period(), at);
      var used = description.catalogue().indicator(move.indicator());
      var obstacle = description.catalogue().obstacle(used, earlier.period(), later.period());
      if (obstacle.isPresent()) {
        return description.missing(key, Reason.NOT_COMPARABLE);
      }
      if (Double.isNaN(found.estimate())) {
        return description.missing(key, unanswered(move));
      }
      var estimate = SurveyFigures.estimate(found, found.logit(), unit.factor());
      return description.figure(key, new Computed(estimate), support);
    }

    /** Why no enterprise answered in both waves: the reason of the wave that has no answers. */
    private Reason unanswered(Move move) {
      int position = plan().variables().indexOf(variable(move.indicator()));
      for (var wave : List.of(later, earlier)) {
        if (wave.answers().get(position).valid() == 0) {
          return DomainFigures.whyUnanswered(wave.answers().get(position));
        }
      }
      return Reason.NO_OBSERVATIONS;
    }

    private Variable variable(String code) {
      return plan().variables().stream()
          .filter(one -> one.indicator().code().equals(code))
          .findFirst()
          .orElseThrow();
    }
  }
}
