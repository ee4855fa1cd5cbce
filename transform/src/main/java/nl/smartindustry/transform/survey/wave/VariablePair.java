package nl.smartindustry.transform.survey.wave;

import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.survey.link.SampleColumns;
import nl.smartindustry.transform.survey.link.SampledUnit;

/** How numerator and denominator of a variable come from what was collected of a unit. */
record VariablePair(SampleColumns columns, Variable variable) {
  /** Both NaN where the unit has no valid answer. */
  record Columns(double[] y, double[] x) {}

  Columns of(List<SampledUnit> units) {
    int numerator = columns.number(variable.numerator());
    int denominator = columns.number(variable.denominator());
    int size = size();
    var among = among(units);
    var band = variable.measure().value().band();
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
      if (unit.answered() && among[k] == 1 && !Double.isNaN(top + bottom)) {
        y[k] = top;
        x[k] = bottom;
      }
    }
    return new Columns(y, x);
  }

  /** Whether each unit may have been asked: all but those known to be no part of it. */
  boolean[] mayBeAsked(List<SampledUnit> units) {
    var among = among(units);
    var may = new boolean[among.length];
    for (int k = 0; k < may.length; k++) {
      may[k] = among[k] != 0;
    }
    return may;
  }

  /** By unit 1 where it was asked the question, 0 where it was not, NaN where that is unknown. */
  private double[] among(List<SampledUnit> units) {
    if (variable.among() == null) {
      return units.stream().mapToDouble(unit -> 1).toArray();
    }
    int column = columns.number(variable.among());
    return units.stream().mapToDouble(unit -> unit.numbers()[column]).toArray();
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
