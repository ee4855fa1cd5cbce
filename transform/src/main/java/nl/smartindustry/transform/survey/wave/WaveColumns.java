package nl.smartindustry.transform.survey.wave;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;

/** The columns of one wave, variable after variable. */
final class WaveColumns {
  private final String period;
  private final Microdata items;
  private final Map<String, Codes> codes;
  private final Map<String, double[]> numbers = new LinkedHashMap<>();
  private final List<AnswerCounts> answers = new ArrayList<>();
  private final List<boolean[]> unpriced = new ArrayList<>();

  /**
   * No columns yet.
   *
   * @param items as treated
   * @param codes of the enterprises that answered
   */
  WaveColumns(String period, Microdata items, Map<String, Codes> codes) {
    this.period = period;
    this.items = items;
    this.codes = codes;
  }

  void add(Variable variable, VariablePair pair, AnswerCounts counts, Deflators deflators) {
    var columns = pair.of(items);
    answers.add(counts);
    unpriced.add(deflate(columns.y(), variable, deflators));
    numbers.put(variable.y(), columns.y());
    numbers.put(variable.x(), columns.x());
  }

  /** Puts amounts into prices of the base year; gives for which units there is no price. */
  private boolean[] deflate(double[] y, Variable variable, Deflators deflators) {
    var deflator = variable.measure().value().deflator();
    if (deflator == null) {
      return null;
    }
    var activity = codes.get(deflator.by());
    var lacking = new boolean[y.length];
    for (int k = 0; k < y.length; k++) {
      if (!Double.isNaN(y[k])) {
        y[k] *= deflators.factor(deflator, String.valueOf(activity.level(k)), period);
        lacking[k] = Double.isNaN(y[k]);
      }
    }
    return lacking;
  }

  /** One of the columns. */
  double[] numbers(String column) {
    return numbers.get(column);
  }

  Microdata data(String name) {
    return new Microdata(name, items.size(), numbers, codes);
  }

  List<AnswerCounts> answers() {
    return answers;
  }

  List<boolean[]> unpriced() {
    return unpriced;
  }
}
