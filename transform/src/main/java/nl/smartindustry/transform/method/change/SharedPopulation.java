package nl.smartindustry.transform.method.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.method.sample.SampleDesign;

/**
 * How many units of the population were in one stratum at the first wave and in another at the
 * second. Births and deaths are in one frame only and so in no pair; a unit that moved is in the
 * pair of its two strata.
 */
public final class SharedPopulation {
  private final Map<Pair, Double> units;

  private SharedPopulation(Map<Pair, Double> units) {
    this.units = units;
  }

  private record Pair(String first, String second) {}

  /**
   * One counted pair, as a register that is too large for memory counts it itself.
   *
   * @param first stratum at the first wave
   * @param second stratum at the second wave
   * @param units number of units, or of first-stage clusters where those were drawn
   */
  public record Count(String first, String second, double units) {
    public Count {
      if (!(units >= 0)) {
        throw new IllegalArgumentException(
            "Pair of strata '%s' and '%s': %s units (0 or more)".formatted(first, second, units));
      }
    }
  }

  /** The population by counts; counts of the same pair add up. */
  public static SharedPopulation of(Iterable<Count> counts) {
    var units = new HashMap<Pair, Double>();
    counts.forEach(
        count -> units.merge(new Pair(count.first(), count.second()), count.units(), Double::sum));
    return new SharedPopulation(units);
  }

  /**
   * Counts by joining two frames.
   *
   * @param first one row per unit of the population at the first wave
   * @param second one row per unit at the second wave, with the same columns
   * @param id the column that names a unit, the same in both waves
   * @param stratum the column of its stratum; null for one stratum
   * @throws Refusal where a frame holds a unit more than once
   */
  public static SharedPopulation of(Microdata first, Microdata second, String id, String stratum) {
    var rows = Matching.of(first.name(), first.codes(id), second.name(), second.codes(id));
    return of(counts(rows.crossing(strata(first, stratum), strata(second, stratum))));
  }

  private static Codes strata(Microdata frame, String stratum) {
    return stratum == null ? Codes.single(frame.size(), Crossing.ALL) : frame.codes(stratum);
  }

  /**
   * Without frames: a unit in both samples stands for as many as the larger of its weights says.
   * That is the overlap of the populations where the samples were drawn to overlap as much as they
   * can, as a yearly panel is.
   */
  public static SharedPopulation ofSamples(Wave first, Wave second) {
    var one = first.design();
    var two = second.design();
    var rows = Matching.of(first.name(), first.units(), second.name(), second.units());
    return of(
        IntStream.range(0, rows.size())
            .mapToObj(row -> weighted(one, rows.first()[row], two, rows.second()[row]))
            .toList());
  }

  private static Count weighted(SampleDesign one, int first, SampleDesign two, int second) {
    double units = Math.max(1, Math.max(one.weights()[first], two.weights()[second]));
    return new Count(one.strata().level(first), two.strata().level(second), units);
  }

  private static List<Count> counts(Crossing pairs) {
    var members = pairs.members();
    var counts = new ArrayList<Count>();
    for (int pair = 0; pair < members.length; pair++) {
      var strata = pairs.combinations().get(pair);
      counts.add(new Count(strata.get(0), strata.get(1), members[pair].length));
    }
    return counts;
  }

  /** Number of units in the first stratum at the first wave and in the second at the second. */
  public double units(String first, String second) {
    return units.getOrDefault(new Pair(first, second), 0.0);
  }
}
