package nl.smartindustry.transform.command.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.smartindustry.ingest.contract.TableWriter;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.method.sample.Microdata;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetColumnTest {
  private static final StructType ALL =
      StructType.fromDDL("day DATE, paid DECIMAL(9,2), wide DECIMAL(30,1), owner BOOLEAN");
  private static final WantedColumns EVERY =
      new WantedColumns().text("day").number("paid").number("wide").number("owner");

  @TempDir Path folder;

  @Test
  void eachTypeIsReadAsItsTextOrItsNumberAndNothingIsMissing() throws IOException {
    write(
        "a", ALL, LocalDate.of(2024, 2, 29), new BigDecimal("-1.25"), new BigDecimal("7.5"), true);
    write("b", ALL, null, null, null, false);

    var data = read(EVERY);

    assertThat(data.codes("day").levels()).containsExactly("2024-02-29");
    assertThat(data.codes("day").of()).containsExactly(0, -1);
    assertThat(data.numbers("paid")).containsExactly(-1.25, Double.NaN);
    assertThat(data.numbers("wide")).containsExactly(7.5, Double.NaN);
    assertThat(data.numbers("owner")).containsExactly(1, 0);
  }

  @Test
  void aPartWithoutAColumnOfTheFirstIsRefused() throws IOException {
    write("a", StructType.fromDDL("n BIGINT, m BIGINT"), 1L, 2L);
    write("b", StructType.fromDDL("n BIGINT"), 3L);

    refused(new WantedColumns().number("n").number("m"), ExitCode.INPUT_OUTPUT, "first part's");
  }

  @Test
  void anInfiniteValueIsNamedByItsRow() throws IOException {
    write("a", StructType.fromDDL("v DOUBLE"), 1.5);
    write("b", StructType.fromDDL("v DOUBLE"), Double.POSITIVE_INFINITY);

    refused(new WantedColumns().number("v"), ExitCode.DATA_REFUSED, "row 2, column 'v'");
  }

  private void refused(WantedColumns wanted, ExitCode code, String named) {
    assertThatThrownBy(() -> read(wanted))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(named);
  }

  private Microdata read(WantedColumns wanted) {
    var parts = folder.resolve("t.parquet");
    return new UserFile(parts, DataFile.at("t.parquet")).read(wanted);
  }

  private void write(String part, StructType columns, Object... row) throws IOException {
    var file = folder.resolve("t.parquet").resolve(part + ".parquet");
    try (var table = new TableWriter(file, columns)) {
      table.row(row);
    }
  }
}
