package nl.smartindustry.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The growth accounts of a small country as delivered, and the truth behind them. */
class MacroSeriesTest {
  private static final int FIRST = 2019;
  private static final int LAST = 2024;
  private static final List<String> AMOUNTS =
      List.of("GO", "II", "VA", "LAB", "CAPIT", "CAPNIT", "HOURS", "EMP");

  private static final Path OUT = SampleFiles.COMMITTED;
  private static final TreeMap<String, Double> VALUES = new TreeMap<>();
  private static final TreeSet<String> BRANCHES = new TreeSet<>();

  @BeforeAll
  static void make() {
    var file = OUT.resolve("landing/macro_series/2024/macro_series-2024-1/macro_nr.csv");
    for (var row : SampleFiles.records(file, ',', StandardCharsets.UTF_8)) {
      BRANCHES.add(row.get("ACTIVITY"));
      VALUES.put(
          key(row.get("INDICATOR"), row.get("ACTIVITY"), row.get("TIME_PERIOD")),
          Double.parseDouble(row.get("OBS_VALUE")));
    }
    BRANCHES.remove("C");
  }

  @Test
  void amountsAddUpOverBranchesAndWithinTheAccount() {
    for (int year = FIRST; year <= LAST; year++) {
      for (String amount : AMOUNTS) {
        int of = year;
        double sum = BRANCHES.stream().mapToDouble(branch -> value(amount, branch, of)).sum();
        assertThat(sum).as("%s %d", amount, year).isCloseTo(value(amount, "C", year), within(1e-6));
      }
      for (String branch : BRANCHES) {
        double added = value("VA", branch, year);
        assertThat(value("GO", branch, year) - value("II", branch, year))
            .isCloseTo(added, within(1e-6));
        assertThat(
                value("LAB", branch, year)
                    + value("CAPIT", branch, year)
                    + value("CAPNIT", branch, year))
            .isCloseTo(added, within(1e-6));
      }
    }
  }

  /** Output and inputs, each in prices of the year before, leave value added in these prices. */
  @Test
  void doubleDeflationGivesTheKnownPriceOfValueAdded() {
    for (String branch : BRANCHES) {
      for (int year = FIRST + 1; year <= LAST; year++) {
        double volume = real("GO", branch, year) - real("II", branch, year);

        assertThat(value("VA", branch, year) / volume)
            .isCloseTo(
                value("DEFL_VA", branch, year) / value("DEFL_VA", branch, year - 1), within(1e-4));
      }
    }
  }

  @Test
  void theTruthSplitsGrowthAndAdoptionMakesSomeOfItMultifactor() {
    double multifactor = 0;
    int lines = 0;
    for (var row : SampleFiles.truth(OUT, "growth-accounts.csv")) {
      double parts = 0;
      for (var part :
          List.of("hours", "composition", "ict_capital", "other_capital", "multifactor")) {
        parts += Double.parseDouble(row.get(part));
      }
      assertThat(parts).isCloseTo(Double.parseDouble(row.get("value_added")), within(1e-9));
      multifactor +=
          row.get("activity").equals("C") ? Double.parseDouble(row.get("multifactor")) : 0;
      lines++;
    }

    assertThat(lines).isEqualTo((LAST - FIRST) * (BRANCHES.size() + 1));
    assertThat(multifactor / (LAST - FIRST)).isBetween(-0.02, 0.04);
  }

  private static double real(String amount, String branch, int year) {
    return value(amount, branch, year)
        / (value("DEFL_" + amount, branch, year) / value("DEFL_" + amount, branch, year - 1));
  }

  private static double value(String indicator, String activity, int year) {
    return VALUES.get(key(indicator, activity, Integer.toString(year)));
  }

  private static String key(String indicator, String activity, String year) {
    return String.join("|", indicator, activity, year);
  }
}
