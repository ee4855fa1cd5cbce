package nl.smartindustry.samples.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.Scale;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.population.RegisterSize;
import nl.smartindustry.samples.register.Activities;
import nl.smartindustry.samples.survey.FrameUnit;
import nl.smartindustry.samples.survey.Sample;
import nl.smartindustry.samples.survey.SamplingFrame;
import nl.smartindustry.samples.write.Amount;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/**
 * Investment of manufacturing by year. As many report as for the production statistics, but below
 * 20 persons others.
 */
public final class InvestmentSheet {
  private static final String HEADER =
      "jaar;beid;status;sbi2008;gk;oph;inv_mva;inv_gebouwen;inv_vervoer;inv_machines;inv_robots;"
          + "inv_ict_hardware;inv_software;inv_databanken";

  private final Draws draws;
  private final Identity identity;
  private final Activities activities;
  private final Investments investments;
  private final StatisticsSample design;

  public InvestmentSheet(
      Draws draws, Identity identity, Activities activities, Investments investments, Scale scale) {
    this.draws = draws;
    this.identity = identity;
    this.activities = activities;
    this.investments = investments;
    this.design = new StatisticsSample(scale);
  }

  /**
   * One year.
   *
   * @param status V provisional for the latest year, D final before
   */
  public Sheet of(SamplingFrame frame, String status) {
    var sample = new Sample(draws, Purpose.SAMPLE_INVESTMENT);
    var records = new ArrayList<String[]>();
    frame
        .strata()
        .forEach(
            (stratum, units) -> {
              int size = design.size(frame, stratum, units.size());
              var chosen = sample.of(units, size, frame.year());
              double weight = (double) units.size() / chosen.size();
              chosen.forEach(unit -> records.add(record(frame.year(), status, unit, weight)));
            });
    records.sort(Comparator.comparing(cells -> cells[1]));
    return Sheet.of(SheetFormat.PLAIN, HEADER, records);
  }

  private String[] record(int year, String status, FrameUnit unit, double weight) {
    var life = unit.life();
    var cells =
        new ArrayList<>(
            List.of(
                Integer.toString(year),
                identity.beid(life, year),
                status,
                activities.code(life, year),
                RegisterSize.code(unit.persons()),
                Amount.comma(weight, 5)));
    var outlays = investments.of(life, year);
    for (long amount :
        new long[] {
          outlays.tangible(),
          outlays.buildings(),
          outlays.transport(),
          outlays.machinery(),
          outlays.robots(),
          outlays.hardware(),
          outlays.ict().software(),
          outlays.ict().databases()
        }) {
      cells.add(Amount.hundredths(amount));
    }
    return cells.toArray(String[]::new);
  }
}
