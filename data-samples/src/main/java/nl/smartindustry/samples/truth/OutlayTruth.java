package nl.smartindustry.samples.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.samples.statistics.GoodsTrade;
import nl.smartindustry.samples.statistics.Investments;
import nl.smartindustry.samples.statistics.Research;
import nl.smartindustry.samples.survey.FrameUnit;
import nl.smartindustry.samples.survey.SamplingFrame;
import nl.smartindustry.samples.write.Amount;

/** What all of manufacturing with 10 and more persons spends on assets, research and robots. */
public final class OutlayTruth {
  /** Header; amounts in thousand euro, imports of robots in euro. */
  public static final String HEADER =
      "year,activity,size,enterprises,investment_tangible,investment_digital,investment_robots,"
          + "research_in_house,tax_credit_enterprises,tax_credit_hours,robot_imports";

  private static final int MONTHS = 12;

  private final Research research;
  private final Investments investments;
  private final GoodsTrade trade;

  public OutlayTruth(Research research, Investments investments, GoodsTrade trade) {
    this.research = research;
    this.investments = investments;
    this.trade = trade;
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
    long tangible = 0;
    long digital = 0;
    long robots = 0;
    long inHouse = 0;
    long claimants = 0;
    long hours = 0;
    long imports = 0;
    for (var unit : units) {
      var outlays = investments.of(unit.life(), year);
      int claimed = Arrays.stream(research.hours(unit.life(), year)).sum();
      tangible += outlays.tangible();
      digital += outlays.digital();
      robots += outlays.robots();
      inHouse += research.inHouse(unit.life(), year);
      claimants += claimed > 0 ? 1 : 0;
      hours += claimed;
      for (int month = 1; month <= MONTHS; month++) {
        imports += trade.imports(unit.life(), year, month);
      }
    }
    return String.join(
        ",",
        point(tangible),
        point(digital),
        point(robots),
        point(inHouse),
        Long.toString(claimants),
        Long.toString(hours),
        Long.toString(imports));
  }

  private static String point(long hundredths) {
    return Amount.hundredths(hundredths).replace(',', '.');
  }
}
