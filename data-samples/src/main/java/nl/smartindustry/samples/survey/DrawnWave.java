package nl.smartindustry.samples.survey;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Blueprint.PlanCell;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.survey.SamplingFrame.FrameStratum;
import nl.smartindustry.samples.survey.SamplingFrame.FrameUnit;
import nl.smartindustry.samples.survey.SamplingFrame.RotatingSample;

/**
 * One wave of the ICT survey: which enterprises were asked, what came of it, and the weights of
 * respondents.
 */
public record DrawnWave(int year, List<AskedEnterprise> asked) {

  /** What came of asking: response, no response, ended, merged into another. */
  public enum ResponseCode {
    R,
    N,
    O,
    D
  }

  /**
   * The three weights of a respondent, each for its own kind of variable. Within a stratum they add
   * up to the enterprises, the persons employed and the turnover of the frame.
   */
  record RespondentWeights(double enterprises, double persons, double turnover) {}

  /** An enterprise in the gross sample; weights only where it responded, or else null. */
  public record AskedEnterprise(
      int wave,
      FrameStratum stratum,
      FrameUnit unit,
      ResponseCode response,
      RespondentWeights weights) {
    public boolean responded() {
      return response == ResponseCode.R;
    }

    public Life life() {
      return unit.life();
    }
  }

  public static DrawnWave draw(Country country, int year) {
    return new Drawing(country, PowerAllocation.ofSurvey(country.scale()), year).draw();
  }

  private record Drawing(Country country, PowerAllocation design, int year) {
    DrawnWave draw() {
      var frame = SamplingFrame.of(country.people(), year, PlanCell::surveyed, SizeBand.P2);
      var sizes = design.allocate(frame);
      var sample = new RotatingSample(country.draws(), Purpose.SAMPLE);
      var asked = new ArrayList<AskedEnterprise>();
      for (var cell : frame.strata().entrySet()) {
        var drawn = sample.of(cell.getValue(), sizes.get(cell.getKey()), year);
        asked.addAll(weighted(cell.getKey(), cell.getValue(), drawn));
      }
      return new DrawnWave(year, List.copyOf(asked));
    }

    private List<AskedEnterprise> weighted(
        FrameStratum stratum, List<FrameUnit> frame, List<FrameUnit> sample) {
      var responding =
          sample.stream().filter(unit -> response(stratum, unit) == ResponseCode.R).toList();
      var weights =
          new RespondentWeights(
              (double) frame.size() / responding.size(),
              persons(frame) / persons(responding),
              (responding.isEmpty() ? 0 : turnover(frame)) / turnover(responding));
      return sample.stream()
          .map(
              unit -> {
                var response = response(stratum, unit);
                return new AskedEnterprise(
                    year, stratum, unit, response, response == ResponseCode.R ? weights : null);
              })
          .toList();
    }

    private static double persons(List<FrameUnit> units) {
      return units.stream().mapToInt(FrameUnit::persons).sum();
    }

    private double turnover(List<FrameUnit> units) {
      return units.stream()
          .mapToDouble(
              unit -> country.economy().accounts(unit.life(), year - 1).output().turnover())
          .sum();
    }

    private ResponseCode response(FrameStratum stratum, FrameUnit unit) {
      int slot = unit.life().slot();
      if (country.people().demography().ends(slot, year)) {
        return country.people().demography().absorbed(slot, year) ? ResponseCode.D : ResponseCode.O;
      }
      boolean responds =
          country
              .draws()
              .happens(design.response(stratum), Purpose.RESPONSE, unit.life().key(), year);
      return responds ? ResponseCode.R : ResponseCode.N;
    }
  }
}
