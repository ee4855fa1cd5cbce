package nl.smartindustry.transform.command.file;

import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.count;
import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.number;
import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.command.file.TableFile.CsvTable.NumberText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableFileTest {
  private record Line(String name, double v, Long n) {}

  private static final MethodTable<Line> TABLE =
      MethodTable.of(
          List.of(text("name", Line::name), number("v", Line::v), count("n", Line::n)),
          List.of(new Line("b,\"c\"", Double.NaN, 3L), new Line("a", 0.1, null)));

  @TempDir Path folder;

  @Test
  void aCsvHasAHeaderAndNothingWhereNothingIsDefined() throws IOException {
    var file = folder.resolve("t.csv");

    TableFile.of(file).write(TABLE);

    assertThat(file).hasContent("name,v,n\n\"b,\"\"c\"\"\",,3\na,0.1,\n");
    assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void aParquetFileHoldsTheSameCells() {
    var file = folder.resolve("t.parquet");

    TableFile.of(file).write(TABLE);
    var data =
        new UserFile(file, DataFile.at("t.parquet"))
            .read(new WantedColumns().text("name").number("v").number("n"));

    assertThat(data.codes("name").levels()).containsExactly("a", "b,\"c\"");
    assertThat(data.numbers("v")).containsExactly(Double.NaN, 0.1);
    assertThat(data.numbers("n")).containsExactly(3, Double.NaN);
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 0.1", "1, 1", "-10000000, -10000000", "1.0E15, 1000000000000000",
    "12345678.25, 12345678.25", "1.0E-5, 0.00001", "1.25E-7, 1.25e-07", "1.0E300, 1e+300",
    "-1.5E22, -1.5e+22", "0.30000000000000004, 0.30000000000000004", "0, 0"
  })
  void aNumberIsWrittenInItsFewestDigits(double value, String text) {
    assertThat(NumberText.of(value)).isEqualTo(text);
  }

  @Test
  void everyNumberReadsBackAsItself() {
    var random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      double any = Double.longBitsToDouble(random.nextLong());
      double usual = random.nextGaussian() * Math.pow(10, random.nextInt(30) - 12);
      assertThat(Double.parseDouble(NumberText.of(usual))).isEqualTo(usual);
      if (Double.isFinite(any)) {
        assertThat(Double.parseDouble(NumberText.of(any))).isEqualTo(any);
      }
    }
  }

  @Test
  void anotherEndingIsWrongUse() {
    refused(folder.resolve("t.xlsx"), ExitCode.USAGE);
  }

  @Test
  void aFolderThatIsNotThereCannotBeWritten() {
    refused(folder.resolve("no/t.csv"), ExitCode.CANNOT_WRITE);
  }

  private static void refused(Path file, ExitCode code) {
    assertThatThrownBy(() -> TableFile.of(file))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
