package nl.smartindustry.transform.estimate;

import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.link.SampleColumns;
import nl.smartindustry.transform.link.SampledUnit;

/** How numerator and denominator of a variable come from what was collected of a unit. */
record VariablePair(SampleColumns columns, Variable variable) {
  /** Both NaN where the unit has no valid answer. */
  record Columns(double[] y, double[] x) {}

  Columns of(List<SampledUnit> units) {
    int numerator = columns.number(variable.numerator());
    int denominator = columns.number(variable.denominator());
    int size = size();
    var asked = asked(units);
    var band = variable.indicator().measure().value().band();
    var y = new double[units.size()];
    var x = new double[units.size()];
    Arrays.fill(y, Double.NaN);
    Arrays.fill(x, Double.NaN);
    for (int k = 0; k < y.length; k++) {
      var unit = units.get(k);
      var numbers = unit.numbers();
      double weight = size < 0 ? 1 : numbers[size];
      double top = weight * (band == null ? numbers[numerator] : band.of(numbers[numerator]));
      double bottom = weight * numbers[denominator];
      if (unit.answered() && asked[k] && !Double.isNaN(top + bottom)) {
        y[k] = top;
        x[k] = bottom;
      }
    }
    return new Columns(y, x);
  }

  /** Whether each unit is known to be one whom the question was put to. */
  private boolean[] asked(List<SampledUnit> units) {
    var asked = new boolean[units.size()];
    var among = variable.among();
    int column = among == null ? -1 : columns.number(among);
    for (int k = 0; k < asked.length; k++) {
      asked[k] = column < 0 || units.get(k).numbers()[column] == 1;
    }
    return asked;
  }

  /** Whether each unit may have been asked: all but those known to be no part of it. */
  boolean[] mayBeAsked(List<SampledUnit> units) {
    var may = new boolean[units.size()];
    var among = variable.among();
    int column = among == null ? -1 : columns.number(among);
    for (int k = 0; k < may.length; k++) {
      may[k] = column < 0 || units.get(k).numbers()[column] != 0;
    }
    return may;
  }

  /** The column of the size that the unit weighs by; −1 for enterprises. */
  private int size() {
    var fields = columns.design().fields();
    return switch (variable.unit().weighing()) {
      case ENTERPRISES -> -1;
      case PERSONS -> columns.number(fields.persons());
      case TURNOVER -> columns.number(fields.turnover());
    };
  }
}
