package nl.smartindustry.ingest.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses as spreadsheets write them. */
class SheetRangeTest {
  private static final int ALL = Integer.MAX_VALUE;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "all",
      value = {
        "``                  | ``          | 1 | all | 0  | all",
        "Blad1               | Blad1       | 1 | all | 0  | all",
        "Blad1!              | Blad1       | 1 | all | 0  | all",
        "A3:F                | ``          | 3 | all | 0  | 5",
        "Blad1!B3:AA200      | Blad1       | 3 | 200 | 1  | 26",
        "'Jan''s blad!'!B3   | Jan's blad! | 3 | all | 1  | all"
      })
  void aSheetAndItsCells(
      String address, String sheet, int firstRow, Integer lastRow, int first, Integer last) {
    assertThat(SheetRange.of(address))
        .isEqualTo(
            new SheetRange(
                sheet,
                firstRow,
                lastRow == null ? ALL : lastRow,
                first,
                last == null ? ALL : last));
  }
}
