package nl.smartindustry.transform.topic.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.topic.Adoption;
import nl.smartindustry.transform.topic.impact.AdopterComparison.Future;
import nl.smartindustry.transform.topic.impact.PremiumFigures.CompetitorShare;
import org.junit.jupiter.api.Test;

/** Six enterprises of two industries in 2022 and 2023; who uses robots, and IoT, in which year. */
class LinkedTest {
  private static final double EXACT = 1e-12;
  private static final String[] NAMES = {"A", "B", "C", "D", "E", "F"};
  private static final double[] LABOUR = {10, 20, 30, 40, 50, 60};

  /** By enterprise: robots in 2022 and 2023, IoT in 2022 and 2023; -1 not answered. */
  private static final byte[][] USES = {
    {1, 1, 1, -1}, {0, 1, 1, -1}, {0, 0, 0, -1}, {0, 0, 1, -1}, {0, -1, -1, -1}, {1, 1, 0, -1}
  };

  @Test
  void whoWillAdoptIsKnownFromALaterWave() {
    assertThat(Future.of(linked(), "ROB", 2023)).startsWith(nan(), 1, 0, 0, nan(), nan());
    assertThat(Future.of(linked(), "ROB", 2022)).containsOnly(nan());
  }

  /** In 2022 A, who adopts, has 10 of the 130 workers that compete with B. */
  @Test
  void theShareOfCompetitorsLeavesTheEnterpriseItselfOut() {
    var share = new CompetitorShare(linked(), "ROB", 2023).share();

    assertThat(share[1]).isEqualTo(10 * 10 / 130.0, within(EXACT));
    assertThat(share[4]).isEqualTo(10 * 10 / 100.0, within(EXACT));
    assertThat(share[8])
        .as("in 2023, A and B of A, B and D")
        .isEqualTo(10 * 30 / 70.0, within(EXACT));
    assertThat(share[0]).as("an adopter").isNaN();
    assertThat(share[10]).as("no answer").isNaN();
    assertThat(share[5]).as("no competitor").isNaN();
    assertThat(new CompetitorShare(linked(), "ROB", 2022).share()[8]).as("a later wave").isNaN();
  }

  /** The figures of technology are about 10 persons and more: D, with 9 in 2022, is in none. */
  @Test
  void enterprisesBelowTenPersonsAreNotComparedNorCompetitors() {
    var persons = LABOUR.clone();
    persons[3] = 9;
    var smaller = production().with("persons", twice(persons));

    var linked = Linked.of(smaller, adoption(), PremiumTopic.load(Definitions.packaged()));

    assertThat(linked.uses().get("ROB").of()[3]).isNaN();
    assertThat(new CompetitorShare(linked, "ROB", 2023).share()[1])
        .isEqualTo(10 * 10 / 90.0, within(EXACT));
  }

  private static double[] twice(double[] values) {
    return DoubleStream.concat(Arrays.stream(values), Arrays.stream(values)).toArray();
  }

  /** IoT was asked in 2022 only: from 2023 on no record has it, and nobody is unknown for it. */
  @Test
  void otherTechnologiesAreCountedWhereTheyWereAsked() {
    assertThat(linked().others("ROB")).containsExactly(1, 1, 0, 1, nan(), 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void theComparisonWithItselfRestsOnWhoChanged() {
    var records = AdopterComparison.ENTERPRISE.records(linked(), "ROB", 2023);

    assertThat(AdopterComparison.ENTERPRISE.compared(records, null)).isEqualTo(1);
    assertThat(records.absorbed()).hasSize(2);
    assertThat(AdopterComparison.HEADLINE.records(linked(), "ROB", 2022).adoption())
        .containsExactly(1, 0, 0, 0, 0, 1, nan(), nan(), nan(), nan(), nan(), nan());
  }

  private static double nan() {
    return Double.NaN;
  }

  private static Linked linked() {
    return Linked.of(production(), adoption(), PremiumTopic.load(Definitions.packaged()));
  }

  private static Adoption adoption() {
    var answers = new TreeMap<String, java.util.NavigableMap<Integer, byte[]>>();
    for (int e = 0; e < NAMES.length; e++) {
      answers.put(
          NAMES[e],
          new TreeMap<>(
              Map.of(
                  2022, new byte[] {USES[e][2], USES[e][0]},
                  2023, new byte[] {USES[e][3], USES[e][1]})));
    }
    return new Adoption(List.of("IOT", "ROB"), answers);
  }

  /** A to E make one industry, F the other. */
  private static Microdata production() {
    int n = 2 * NAMES.length;
    var names = new String[n];
    var industries = new String[n];
    var year = new double[n];
    var labour = new double[n];
    var ones = new double[n];
    for (int k = 0; k < n; k++) {
      int e = k % NAMES.length;
      names[k] = NAMES[e];
      industries[k] = e < 5 ? "281" : "251";
      year[k] = k < NAMES.length ? 2022 : 2023;
      labour[k] = LABOUR[e];
      ones[k] = 1;
    }
    var codes = new LinkedHashMap<String, Codes>();
    codes.put("enterprise", Codes.of(names));
    List.of("activity", "division", "industry_group", "size")
        .forEach(column -> codes.put(column, Codes.of(industries)));
    codes.put("holding", Codes.of(names));
    var numbers = Map.of("year", year, "fte", labour, "weight", ones, "real_value_added", labour);
    return new Microdata("six", n, numbers, codes).with("persons", labour);
  }
}
