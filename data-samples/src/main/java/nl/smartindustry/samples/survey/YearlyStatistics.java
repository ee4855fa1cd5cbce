package nl.smartindustry.samples.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.Accounts;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.survey.Investments.Outlays;
import nl.smartindustry.samples.survey.SamplingFrame.FrameStratum;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.RecordColumns;
import nl.smartindustry.samples.write.SheetFormat;
import nl.smartindustry.samples.write.TextTable;

/**
 * The yearly statistics of manufacturing: production, investment, research and its tax credit,
 * trade in goods. The weight of a record is delivered with it: years before the first register
 * frame have no other.
 */
public final class YearlyStatistics {
  private static final double FULL_TIME = 0.88;
  private static final int MONTHS = 12;
  private static final int FEWEST_ASKED = 5;
  private static final double CONTRACTED_OUT = 0.25;
  private static final double RESEARCHERS = 0.55;
  private static final double CAPITAL = 0.12;
  private static final double CREDIT = 0.32;
  private static final double EURO_PER_HOUR = 29;
  private static final double SPREAD = 8;
  private static final int CENTS = 100;

  private final Country country;
  private final Investments investments;
  private final Research research;
  private final GoodsTrade trade;
  private final Map<SizeBand, Double> asked = SizeBand.numbers("research-sizes.csv", "sampled");

  public YearlyStatistics(Country country) {
    this.country = country;
    this.investments = new Investments(country);
    this.research = new Research(country);
    this.trade = new GoodsTrade(country, investments);
  }

  /** What a production statistics record is about. */
  private record Production(Reporter reporter, Accounts accounts) {}

  /** What an investment record is about. */
  private record Investment(Reporter reporter, Outlays outlays) {}

  /**
   * What a research record is about.
   *
   * @param part a draw that decides what is contracted out and invested
   */
  private record Inquiry(Reporter reporter, long inHouse, long tenthsOfFte, double part) {}

  private record Claim(Life life, int year, String status, int theme, int hours) {}

  /** Goods in one month, in euro. */
  private record MonthOfTrade(
      Life life, int year, int month, String status, long imports, long exports) {}

  public void deliver(SampleLanding landing) {
    var calendar = landing.calendar();
    for (int year : country.years().statistics()) {
      var frame = SamplingFrame.manufacturing(country, year);
      var status = calendar.of("structural_business", year).status();
      landing.deliver(calendar.of("structural_business", year), production(frame, status));
      landing.deliver(calendar.of("investment", year), investment(frame, status));
      landing.deliver(calendar.of("research_survey", year), research(frame, status));
      landing.deliver(calendar.of("research_tax_credit", year), taxCredit(frame, status));
      landing.deliver(calendar.of("goods_trade", year), goodsTrade(frame, status));
    }
  }

  private TextTable production(SamplingFrame frame, String status) {
    var sizes = PowerAllocation.ofStatistics(country.scale()).allocate(frame);
    var reporters = Reporter.sampled(country, frame, status, Purpose.SAMPLE_STATISTICS, sizes);
    return Reporter.columns(Production::reporter)
        .whole("wp_totaal", one -> one.accounts().persons())
        .decimals("wn_fte", 1, one -> one.accounts().persons() * FULL_TIME)
        .hundredths("omzet", one -> one.accounts().output().turnover())
        .hundredths("productiewaarde", one -> one.accounts().output().production())
        .hundredths("inkoopwaarde", one -> one.accounts().costs().purchases())
        .hundredths("tv_factorkosten", one -> one.accounts().output().valueAdded())
        .hundredths("personeelskosten", one -> one.accounts().costs().personnel())
        .hundredths("loonsom", one -> one.accounts().costs().wages())
        .hundredths("afschrijving", one -> one.accounts().costs().depreciation())
        .hundredths("energie", one -> one.accounts().costs().energy())
        .hundredths("overige_kosten", one -> one.accounts().costs().other())
        .hundredths("voorraadmutatie", one -> one.accounts().output().stockChange())
        .hundredths("bedrijfsresultaat", one -> one.accounts().operatingResult())
        .hundredths("export_pct", one -> one.accounts().output().exportShare())
        .table(
            SheetFormat.PLAIN,
            reporters.stream().map(one -> new Production(one, one.accounts())).toList())
        .sorted("beid");
  }

