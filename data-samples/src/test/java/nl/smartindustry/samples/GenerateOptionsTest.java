package nl.smartindustry.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerateOptionsTest {
  private static final Path OUT = Path.of("country");

  @Test
  void theSmallestCountryHasThreeYearsAndThreeMonths() {
    var options = GenerateOptions.parse(OUT, "1:1000", null, null, null, null);

    assertThat(options.years()).hasToString("2022-2024");
    assertThat(options.months()).isEqualTo(3);
    assertThat(options.years().referenceDate()).isEqualTo("2025-03-31");
  }

  @Test
  void largerCountriesHaveFiveFramesAndEightYearsOfStatistics() {
    var options = GenerateOptions.parse(OUT, "1:20", null, null, null, null);

    assertThat(options.years().frames()).hasSize(5);
    assertThat(options.years().statistics()).hasSize(8).startsWith(2017).endsWith(2024);
    assertThat(options.months()).isEqualTo(1);
  }

  @Test
  void yearsOfWagesAreAmongTheYears() {
    var options = GenerateOptions.parse(OUT, "1:20", null, null, null, null);

    assertThat(options.wageYears()).isEqualTo(1);
    assertThat(options.withWageYears("5").wageYears()).isEqualTo(5);
    assertThat(options.withWageYears(null)).isEqualTo(options);
    assertThatThrownBy(() -> options.withWageYears("6"))
        .hasMessage("Option '--wage-years': found 6 (0 to 5)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "20     | -         | -     | -    | Option '--scale': found '20'",
        "1:2000 | -         | -     | -    | Option '--scale': found 1:2000 (1:N with N",
        "1:20   | 2024-2020 | -     | -    | Option '--years': found 2024-2020",
        "1:20   | 2020      | -     | -    | Option '--years': found '2020' (A-B",
        "1:20   | -         | some  | -    | Option '--dirt': found 'some' (none, usual or all;",
        "1:20   | -         | -     | many | Option '--months': found 'many'",
        "1:20   | -         | -     | 99   | Option '--months': found 99 (0 to 24)",
      })
  void aWrongOptionIsRefusedByName(
      String scale, String years, String dirt, String months, String sentence) {
    assertThatThrownBy(() -> GenerateOptions.parse(OUT, scale, null, years, dirt, months))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ExitCode.USAGE))
        .hasMessageStartingWith(sentence);
  }
}
