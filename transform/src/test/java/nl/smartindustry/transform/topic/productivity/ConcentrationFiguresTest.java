package nl.smartindustry.transform.topic.productivity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.Decided;
import nl.smartindustry.transform.topic.Continuity;
import org.junit.jupiter.api.Test;

class ConcentrationFiguresTest {
  private static final String HHI = "concentration_hhi";
  private static final String LARGEST = "concentration_c4";
  private static final double[] EVEN = {12, 11, 10, 10, 9, 9, 8, 8, 7, 7, 6, 6};

  @Test
  void concentrationIsShownWhereItDoesNotGiveTheLargestAway() {
    var few = Arrays.copyOf(EVEN, 9);
    var dominated = EVEN.clone();
    dominated[0] = 100;
    var two = new double[] {100, 98, 4, 3, 2, 2, 2, 2, 2, 2, 2, 2};

    assertThat(status(HHI, EVEN)).isEqualTo("published");
    assertThat(status(LARGEST, EVEN)).isEqualTo("published");
    assertThat(status(HHI, few)).isEqualTo("too_few_contributors");
    assertThat(status(HHI, dominated)).isEqualTo("dominant_contributor");
    assertThat(status(LARGEST, two)).isEqualTo("dominant_contributor");
    assertThat(status(HHI, two)).isEqualTo("dominant_contributor");
  }

  @Test
  void whatAHoldingHoldsTogetherIsTestedToo() {
    var together = codes(12);
    Arrays.fill(together, 0, 7, "X");

    assertThat(status(HHI, 1, together, EVEN)).as("69 of 103").isEqualTo("dominant_contributor");
  }

  @Test
  void ofASampleThereIsNone() {
    assertThat(status(HHI, 2, codes(12), EVEN)).isEqualTo("not_computed");
  }

  private static String status(String split, double... output) {
    return status(split, 1, codes(output.length), output);
  }

  private static String status(String split, double weight, String[] holdings, double[] output) {
    int n = output.length;
    var codes = new HashMap<String, Codes>();
    codes.put("enterprise", Codes.of(codes(n)));
    codes.put("holding", Codes.of(holdings));
    codes.put("activity", Codes.single(n, "28"));
    codes.put("division", Codes.single(n, "28"));
    codes.put("size", Codes.single(n, "250+"));
    codes.put("status", Codes.single(n, "D"));
    var numbers = new HashMap<String, double[]>();
    numbers.put("year", filled(n, 2024));
    numbers.put("weight", filled(n, weight));
    numbers.put("persons", filled(n, 300));
    numbers.put("fte", filled(n, 250));
    numbers.put("production", output);
    numbers.put("real_value_added", filled(n, 100));
    var found =
        DispersionTopic.load(Definitions.packaged())
            .of(new Microdata("twelve", n, numbers, codes), Continuity.NONE);
    return Decided.of(found.figures()).stream()
        .filter(one -> one.key().breakdown().split().equals(split))
        .filter(one -> one.key().breakdown().activity().equals("28"))
        .findFirst()
        .orElseThrow()
        .cell()
        .reason()
        .map(reason -> reason.code())
        .orElse("published");
  }

  private static String[] codes(int n) {
    return IntStream.range(0, n).mapToObj("%02d"::formatted).toArray(String[]::new);
  }

  private static double[] filled(int n, double value) {
    return Collections.nCopies(n, value).stream().mapToDouble(one -> one).toArray();
  }
}