  /** As many report as for production, but below 20 persons others. */
  private TextTable investment(SamplingFrame frame, String status) {
    var sizes = PowerAllocation.ofStatistics(country.scale()).allocate(frame);
    var reporters = Reporter.sampled(country, frame, status, Purpose.SAMPLE_INVESTMENT, sizes);
    return Reporter.columns(Investment::reporter)
        .hundredths("inv_mva", one -> one.outlays().tangible())
        .hundredths("inv_gebouwen", one -> one.outlays().buildings())
        .hundredths("inv_vervoer", one -> one.outlays().transport())
        .hundredths("inv_machines", one -> one.outlays().machinery())
        .hundredths("inv_robots", one -> one.outlays().robots())
        .hundredths("inv_ict_hardware", one -> one.outlays().hardware())
        .hundredths("inv_software", one -> one.outlays().software())
        .hundredths("inv_databanken", one -> one.outlays().databases())
        .table(
            SheetFormat.PLAIN,
            reporters.stream()
                .map(one -> new Investment(one, investments.of(one.life(), one.year())))
                .toList())
        .sorted("beid");
  }

  /** All with 100 and more persons, a sample from 10 on; enterprises without research answer 0. */
  private TextTable research(SamplingFrame frame, String status) {
    var sizes = new HashMap<FrameStratum, Integer>();
    frame.strata().forEach((stratum, units) -> sizes.put(stratum, asked(stratum, units.size())));
    var reporters = Reporter.sampled(country, frame, status, Purpose.SAMPLE_RESEARCH, sizes);
    return Reporter.columns(Inquiry::reporter)
        .hundredths("rd_int", Inquiry::inHouse)
        .hundredths("rd_ext", one -> Math.round(one.inHouse() * CONTRACTED_OUT * one.part()))
        .decimals("rd_fte", 1, one -> one.tenthsOfFte() / 10.0)
        .decimals(
            "rd_onderzoekers_fte", 1, one -> Math.round(one.tenthsOfFte() * RESEARCHERS) / 10.0)
        .hundredths("rd_investering", one -> Math.round(one.inHouse() * CAPITAL * one.part()))
        .table(SheetFormat.PLAIN, reporters.stream().map(this::inquiry).toList())
        .sorted("beid");
  }

  private int asked(FrameStratum stratum, int population) {
    double share = asked.get(stratum.band());
    long wanted = share == 0 ? 0 : Math.max(FEWEST_ASKED, Math.round(share * population));
    return (int) Math.min(population, wanted);
  }

  private Inquiry inquiry(Reporter reporter) {
    var life = reporter.life();
    int year = reporter.year();
    double part = country.draws().uniform(Purpose.RESEARCH, life.key(), -year);
    return new Inquiry(
        reporter, research.inHouse(life, year), research.tenthsOfFte(life, year), part);
  }

  /** All claimants of manufacturing by fiscal number, each theme with hours in its own record. */
  private TextTable taxCredit(SamplingFrame frame, String status) {
    var claims = new ArrayList<Claim>();
    for (var unit : frame.units()) {
      var hours = research.hours(unit.life(), frame.year());
      for (int theme = 0; theme < hours.length; theme++) {
        if (hours[theme] > 0) {
          claims.add(new Claim(unit.life(), frame.year(), status, theme, hours[theme]));
        }
      }
    }
    return new RecordColumns<Claim>()
        .whole("jaar", Claim::year)
        .text("rsin", claim -> country.people().identity().rsin(claim.life()))
        .text("thema", claim -> Research.THEMES.get(claim.theme()))
        .whole("so_uren", Claim::hours)
        .hundredths("so_loonkosten_eur", this::cents)
        .hundredths("afdrachtvermindering_eur", claim -> Math.round(CREDIT * cents(claim)))
        .text("status", Claim::status)
        .table(SheetFormat.PLAIN, claims)
        .sorted("rsin", "thema");
  }

  /** Wages of the hours. */
  private long cents(Claim claim) {
    double draw = country.draws().uniform(Purpose.TAX_CREDIT, claim.life().key(), claim.year());
    return Math.round(CENTS * (EURO_PER_HOUR + SPREAD * draw)) * claim.hours();
  }

  /** A record a month in which something crossed the border. */
  private TextTable goodsTrade(SamplingFrame frame, String status) {
    int year = frame.year();
    var crossings = new ArrayList<MonthOfTrade>();
    for (var unit : frame.units()) {
      for (int month = 1; month <= MONTHS; month++) {
        long imports = trade.imports(unit.life(), year, month);
        long exports = trade.exports(unit.life(), year, month);
        if (imports > 0 || exports > 0) {
          crossings.add(new MonthOfTrade(unit.life(), year, month, status, imports, exports));
        }
      }
    }
    return new RecordColumns<MonthOfTrade>()
        .text("maand", one -> Phrase.of("%d%02d", one.year(), one.month()))
        .text("beid", one -> country.beid(one.life(), one.year()))
        .text("gn8", one -> trade.commodity(one.life(), one.year()))
        .whole("invoer_eur", MonthOfTrade::imports)
        .whole("uitvoer_eur", MonthOfTrade::exports)
        .text("status", MonthOfTrade::status)
        .table(SheetFormat.PLAIN, crossings)
        .sorted("maand", "beid");
  }
}
