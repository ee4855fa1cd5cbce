package nl.smartindustry.samples.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.write.SampleDelivery.DeliveryVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryCalendarTest {
  private final DeliveryCalendar calendar = new DeliveryCalendar(new YearRange(2022, 2024));

  /** The newest year of production statistics comes in March, provisional. */
  @ParameterizedTest
  @CsvSource({
    "structural_business, 2023, 2024-12-10, D, ps_industrie_2023.csv",
    "structural_business, 2024, 2025-03-15, V, ps_industrie_2024.csv",
    "register_frame,      2024, 2024-03-01, D, abr_jaar_2024.csv"
  })
  void aFileComesOnTheDayOfItsYear(
      String source, int year, String day, String status, String file) {
    var delivery = calendar.of(source, year);

    assertThat(delivery.created()).hasToString(day);
    assertThat(delivery.status()).isEqualTo(status);
    assertThat(delivery.file()).isEqualTo(file);
    assertThat(delivery.id()).isEqualTo(source + "-" + year + "-1");
  }

  @Test
  void anExtractIsMadeOnTheLastDayOfItsMonth() {
    var delivery = calendar.of("register_month", YearMonth.of(2024, 2));

    assertThat(delivery.created()).hasToString("2024-02-29");
    assertThat(delivery.path())
        .isEqualTo("register_month/202402/register_month-202402-1/abr_stand_202402.csv");
  }

  @Test
  void theNextDeliveryNamesTheOneItReplacesAndANumberedOneNone() {
    var first = calendar.of("register_frame", 2024);
    var day = first.created().plusDays(1);

    assertThat(first.next(day, "D").version())
        .isEqualTo(new DeliveryVersion("D", 2, "register_frame-2024-1"));
    assertThat(first.numbered(9, day, "V").version()).isEqualTo(new DeliveryVersion("V", 9, ""));
  }

  @Test
  void anUnknownStatusAndANumberBelowOneAreRefused() {
    assertThatThrownBy(() -> new DeliveryVersion("X", 1, ""))
        .hasMessage("Status 'X': found (V, N or D)");
    assertThatThrownBy(() -> new DeliveryVersion("D", 0, ""))
        .hasMessage("Delivery number: found 0 (from 1)");
  }
}
