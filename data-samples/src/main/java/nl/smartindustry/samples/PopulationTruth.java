package nl.smartindustry.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.economy.Technologies;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.survey.GoodsTrade;
import nl.smartindustry.samples.survey.Investments;
import nl.smartindustry.samples.survey.Investments.Outlays;
import nl.smartindustry.samples.survey.Research;
import nl.smartindustry.samples.survey.SamplingFrame;
import nl.smartindustry.samples.survey.SamplingFrame.FrameUnit;
import nl.smartindustry.samples.write.DeliveryWriter;

/** Shares, productivity and outlays of all of manufacturing with 10 and more persons. */
record PopulationTruth(Country country, List<SamplingFrame> frames) {
  private static final String ITEMS =
      "robots rob_ind rob_srv p3d iot ai cloud_any cloud_si da erp crm scm rfid einv web web_cap"
          + " ict_spec ict_train vac_open beveil_doc beveil_aware vergader thuis mes twin aware"
          + " plan bm_service reshore";
  private static final double HUNDREDTHS = 100.0;

  PopulationTruth(Country country) {
    this(
        country,
        country.years().statistics().stream()
            .map(year -> SamplingFrame.manufacturing(country, year))
            .toList());
  }

  private record ProductionOf(int persons, double valueAdded, double deflator) {}

  private record OutlaysOf(Outlays assets, long research, int creditHours, long robotImports) {}

  void write(DeliveryWriter writer) {
    writer.lines("truth/adoption-shares.csv", shares());
    writer.lines("truth/adopters.csv", adopters());
    writer.lines("truth/productivity.csv", productivity());
    writer.lines("truth/outlays.csv", outlays());
  }

  private List<SamplingFrame> waves() {
    return frames.stream().filter(frame -> frame.year() >= country.years().first()).toList();
  }

  private List<String> shares() {
    var technologies = new Technologies(country.adoption());
    var lines = new ArrayList<String>();
    for (var frame : waves()) {
      for (var item : ITEMS.split(" ")) {
        var table =
            new TruthTable<FrameUnit>((unit, year) -> unit)
                .shareOfEnterprises(
                    "share_enterprises",
                    unit -> technologies.uses(item, unit.life(), frame.year()) ? 1 : 0)
                .shareOfPersons(
                    "share_persons",
                    unit ->
                        technologies.uses(item, unit.life(), frame.year()) ? unit.persons() : 0);
        if (lines.isEmpty()) {
          lines.add(table.header("year,item"));
        }
        lines.addAll(table.lines(frame, frame.year() + "," + item));
      }
    }
    return lines;
  }

  /** One line per enterprise that has adopted robots by the end of a year. */
  private List<String> adopters() {
    var lines = new ArrayList<String>(List.of("year,beid,activity,size,robots_since"));
    for (var frame : waves()) {
      for (var unit : frame.units()) {
        var since = country.productivity().since(unit.life());
        var band = SizeBand.of(unit.persons());
        if (band.atLeast(SizeBand.P10) && since.isPresent() && since.getAsInt() <= frame.year()) {
          lines.add(
              String.join(
                  ",",
                  Integer.toString(frame.year()),
                  country.beid(unit.life(), frame.year()),
                  unit.life().group().code(),
                  band.code(),
                  Integer.toString(since.getAsInt())));
        }
      }
    }
    return lines;
  }

  /** Value added in thousand euro, current prices and prices of 2015. */
  private List<String> productivity() {
    var economy = country.economy();
    return lines(
        new TruthTable<ProductionOf>(
                (unit, year) -> {
                  var accounts = economy.accounts(unit.life(), year);
                  return new ProductionOf(
                      accounts.persons(),
                      accounts.output().valueAdded() / HUNDREDTHS,
                      economy.branch(unit.life().group().parameterRow()).deflator(year));
                })
            .sum("persons", 0, ProductionOf::persons)
            .sum("value_added", 2, ProductionOf::valueAdded)
            .sum("real_value_added", 2, one -> one.valueAdded() / one.deflator())
            .largest("largest_value_added", 2, ProductionOf::valueAdded));
  }

  /** Amounts in thousand euro, imports of robots in euro. */
  private List<String> outlays() {
    var investments = new Investments(country);
    var research = new Research(country);
    var trade = new GoodsTrade(country, investments);
    return lines(
        new TruthTable<OutlaysOf>(
                (unit, year) ->
                    new OutlaysOf(
                        investments.of(unit.life(), year),
                        research.inHouse(unit.life(), year),
                        Arrays.stream(research.hours(unit.life(), year)).sum(),
                        trade.imports(unit.life(), year)))
            .hundredths("investment_tangible", one -> one.assets().tangible())
            .hundredths("investment_digital", one -> one.assets().digital())
            .hundredths("investment_robots", one -> one.assets().robots())
            .hundredths("research_in_house", OutlaysOf::research)
            .sum("tax_credit_enterprises", 0, one -> one.creditHours() > 0 ? 1 : 0)
            .sum("tax_credit_hours", 0, OutlaysOf::creditHours)
            .sum("robot_imports", 0, OutlaysOf::robotImports));
  }

  private List<String> lines(TruthTable<?> table) {
    var lines = new ArrayList<String>(List.of(table.header("year")));
    for (var frame : frames) {
      lines.addAll(table.lines(frame, Integer.toString(frame.year())));
    }
    return lines;
  }
}
