package nl.smartindustry.samples.truth;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.survey.FrameUnit;
import nl.smartindustry.samples.survey.SamplingFrame;
import nl.smartindustry.samples.write.Amount;

/** Value added and persons of the whole population of manufacturing with 10 and more persons. */
public final class ProductivityTruth {
  /** Header; value added in thousand euro, current prices and prices of 2015. */
  public static final String HEADER =
      "year,activity,size,enterprises,persons,value_added,real_value_added,largest_value_added";

  private final Economy economy;

  public ProductivityTruth(Economy economy) {
    this.economy = economy;
  }

  public List<String> lines(SamplingFrame frame) {
    var lines = new ArrayList<String>();
    Census.cells(frame)
        .forEach(
            (cell, units) ->
                lines.add(
                    String.join(
                        ",",
                        Integer.toString(frame.year()),
                        cell.activity(),
                        cell.size(),
                        Integer.toString(units.size()),
                        sums(units, frame.year()))));
    return lines;
  }

  private String sums(List<FrameUnit> units, int year) {
    long persons = 0;
    double current = 0;
    double real = 0;
    double largest = 0;
    for (var unit : units) {
      var accounts = economy.accounts(unit.life(), year);
      double valueAdded = accounts.output().valueAdded() / 100.0;
      persons += accounts.persons();
      current += valueAdded;
      real += valueAdded / economy.branch(unit.life().group().parameterRow()).deflator(year);
      largest = Math.max(largest, valueAdded);
    }
    return String.join(
        ",",
        Long.toString(persons),
        Amount.point(current, 2),
        Amount.point(real, 2),
        Amount.point(largest, 2));
  }
}
