package nl.smartindustry.samples.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.samples.economy.Accounts;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.Scale;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.RegisterSize;
import nl.smartindustry.samples.register.Activities;
import nl.smartindustry.samples.survey.FrameUnit;
import nl.smartindustry.samples.survey.Sample;
import nl.smartindustry.samples.survey.SamplingFrame;
import nl.smartindustry.samples.write.Amount;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/**
 * Production statistics of manufacturing. The weight of each record is delivered with it: years
 * before the first register frame have no other.
 */
public final class StatisticsSheet {
  private static final String HEADER =
      "jaar;beid;status;sbi2008;gk;oph;wp_totaal;wn_fte;omzet;productiewaarde;inkoopwaarde;"
          + "tv_factorkosten;personeelskosten;loonsom;afschrijving;energie;overige_kosten;"
          + "voorraadmutatie;bedrijfsresultaat;export_pct";
  private static final double FULL_TIME = 0.88;

  private final Draws draws;
  private final Identity identity;
  private final Activities activities;
  private final Economy economy;
  private final StatisticsSample design;

  public StatisticsSheet(
      Draws draws, Identity identity, Activities activities, Economy economy, Scale scale) {
    this.draws = draws;
    this.identity = identity;
    this.activities = activities;
    this.economy = economy;
    this.design = new StatisticsSample(scale);
  }

  /**
   * One year.
   *
   * @param status V provisional for the latest year, D final before
   */
  public Sheet of(SamplingFrame frame, String status) {
    var sample = new Sample(draws, Purpose.SAMPLE_STATISTICS);
    var records = new ArrayList<String[]>();
    frame
        .strata()
        .forEach(
            (stratum, units) -> {
              var chosen =
                  sample.of(units, design.size(frame, stratum, units.size()), frame.year());
              double weight = (double) units.size() / chosen.size();
              chosen.forEach(unit -> records.add(record(frame.year(), status, unit, weight)));
            });
    records.sort(Comparator.comparing(cells -> cells[1]));
    return Sheet.of(SheetFormat.PLAIN, HEADER, records);
  }

  private String[] record(int year, String status, FrameUnit unit, double weight) {
    Life life = unit.life();
    var accounts = economy.accounts(life, year);
    var cells =
        new ArrayList<>(
            List.of(
                Integer.toString(year),
                identity.beid(life, year),
                status,
                activities.code(life, year),
                RegisterSize.code(unit.persons()),
                Amount.comma(weight, 5),
                Integer.toString(accounts.persons()),
                Amount.comma(accounts.persons() * FULL_TIME, 1)));
    amounts(cells, accounts);
    return cells.toArray(String[]::new);
  }

  private static void amounts(List<String> cells, Accounts accounts) {
    var output = accounts.output();
    var costs = accounts.costs();
    for (long amount :
        new long[] {
          output.turnover(),
          output.production(),
          costs.purchases(),
          output.valueAdded(),
          costs.personnel(),
          costs.wages(),
          costs.depreciation(),
          costs.energy(),
          costs.other(),
          output.stockChange(),
          accounts.operatingResult(),
          output.exportShare()
        }) {
      cells.add(Amount.hundredths(amount));
    }
  }
}
