package nl.smartindustry.samples.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.population.RegisterSize;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.register.Activities;
import nl.smartindustry.samples.survey.FrameUnit;
import nl.smartindustry.samples.survey.Sample;
import nl.smartindustry.samples.survey.SamplingFrame;
import nl.smartindustry.samples.survey.Stratum;
import nl.smartindustry.samples.write.Amount;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/**
 * The research survey of manufacturing with 10 and more persons: all with 100 and more, a sample
 * below. Who does no research answers 0.
 */
public final class ResearchSheet {
  private static final String HEADER =
      "jaar;beid;status;sbi2008;gk;oph;rd_int;rd_ext;rd_fte;rd_onderzoekers_fte;rd_investering";
  private static final int FEWEST = 5;
  private static final double CONTRACTED_OUT = 0.25;
  private static final double RESEARCHERS = 0.55;
  private static final double CAPITAL = 0.12;

  private final Draws draws;
  private final Identity identity;
  private final Activities activities;
  private final Research research;
  private final Map<SizeBand, Double> sampled = new EnumMap<>(SizeBand.class);

  public ResearchSheet(Draws draws, Identity identity, Activities activities, Research research) {
    this.draws = draws;
    this.identity = identity;
    this.activities = activities;
    this.research = research;
    for (var row : ParameterTable.read("research-sizes.csv").rows()) {
      sampled.put(SizeBand.valueOf(row.text("size")), row.number("sampled"));
    }
  }

  /**
   * One year.
   *
   * @param status V provisional for the latest year, D final before
   */
  public Sheet of(SamplingFrame frame, String status) {
    var sample = new Sample(draws, Purpose.SAMPLE_RESEARCH);
    var records = new ArrayList<String[]>();
    frame
        .strata()
        .forEach(
            (stratum, units) -> {
              var chosen = sample.of(units, size(stratum, units), frame.year());
              double weight = chosen.isEmpty() ? 0 : (double) units.size() / chosen.size();
              chosen.forEach(unit -> records.add(record(frame.year(), status, unit, weight)));
            });
    records.sort(Comparator.comparing(cells -> cells[1]));
    return Sheet.of(SheetFormat.PLAIN, HEADER, records);
  }

  private int size(Stratum stratum, List<FrameUnit> units) {
    double share = sampled.get(stratum.band());
    long wanted = share == 0 ? 0 : Math.max(FEWEST, Math.round(share * units.size()));
    return (int) Math.min(units.size(), wanted);
  }

  private String[] record(int year, String status, FrameUnit unit, double weight) {
    var life = unit.life();
    long inHouse = research.inHouse(life, year);
    long tenths = research.tenthsOfFte(life, year);
    double part = draws.uniform(Purpose.RESEARCH, life.key(), -year);
    return new String[] {
      Integer.toString(year),
      identity.beid(life, year),
      status,
      activities.code(life, year),
      RegisterSize.code(unit.persons()),
      Amount.comma(weight, 5),
      Amount.hundredths(inHouse),
      Amount.hundredths(Math.round(inHouse * CONTRACTED_OUT * part)),
      Amount.comma(tenths / 10.0, 1),
      Amount.comma(Math.round(tenths * RESEARCHERS) / 10.0, 1),
      Amount.hundredths(Math.round(inHouse * CAPITAL * part))
    };
  }
}
