package nl.smartindustry.transform.survey.link;

import java.util.List;
import java.util.function.Function;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.ResponseOutcome;

/**
 * A sampled enterprise with its answers.
 *
 * @param place its place in the population; null where the frame of the year does not know it
 * @param response R answered, N did not, O out of scope, D duplicate of another unit
 * @param status V, N or D of the record; empty where the survey has none
 * @param reasons why items are missing, as ingest noted them: {@code item:reason;…}
 * @param numbers by {@link SampleColumns#numbers}; NaN where there is no value
 */
public record SampledUnit(
    UnitKey key, Placement place, String response, String status, String reasons, double[] numbers)
    implements Comparable<SampledUnit> {
  @Override
  public int compareTo(SampledUnit other) {
    return key.compareTo(other.key);
  }

  public boolean answered() {
    return response.equals("R");
  }

  /** Whether the outcome is known: out of scope and duplicates count, with value 0. */
  public boolean resolved() {
    return !response.equals("N");
  }

  /**
   * Whether an item has no valid answer for a reason.
   *
   * @param reason empty for any
   */
  public boolean lacks(String item, String reason) {
    return (";" + reasons).contains(";" + item + ":" + reason);
  }

  /** This unit at the place that the frame gives it. */
  SampledUnit at(Placement other) {
    return new SampledUnit(key, other, response, status, reasons, numbers);
  }

  /** A code of the places of units. */
  public static Codes codes(List<SampledUnit> units, Function<Placement, String> code) {
    return Codes.of(units.stream().map(SampledUnit::place).map(code).toArray(String[]::new));
  }

  /** What came of asking it. */
  public ResponseOutcome outcome() {
    if (!resolved()) {
      return ResponseOutcome.SILENT;
    }
    return answered() ? ResponseOutcome.ANSWERED : ResponseOutcome.OUT_OF_SCOPE;
  }
}
