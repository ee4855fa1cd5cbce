package nl.smartindustry.samples.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.smartindustry.samples.economy.Accounts;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.survey.SamplingFrame.FrameStratum;
import nl.smartindustry.samples.survey.SamplingFrame.FrameUnit;
import nl.smartindustry.samples.survey.SamplingFrame.RotatingSample;
import nl.smartindustry.samples.write.RecordColumns;

/**
 * An enterprise of manufacturing that reports for a yearly statistic.
 *
 * @param status V provisional for the latest year, D final before
 * @param weight how many of its stratum it stands for
 */
record Reporter(Country country, int year, String status, FrameUnit unit, double weight) {

  /** Those drawn for a statistic, so many of each stratum. */
  static List<Reporter> sampled(
      Country country,
      SamplingFrame frame,
      String status,
      Purpose purpose,
      Map<FrameStratum, Integer> sizes) {
    var sample = new RotatingSample(country.draws(), purpose);
    var reporters = new ArrayList<Reporter>();
    for (var cell : frame.strata().entrySet()) {
      var chosen = sample.of(cell.getValue(), sizes.get(cell.getKey()), frame.year());
      double weight = (double) cell.getValue().size() / chosen.size();
      chosen.forEach(
          unit -> reporters.add(new Reporter(country, frame.year(), status, unit, weight)));
    }
    return reporters;
  }

  /** The columns with which each yearly statistic begins. */
  static <T> RecordColumns<T> columns(Function<T, Reporter> of) {
    return new RecordColumns<T>()
        .whole("jaar", one -> of.apply(one).year)
        .text("beid", one -> of.apply(one).country.beid(of.apply(one).life(), of.apply(one).year))
        .text("status", one -> of.apply(one).status)
        .text("sbi2008", one -> of.apply(one).activity())
        .text("gk", one -> SizeBand.registerCode(of.apply(one).unit.persons()))
        .decimals("oph", 5, one -> of.apply(one).weight);
  }

  Life life() {
    return unit.life();
  }

  private String activity() {
    return country.activity(life(), year);
  }

  Accounts accounts() {
    return country.economy().accounts(life(), year);
  }
}
