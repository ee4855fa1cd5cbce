package nl.smartindustry.transform.topic.productivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.topic.Continuity;
import org.junit.jupiter.api.Test;

/** The errors of the night against what a hundred samples of one population do. */
class SpreadErrorTest {
  private static final int POPULATION = 1500;
  private static final int SAMPLE = 300;
  private static final int SAMPLES = 100;
  private static final Random RANDOM = new Random(20150422);
  private static final double[] PRODUCTIVITY = productivity();
  private static final double[] FTE = RANDOM.doubles(POPULATION, 10, 19).toArray();

  private static double[] productivity() {
    var all = new double[POPULATION];
    Arrays.setAll(all, k -> 4 + (k % 2) * 0.5 + 0.4 * RANDOM.nextGaussian());
    return all;
  }

  @Test
  void theErrorIsThatOfDrawingAgainAndTheIntervalHoldsTheTruth() {
    double truth = spread(all(), 1).value();
    double sum = 0;
    double squares = 0;
    double errors = 0;
    int held = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      var found = spread(drawn(), (double) POPULATION / SAMPLE);
      sum += found.value();
      squares += found.value() * found.value();
      errors += found.standardError();
      held += found.low() <= truth && truth <= found.high() ? 1 : 0;
    }
    double mean = sum / SAMPLES;
    double deviation = Math.sqrt((squares / SAMPLES - mean * mean) * SAMPLES / (SAMPLES - 1));

    assertThat(spread(all(), 1).standardError()).as("a census has no error").isZero();
    assertThat(errors / SAMPLES / deviation).isBetween(0.8, 1.25);
    assertThat(held).isBetween(88, 100);
  }

  private static List<Integer> all() {
    var all = new ArrayList<Integer>();
    for (int k = 0; k < POPULATION; k++) {
      all.add(k);
    }
    return all;
  }

  private static List<Integer> drawn() {
    var all = all();
    Collections.shuffle(all, RANDOM);
    return all.subList(0, SAMPLE);
  }

  private static Estimate spread(List<Integer> units, double weight) {
    var definitions = Definitions.packaged();
    return DispersionTopic.load(definitions)
        .of(panel(units, weight), Continuity.NONE)
        .figures()
        .stream()
        .filter(one -> one.key().indicator().equals("SI_PR_DISP"))
        .filter(one -> one.key().breakdown().split().equals("p90_p10"))
        .findFirst()
        .flatMap(one -> one.result().computed())
        .orElseThrow()
        .estimate();
  }

  private static Microdata panel(List<Integer> units, double weight) {
    var codes = new LinkedHashMap<String, Codes>();
    codes.put("enterprise", codes(units.stream().map("%05d"::formatted).toList()));
    codes.put("holding", codes.get("enterprise"));
    codes.put("activity", codes(Collections.nCopies(units.size(), "28")));
    codes.put("division", codes(units.stream().map(k -> k % 2 == 0 ? "28" : "29").toList()));
    codes.put("size", codes(Collections.nCopies(units.size(), "10-49")));
    codes.put("status", codes(Collections.nCopies(units.size(), "D")));
    var numbers = new LinkedHashMap<String, double[]>();
    numbers.put("year", numbers(units, k -> 2024));
    numbers.put("weight", numbers(units, k -> weight));
    numbers.put("persons", numbers(units, k -> 15));
    numbers.put("fte", numbers(units, k -> FTE[k]));
    numbers.put("production", numbers(units, k -> 100));
    numbers.put("real_value_added", numbers(units, k -> FTE[k] * Math.exp(PRODUCTIVITY[k])));
    return new Microdata("drawn", units.size(), numbers, codes);
  }

  private static Codes codes(List<String> texts) {
    return Codes.of(texts.toArray(String[]::new));
  }

  private static double[] numbers(
      List<Integer> units, java.util.function.IntToDoubleFunction number) {
    return units.stream().mapToDouble(number::applyAsDouble).toArray();
  }
}
