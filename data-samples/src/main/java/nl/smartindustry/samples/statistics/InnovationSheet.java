package nl.smartindustry.samples.statistics;

import java.util.Comparator;
import java.util.List;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.population.RegisterSize;
import nl.smartindustry.samples.register.Activities;
import nl.smartindustry.samples.statistics.InnovationSample.Respondent;
import nl.smartindustry.samples.survey.SamplingFrame;
import nl.smartindustry.samples.write.Amount;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/** The innovation survey of one period as a file: one record per respondent, sorted by number. */
public final class InnovationSheet {
  private static final String HEADER =
      "van;tot;beid;status;mode;stratum;sbi_steekproef;gk_steekproef;oph_ent;oph_omz;wp;omzet_keur;"
          + "inn_prod;inn_proc_prod;inn_proc_log;sh_newmkt;sh_newfirm;coop";
  private static final String NOT_APPLICABLE = "-1";
  private static final int WEIGHT_DECIMALS = 5;
  private static final double ON_PAPER = 0.03;

  private final Draws draws;
  private final Identity identity;
  private final Activities activities;
  private final Economy economy;
  private final InnovationSample sample;
  private final Innovation innovation;

  public InnovationSheet(
      Draws draws,
      Identity identity,
      Activities activities,
      Economy economy,
      InnovationSample sample) {
    this.draws = draws;
    this.identity = identity;
    this.activities = activities;
    this.economy = economy;
    this.sample = sample;
    this.innovation = new Innovation(draws);
  }

  /** The provisional file, without those who answered late. */
  public Sheet provisional(SamplingFrame frame) {
    return sheet(frame.year(), "V", sample.inTime(frame));
  }

  public Sheet last(SamplingFrame frame) {
    return sheet(frame.year(), "D", sample.all(frame));
  }

  private Sheet sheet(int period, String status, List<Respondent> respondents) {
    var records =
        respondents.stream()
            .map(respondent -> record(period, status, respondent))
            .sorted(Comparator.comparing((String[] cells) -> cells[2]))
            .toList();
    return Sheet.of(SheetFormat.PLAIN, HEADER, records);
  }

  private String[] record(int period, String status, Respondent respondent) {
    var life = respondent.unit().life();
    boolean product = innovation.product(life, period);
    boolean production = innovation.processOfProduction(life, period);
    boolean logistics = innovation.processOfLogistics(life, period);
    boolean paper = draws.happens(ON_PAPER, Purpose.INNOVATION, life.key(), 0);
    return new String[] {
      Integer.toString(period - InnovationPeriods.LENGTH + 1),
      Integer.toString(period),
      identity.beid(life, period),
      status,
      paper ? "papier" : "web",
      respondent.stratum().code(),
      activities.code(life, period),
      RegisterSize.code(respondent.unit().persons()),
      Amount.comma(respondent.enterprises(), WEIGHT_DECIMALS),
      Amount.comma(respondent.turnover(), WEIGHT_DECIMALS),
      Integer.toString(respondent.unit().persons()),
      Amount.hundredths(economy.accounts(life, period).output().turnover()),
      yes(product),
      yes(production),
      yes(logistics),
      product ? Amount.comma(innovation.newToMarket(life, period), 2) : NOT_APPLICABLE,
      product ? Amount.comma(innovation.newToFirm(life, period), 2) : NOT_APPLICABLE,
      product || production || logistics ? yes(innovation.cooperates(life, period)) : NOT_APPLICABLE
    };
  }

  private static String yes(boolean yes) {
    return yes ? "1" : "0";
  }
}
