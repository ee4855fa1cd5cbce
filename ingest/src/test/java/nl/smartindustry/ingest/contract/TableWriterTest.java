package nl.smartindustry.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.definition.Sha256;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest extends SparkTest {
  private static final StructType ALL =
      new StructType()
          .add("name", DataTypes.StringType)
          .add("robots", DataTypes.LongType)
          .add("turnover", DataTypes.createDecimalType(18, 2))
          .add("share", DataTypes.createDecimalType(7, 4))
          .add("wide", DataTypes.createDecimalType(30, 3))
          .add("rate", DataTypes.DoubleType)
          .add("answered", DataTypes.BooleanType)
          .add("day", DataTypes.DateType);

  @TempDir Path folder;

  @Test
  void sparkReadsWhatWasWritten() throws IOException {
    var file = folder.resolve("a.parquet");
    try (var writer = new TableWriter(file, ALL, List.of("name"))) {
      writer.row(
          "Vrij & Co é",
          3L,
          new BigDecimal("-12.5"),
          new BigDecimal("0.1234"),
          new BigDecimal("-123456789012345678901234.567"),
          0.25,
          true,
          LocalDate.of(2025, 3, 1));
      writer.row(null, null, null, null, null, null, null, null);
      cells(writer);
    }

    assertThat(read(file).schema()).isEqualTo(ALL);
    assertThat(rowsOf(read(file), ALL.fieldNames()))
        .containsExactly(
            " |  |  |  |  |  |  | ",
            "Vrij & Co é | 3 | -12.50 | 0.1234 | -123456789012345678901234.567 | 0.25 | true"
                + " | 2025-03-01",
            "reused | 4 | 0.07 | -0.0002 | 5.000 | -1.0 | false | 1970-01-02");
  }

  /** A row by its cells, in another order than the columns. */
  private static void cells(TableWriter writer) throws IOException {
    var bytes = "a reused array".getBytes(StandardCharsets.UTF_8);
    writer.whole(7, 1);
    writer.text(0, bytes, 2, 6);
    bytes[3] = '!';
    writer.whole(1, 4);
    writer.whole(2, 7);
    writer.whole(3, -2);
    writer.whole(4, 5000);
    writer.number(5, -1);
    writer.truth(6, false);
    writer.endRow();
  }

  @Test
  void theFileIsDeclaredAsSparkDeclaresItsOwn() throws IOException {
    var file = folder.resolve("ours.parquet");
    try (var writer = new TableWriter(file, ALL)) {
      writer.row(UTF8String.fromString("a"), 1, Decimal.apply(1, 18, 2), 1, 1, 1, null, null);
    }
    var theirs = folder.resolve("theirs");
    read(file).coalesce(1).write().option("compression", "zstd").parquet(theirs.toString());
    var part =
        StoredFiles.listing(theirs).stream()
            .filter(one -> one.getFileName().toString().startsWith("part"))
            .findFirst()
            .orElseThrow();

    assertThat(footer(file).getSchema()).isEqualTo(footer(part).getSchema());
    assertThat(footer(file).getKeyValueMetaData()).isEqualTo(footer(part).getKeyValueMetaData());
  }

  @Test
  void theSameCellsAreTheSameBytesInAnyNumberOfRowGroups() throws IOException {
    var schema = new StructType().add("text", DataTypes.StringType);
    var hashes = new java.util.HashSet<String>();
    for (var name : List.of("a", "b")) {
      var file = folder.resolve(name);
      try (var writer = new TableWriter(file, schema, List.of("text"))) {
        for (int i = 0; i < 24_000; i++) {
          writer.row(("%05d".formatted(i)).repeat(1000));
        }
      }
      hashes.add(Sha256.of(file));
      assertThat(read(file).where("length(text) = 5000").distinct().count()).isEqualTo(24_000);
    }
    assertThat(hashes).hasSize(1);
  }

  @Test
  void textsThatWereNumberedWhereTheyWereReadAreWrittenAsTheyAre() throws IOException {
    var schema = new StructType().add("code", DataTypes.StringType).add("n", DataTypes.LongType);
    var file = folder.resolve("numbered.parquet");
    int many = 1 << 18;
    try (var writer = new TableWriter(file, schema)) {
      for (int i = 0; i < 3 * many; i++) {
        var code = i < many ? known(i % 1_000) : UTF8String.fromString("later " + i % many);
        writer.row(new Object[] {i % 7 == 0 ? null : code, (long) i}, new int[] {i % 999, -1});
      }
    }

    var expected =
        "case when n % 7 = 0 then null when n < {} then concat('code ', n % 1000)"
            + " else concat('later ', n % {}) end";
    var other = "code is distinct from " + expected.replace("{}", String.valueOf(many));
    assertThat(read(file).where(other).count()).isZero();
    assertThat(read(file).count()).isEqualTo(3 * many);
  }

  private static final UTF8String[] KNOWN = new UTF8String[1_000];

  private static UTF8String known(int number) {
    if (KNOWN[number] == null) {
      KNOWN[number] = UTF8String.fromString("code " + number);
    }
    return KNOWN[number];
  }

  @Test
  void numbersThatHardlyComeTwiceAreWrittenAsTheyDiffer() throws IOException {
    var schema = new StructType().add("line", DataTypes.LongType);
    var file = folder.resolve("lines.parquet");
    try (var writer = new TableWriter(file, schema, List.of("line"))) {
      for (long line = 2; line < 100_000; line += line % 3 == 0 ? 2 : 1) {
        writer.row(line);
      }
      writer.row((Object) null);
      writer.row(Long.MIN_VALUE);
      writer.row(Long.MAX_VALUE);
    }

    assertThat(read(file).where("line between 2 and 99999 and line % 3 = 1").count()).isZero();
    assertThat(read(file).where("line between 2 and 99999").count()).isEqualTo(66_666);
    assertThat(rowsOf(read(file).where("line is null or abs(line - 1.0) > 99999"), "line"))
        .containsExactly("", "-9223372036854775808", "9223372036854775807");
    assertThat(Files.size(file)).isLessThan(66_666);
  }

  @Test
  void anEmptyTableHasItsColumns() throws IOException {
    var file = folder.resolve("empty.parquet");
    new TableWriter(file, ALL).close();

    assertThat(read(file).schema()).isEqualTo(ALL);
    assertThat(read(file).count()).isZero();
  }

  @Test
  void aRowWithoutAllItsCellsIsNotWritten() throws IOException {
    try (var writer = new TableWriter(folder.resolve("short.parquet"), ALL)) {
      assertThatThrownBy(() -> writer.row("a", 1L))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("2 cells (expected 8)");
      assertThatThrownBy(() -> writer.value(3, Decimal.apply(12345678, 18, 4)))
          .isInstanceOf(ArithmeticException.class)
          .hasMessage("Column 'share': a value of 8 digits (at most 7)");
      assertThatThrownBy(() -> writer.value(3, new BigDecimal("1234.5678")))
          .isInstanceOf(ArithmeticException.class)
          .hasMessage("Column 'share': a value of 8 digits (at most 7)");
    }
  }

  private static Dataset<Row> read(Path file) {
    return spark().read().parquet(file.toString());
  }

  private static org.apache.parquet.hadoop.metadata.FileMetaData footer(Path file)
      throws IOException {
    var path = new org.apache.hadoop.fs.Path(file.toUri());
    try (var reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, new Configuration()))) {
      return reader.getFooter().getFileMetaData();
    }
  }
}
