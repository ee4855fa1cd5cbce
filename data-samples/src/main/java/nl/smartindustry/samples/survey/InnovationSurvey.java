package nl.smartindustry.samples.survey;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.survey.SamplingFrame.FrameStratum;
import nl.smartindustry.samples.survey.SamplingFrame.FrameUnit;
import nl.smartindustry.samples.survey.SamplingFrame.RotatingSample;
import nl.smartindustry.samples.write.DutchNumber;
import nl.smartindustry.samples.write.RecordColumns;
import nl.smartindustry.samples.write.SheetFormat;
import nl.smartindustry.samples.write.TextTable;

/**
 * The innovation survey of manufacturing with 10 and more persons, over three years that end in an
 * even one, so that periods overlap by one year. Most innovators of one period are innovators of
 * the next. The provisional file lacks the answers that came late.
 *
 * @see "sources section 6: product innovators of 2014-2016 by size class"
 */
public record InnovationSurvey(Country country, KeyedDraws draws, PowerAllocation design) {
  private static final int LENGTH = 3;
  private static final double IN_TIME = 0.88;
  private static final double ON_PAPER = 0.03;
  private static final double PRODUCT_SMALL = 0.65;
  private static final double PRODUCT_MEDIUM = 0.76;
  private static final double PRODUCT_LARGE = 0.75;
  private static final double PROCESS_OF_PRODUCTION = 0.45;
  private static final double PROCESS_OF_LOGISTICS = 0.25;
  private static final double COOPERATION = 0.30;
  private static final double LASTING = 0.80;
  private static final double MOST_NEW_TO_MARKET = 30;
  private static final double MOST_NEW_TO_FIRM = 40;
  private static final String NOT_APPLICABLE = "-1";

  public InnovationSurvey(Country country) {
    this(country, country.draws(), PowerAllocation.ofSurvey(country.scale()));
  }

  /**
   * A respondent.
   *
   * @param period last of the three years
   * @param enterprises its weight for numbers of enterprises
   * @param turnover its weight for amounts of turnover
   */
  private record Innovator(
      int period, FrameStratum stratum, FrameUnit unit, double enterprises, double turnover) {
    Life life() {
      return unit.life();
    }
  }

  /**
   * The periods whose results are known in March after the last year: those that ended at least two
   * years before, in the years of the production statistics.
   */
  public void deliver(SampleLanding landing) {
    var years = country.years();
    for (int year = years.statistics().get(0); year <= years.last() - 2; year++) {
      if (year % 2 == 0) {
        var provisional = landing.calendar().of("innovation_survey", year);
        var revised = landing.calendar().revised("innovation_survey", year);
        var frame =
            SamplingFrame.of(
                country.people(),
                year,
                cell -> cell.group().manufacturing() && cell.surveyed(),
                SizeBand.P10);
        landing.deliver(provisional, table(provisional.status(), innovators(frame, true)));
        landing.deliver(revised, table(revised.status(), innovators(frame, false)));
      }
    }
  }

  private List<Innovator> innovators(SamplingFrame frame, boolean early) {
    var sizes = design.allocate(frame);
    var sample = new RotatingSample(draws, Purpose.SAMPLE_INNOVATION);
    var all = new ArrayList<Innovator>();
    for (var cell : frame.strata().entrySet()) {
      var stratum = cell.getKey();
      var units = cell.getValue();
      var answering =
          sample.of(units, sizes.get(stratum), frame.year()).stream()
              .filter(unit -> happens(design.response(stratum), unit, 1))
              .filter(unit -> !early || happens(IN_TIME, unit, 2))
              .toList();
      double enterprises = (double) units.size() / answering.size();
      double turnover = turnover(frame.year(), units) / turnover(frame.year(), answering);
      for (var unit : answering) {
        all.add(new Innovator(frame.year(), stratum, unit, enterprises, turnover));
      }
    }
    return all;
  }

  private boolean happens(double probability, FrameUnit unit, int detail) {
    return draws.happens(probability, Purpose.SAMPLE_INNOVATION, unit.life().key(), detail);
  }

  private double turnover(int year, List<FrameUnit> units) {
    return units.stream().mapToDouble(unit -> turnover(unit.life(), year)).sum();
  }

  private long turnover(Life life, int year) {
    return country.economy().accounts(life, year).output().turnover();
  }

  private TextTable table(String status, List<Innovator> innovators) {
    return new RecordColumns<Innovator>()
        .whole("van", one -> one.period() - LENGTH + 1)
        .whole("tot", Innovator::period)
        .text("beid", one -> country.beid(one.life(), one.period()))
        .always("status", status)
        .text("mode", one -> onPaper(one) ? "papier" : "web")
        .text("stratum", one -> one.stratum().code())
        .text("sbi_steekproef", one -> country.activity(one.life(), one.period()))
        .text("gk_steekproef", one -> SizeBand.registerCode(one.unit().persons()))
        .decimals("oph_ent", 5, Innovator::enterprises)
        .decimals("oph_omz", 5, Innovator::turnover)
        .whole("wp", one -> one.unit().persons())
        .hundredths("omzet_keur", one -> turnover(one.life(), one.period()))
        .yesNo("inn_prod", this::product)
        .yesNo("inn_proc_prod", one -> answer(PROCESS_OF_PRODUCTION, one, 2))
        .yesNo("inn_proc_log", one -> answer(PROCESS_OF_LOGISTICS, one, 3))
        .text("sh_newmkt", one -> percentOfTurnover(MOST_NEW_TO_MARKET, one, 5))
        .text("sh_newfirm", one -> percentOfTurnover(MOST_NEW_TO_FIRM, one, 6))
        .text("coop", this::cooperation)
        .table(SheetFormat.PLAIN, innovators)
        .sorted("beid");
  }

  private boolean onPaper(Innovator one) {
    return draws.happens(ON_PAPER, Purpose.INNOVATION, one.life().key(), 0);
  }

  private boolean product(Innovator one) {
    var band = one.life().band();
    double smaller = band.atLeast(SizeBand.P50) ? PRODUCT_MEDIUM : PRODUCT_SMALL;
    return answer(band.atLeast(SizeBand.P250) ? PRODUCT_LARGE : smaller, one, 1);
  }

  /** Of turnover from products new to the market, or new to the enterprise only. */
  private String percentOfTurnover(double most, Innovator one, int question) {
    if (!product(one)) {
      return NOT_APPLICABLE;
    }
    double draw =
        draws.uniform(Purpose.INNOVATION, one.life().key(), one.period() * 16L + question);
    return DutchNumber.comma(most * (draw * draw), 2);
  }

  /** Whether an innovator works with a knowledge institute or fieldlab. */
  private String cooperation(Innovator one) {
    boolean innovates =
        product(one)
            || answer(PROCESS_OF_PRODUCTION, one, 2)
            || answer(PROCESS_OF_LOGISTICS, one, 3);
    if (!innovates) {
      return NOT_APPLICABLE;
    }
    return answer(COOPERATION, one, 4) ? "1" : "0";
  }

  /** Yes with the given probability in every period; four in five answer as they always do. */
  private boolean answer(double probability, Innovator one, int question) {
    long now = one.period() * 16L + question;
    long key = one.life().key();
    boolean asAlways = draws.happens(LASTING, Purpose.INNOVATION, key, -now);
    return draws.happens(probability, Purpose.INNOVATION, key, asAlways ? question : now);
  }
}
