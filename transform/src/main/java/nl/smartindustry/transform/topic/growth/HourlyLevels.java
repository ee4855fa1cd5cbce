package nl.smartindustry.transform.topic.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.smartindustry.transform.method.index.Formula;
import nl.smartindustry.transform.topic.growth.NationalFigure.Subject;

/**
 * Value added per hour worked, euro in prices of the base year of the delivered price of value
 * added. The first year is deflated with that price; later years are chained by own links. After a
 * year that lacks, the chain begins anew.
 */
record HourlyLevels(NationalSeries series, Manufacturing manufacturing) {
  private static final double BASE = 100;

  List<NationalFigure> of(String activity, Formula formula, String split) {
    var figures = new ArrayList<NationalFigure>();
    var volumes = new Volumes(series, manufacturing);
    double volume = Double.NaN;
    for (int year : series.years()) {
      var growth = volumes.of(activity, year);
      boolean chained = growth.isPresent() && !Double.isNaN(volume);
      volume = chained ? volume * Math.exp(growth.get().of(formula)) : deflated(activity, year);
      var deflation =
          (chained ? growth : volumes.of(activity, year + 1))
              .map(VolumeGrowth::deflation)
              .orElse(Deflation.SINGLE);
      var hours = hours(activity, year);
      if (hours.isPresent() && !Double.isNaN(volume)) {
        double level = volume / hours.getAsDouble();
        figures.add(new NationalFigure(Subject.LEVEL, activity, split, year, level, deflation));
      }
    }
    return figures;
  }

  /** Log change of hours worked since the year before. */
  Optional<Double> hoursGrowth(String activity, int year) {
    var before = hours(activity, year - 1);
    var after = hours(activity, year);
    return before.isPresent() && after.isPresent()
        ? Optional.of(Math.log(after.getAsDouble() / before.getAsDouble()))
        : Optional.empty();
  }

  /** Million euro in prices of the base year; NaN where the value or its price lacks. */
  private double deflated(String activity, int year) {
    var price = series.at(Item.PRICE, activity, year);
    var value = series.sum(Item.VALUE_ADDED, manufacturing.parts(activity), year);
    return price.isPresent() && value.isPresent()
        ? value.getAsDouble() / (price.getAsDouble() / BASE)
        : Double.NaN;
  }

  private OptionalDouble hours(String activity, int year) {
    return series.sum(Item.HOURS, manufacturing.parts(activity), year);
  }
}
