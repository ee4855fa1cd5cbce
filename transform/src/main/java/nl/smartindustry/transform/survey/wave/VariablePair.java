package nl.smartindustry.transform.survey.wave;

import java.util.Arrays;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.method.sample.Microdata;

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
