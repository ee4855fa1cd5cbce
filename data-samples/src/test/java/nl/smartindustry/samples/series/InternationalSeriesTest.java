package nl.smartindustry.samples.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.write.TextTable;
import org.junit.jupiter.api.Test;

class InternationalSeriesTest {
  private static final TextTable TABLE =
      new InternationalSeries(new KeyedDraws(42)).table(new YearRange(2022, 2024));

  @Test
  void eachVersionOfTheIndexHasFourWavesAndNoYearHasBoth() {
    assertThat(years("E_DI3_GELO", "NL")).containsExactly("2017", "2019", "2021", "2023");
    assertThat(years("E_DI4_GELO", "NL")).containsExactly("2018", "2020", "2022", "2024");
  }

  @Test
  void technologiesAreAskedInTheirOwnYears() {
    assertThat(years("E_RBT", "DE")).containsExactly("2018", "2020", "2022", "2024");
    assertThat(years("E_AI_TANY", "DE")).hasSize(8);
    assertThat(rows("E_AI_TANY", "FI").map(InternationalSeriesTest::number).toList())
        .isSortedAccordingTo(Double::compare)
        .allMatch(share -> share >= 0 && share < 100);
  }

  @Test
  void productivityAtEqualPricesIsNearWhatWasPlanted() {
    double level = perHour("NL") / perHour("EU27_2020");
    assertThat(level).isBetween(1.38, 1.52);
  }

  @Test
  void everythingSaysThatItIsMadeUp() {
    int source = TABLE.column("STRUCTURE_ID");
    assertThat(TABLE.records()).allMatch(row -> row[source].startsWith("SYN:"));
  }

  private static double perHour(String country) {
    return value("B1G", country) / value("EMP_DC", country) / value("GDP", country);
  }

  private static double value(String indicator, String country) {
    int year = TABLE.column("TIME_PERIOD");
    return number(
        rows(indicator, country).filter(row -> row[year].equals("2022")).findFirst().orElseThrow());
  }

  private static double number(String[] row) {
    return Double.parseDouble(row[TABLE.column("OBS_VALUE")]);
  }

  private static List<String> years(String indicator, String country) {
    return rows(indicator, country).map(row -> row[TABLE.column("TIME_PERIOD")]).toList();
  }

  private static Stream<String[]> rows(String indicator, String country) {
    int code = TABLE.column("INDIC_IS");
    int area = TABLE.column("GEO");
    return TABLE.records().stream()
        .filter(row -> row[code].equals(indicator) && row[area].equals(country));
  }
}
