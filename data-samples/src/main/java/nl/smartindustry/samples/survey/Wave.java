package nl.smartindustry.samples.survey;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Cell;
import nl.smartindustry.samples.population.Population;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.population.Workforce;

/** One wave of the ICT survey: who was asked, what came of it, and the weights of who answered. */
public record Wave(int year, List<Asked> asked) {

  /** An enterprise in the gross sample; weights only where it responded. */
  public record Asked(Stratum stratum, FrameUnit unit, Outcome outcome, Weights weights) {
    public boolean responded() {
      return outcome == Outcome.R;
    }
  }

  /** What a wave is drawn from. */
  public record Source(
      Draws draws,
      Population population,
      Workforce workforce,
      Economy economy,
      SampleDesign design) {}

  public static Wave draw(int year, Source source) {
    var frame =
        SamplingFrame.of(
            source.population(), source.workforce(), year, Cell::surveyed, SizeBand.P2);
    var sizes = source.design().allocate(frame);
    var sample = new Sample(source.draws(), Purpose.SAMPLE);
    var asked = new ArrayList<Asked>();
    frame
        .strata()
        .forEach(
            (stratum, units) ->
                asked.addAll(
                    weigh(
                        year, source, stratum, units, sample.of(units, sizes.get(stratum), year))));
    return new Wave(year, List.copyOf(asked));
  }

  private static List<Asked> weigh(
      int year, Source source, Stratum stratum, List<FrameUnit> frame, List<FrameUnit> sample) {
    var respondents = sample.stream().filter(u -> outcome(year, source, stratum, u) == Outcome.R);
    var responding = respondents.toList();
    double enterprises = (double) frame.size() / responding.size();
    double persons = frame.stream().mapToInt(FrameUnit::persons).sum();
    double personsOfSample = responding.stream().mapToInt(FrameUnit::persons).sum();
    double turnoverOfSample = turnover(year, source, responding);
    double turnover = responding.isEmpty() ? 0 : turnover(year, source, frame);
    var weights = new Weights(enterprises, persons / personsOfSample, turnover / turnoverOfSample);
    return sample.stream()
        .map(
            unit -> {
              var outcome = outcome(year, source, stratum, unit);
              return new Asked(stratum, unit, outcome, outcome == Outcome.R ? weights : null);
            })
        .toList();
  }

  private static double turnover(int year, Source source, List<FrameUnit> units) {
    return units.stream()
        .mapToDouble(unit -> source.economy().accounts(unit.life(), year - 1).output().turnover())
        .sum();
  }

  private static Outcome outcome(int year, Source source, Stratum stratum, FrameUnit unit) {
    int slot = unit.life().slot();
    if (source.population().ends(slot, year)) {
      return source.population().absorbed(slot, year) ? Outcome.D : Outcome.O;
    }
    boolean responds =
        source
            .draws()
            .happens(source.design().response(stratum), Purpose.RESPONSE, unit.life().key(), year);
    return responds ? Outcome.R : Outcome.N;
  }
}
