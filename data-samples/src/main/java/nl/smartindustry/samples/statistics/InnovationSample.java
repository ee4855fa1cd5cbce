package nl.smartindustry.samples.statistics;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.survey.FrameUnit;
import nl.smartindustry.samples.survey.Sample;
import nl.smartindustry.samples.survey.SampleDesign;
import nl.smartindustry.samples.survey.SamplingFrame;
import nl.smartindustry.samples.survey.Stratum;

/** Who answers the innovation survey, and for how many of its stratum. */
public final class InnovationSample {
  private static final double IN_TIME = 0.88;

  private final Draws draws;
  private final Economy economy;
  private final SampleDesign design;

  public InnovationSample(Draws draws, Economy economy, SampleDesign design) {
    this.draws = draws;
    this.economy = economy;
    this.design = design;
  }

  /**
   * A respondent.
   *
   * @param enterprises its weight for numbers of enterprises
   * @param turnover its weight for amounts of turnover
   */
  record Respondent(Stratum stratum, FrameUnit unit, double enterprises, double turnover) {}

  /** Those whose answers were in when the final file was made. */
  List<Respondent> all(SamplingFrame frame) {
    return respondents(frame, false);
  }

  /** Those whose answers were in when the provisional file was made. */
  List<Respondent> inTime(SamplingFrame frame) {
    return respondents(frame, true);
  }

  private List<Respondent> respondents(SamplingFrame frame, boolean early) {
    var sizes = design.allocate(frame);
    var sample = new Sample(draws, Purpose.SAMPLE_INNOVATION);
    var all = new ArrayList<Respondent>();
    frame
        .strata()
        .forEach(
            (stratum, units) -> {
              var asked = sample.of(units, sizes.get(stratum), frame.year());
              all.addAll(weighted(frame.year(), stratum, units, answering(stratum, asked, early)));
            });
    return all;
  }

  private List<FrameUnit> answering(Stratum stratum, List<FrameUnit> asked, boolean early) {
    return asked.stream()
        .filter(unit -> happens(design.response(stratum), unit, 1))
        .filter(unit -> !early || happens(IN_TIME, unit, 2))
        .toList();
  }

  private boolean happens(double probability, FrameUnit unit, int detail) {
    return draws.happens(probability, Purpose.SAMPLE_INNOVATION, unit.life().key(), detail);
  }

  private List<Respondent> weighted(
      int year, Stratum stratum, List<FrameUnit> frame, List<FrameUnit> answering) {
    double enterprises = (double) frame.size() / answering.size();
    double turnover = turnover(year, frame) / turnover(year, answering);
    return answering.stream()
        .map(unit -> new Respondent(stratum, unit, enterprises, turnover))
        .toList();
  }

  private double turnover(int year, List<FrameUnit> units) {
    return units.stream()
        .mapToDouble(unit -> economy.accounts(unit.life(), year).output().turnover())
        .sum();
  }
}
