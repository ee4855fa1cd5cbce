package nl.smartindustry.transform.survey.wave;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.catalogue.SurveyDesign;
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

  /** How numerator and denominator of a variable come from what was collected of a unit. */
  record VariablePair(SurveyDesign.Fields fields, Variable variable) {
    /** Both NaN where the unit has no valid answer. */
    record Columns(double[] y, double[] x) {}

    Columns of(Microdata items) {
      var numerator = items.numbers(variable.numerator());
      var denominator = items.numbers(variable.denominator());
      var size = size(items);
      var among = among(items);
      var band = variable.measure().value().band();
      var y = new double[items.size()];
      var x = new double[items.size()];
      for (int k = 0; k < y.length; k++) {
        double top = size[k] * (band == null ? numerator[k] : band.of(numerator[k]));
        double bottom = size[k] * denominator[k];
        boolean valid = among[k] == 1 && !Double.isNaN(top + bottom);
        y[k] = valid ? top : Double.NaN;
        x[k] = valid ? bottom : Double.NaN;
      }
      return new Columns(y, x);
    }

    /** Whether each unit may have been asked: all but those known to be no part of it. */
    boolean[] mayBeAsked(Microdata items) {
      var among = among(items);
      var may = new boolean[among.length];
      for (int k = 0; k < may.length; k++) {
        may[k] = among[k] != 0;
      }
      return may;
    }

    /** By unit 1 where it was asked the question, 0 where it was not, NaN where that is unknown. */
    private double[] among(Microdata items) {
      return variable.among() == null ? ones(items.size()) : items.numbers(variable.among());
    }

    /** The size that the unit weighs by; 1 for enterprises. */
    private double[] size(Microdata items) {
      return switch (variable.unit().weighing()) {
        case ENTERPRISES -> ones(items.size());
        case PERSONS -> items.numbers(fields.persons());
        case TURNOVER -> items.numbers(fields.turnover());
      };
    }

    private static double[] ones(int units) {
      var ones = new double[units];
      Arrays.fill(ones, 1);
      return ones;
    }
  }
}
