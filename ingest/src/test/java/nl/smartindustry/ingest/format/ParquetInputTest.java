package nl.smartindustry.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.store.LayoutTrial;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParquetInputTest {
  private static final MessageType SCHEMA =
      MessageTypeParser.parseMessageType(
          """
          message jobs {
            optional binary id (UTF8);
            optional int32 kvk;
            optional float jobs;
            optional int64 wage (DECIMAL(12,2));
            optional int32 day (DATE);
            optional boolean owner;
            optional int64 seen (TIMESTAMP(MICROS,true));
            optional double share;
            optional binary big (DECIMAL(18,3));
          }
          """);
  private static final String FIELDS =
      """
      - {name: id, type: text, role: identifier}
      - {name: kvk, type: text}
      - {name: jobs, type: decimal, scale: 1}
      - {name: wage, type: decimal, scale: 2}
      - {name: day, type: date}
      - {name: owner, type: boolean}
      - {name: seen, type: date}
      - {name: share, type: number}
      - {name: big, type: decimal, scale: 3}
      """;
  private static final String LAYOUT =
      """
      files: t.*\\.parquet
      text: {format: parquet, trim: true}
      codes: {missing: {"NaN": not_available}}
      dates: {date: dd-MM-yyyy}
      columns:
      - {column: id, field: id}
      - {column: kvk, field: kvk, shape: {length: 8}}
      - {column: jobs, field: jobs}
      - {column: wage, field: wage}
      - {column: day, field: day}
      - {column: owner, field: owner}
      - {column: seen, field: seen}
      - {column: share, field: share}
      - {column: big, field: big, optional: true}
      """;
  private static final long DAY_MICROS = 86_400_000_000L;

  @TempDir Path folder;

  @Test
  void everyColumnIsReadAsItsTypeWithoutInventedDigits() throws IOException {
    var trial = new LayoutTrial(folder, FIELDS, LAYOUT);
    var groups = new SimpleGroupFactory(SCHEMA);
    var full =
        groups
            .newGroup()
            .append("id", "a  ")
            .append("kvk", 1234567)
            .append("jobs", 7888.2f)
            .append("wage", 123456L)
            .append("day", 19_000)
            .append("owner", true)
            .append("seen", 3 * DAY_MICROS)
            .append("share", 0.1)
            .append("big", decimal("-12345.678"));
    var empty = groups.newGroup().append("id", "b");
    var wrong = groups.newGroup().append("id", "c").append("seen", 3 * DAY_MICROS + 1);
    var notANumber = groups.newGroup().append("id", "d").append("share", Double.NaN);

    var rows = trial.read(write("t.parquet", full, empty, wrong, notANumber));

    assertThat(rows)
        .containsExactly(
            "1.1 | a | 01234567 | 7888.2 | 1234.56 | 2022-01-08 | true | 1970-01-04 | 0.1 |"
                + " -12345.678 ~ kvk:leading_zeros_restored",
            "2.1 | b | - | - | - | - | - | - | - | -",
            "3.1 ! not_a_date",
            "4.1 | d | - | - | - | - | - | - | - | -");
    assertThat(trial.counted()).containsExactly(4L);
  }

  /** Nanoseconds of the day and Julian day 2,460,370, which is 29 February 2024. */
  @Test
  void aMomentOfOlderWritersIsReadAsOne() throws IOException {
    var schema = "message t { optional binary id (UTF8); optional int96 seen; }";
    var trial =
        new LayoutTrial(
            folder,
            "- {name: id, type: text, role: identifier}\n- {name: seen, type: text}\n",
            """
            files: t.*\\.parquet
            text: {format: parquet}
            columns: [{column: id, field: id}, {column: seen, field: seen}]
            """);
    var type = MessageTypeParser.parseMessageType(schema);
    var groups = new SimpleGroupFactory(type);
    var file = folder.resolve("t.parquet");
    try (var writer = writer(file, 4_000, type)) {
      writer.write(groups.newGroup().append("id", "a").append("seen", new NanoTime(2_460_370, 0)));
      writer.write(
          groups
              .newGroup()
              .append("id", "b")
              .append("seen", new NanoTime(2_460_370, 1_500_000_000L)));
    }

    assertThat(trial.read(file))
        .containsExactly("1.1 | a | 2024-02-29", "2.1 | b | 2024-02-29T00:00:01.500");
  }

  @Test
  void aRowGroupIsASplitAndRowsKeepTheirNumber() throws IOException {
    var trial = new LayoutTrial(folder, FIELDS, LAYOUT);
    var groups = new SimpleGroupFactory(SCHEMA);
    int rows = 5_000;
    var file = folder.resolve("t.parquet");
    try (var writer = writer(file, 4_000)) {
      for (int i = 1; i <= rows; i++) {
        writer.write(groups.newGroup().append("id", "unit %05d".formatted(i)));
      }
    }

    var read = trial.read(file);

    assertThat(read).hasSize(rows).doesNotHaveDuplicates();
    for (int i = 0; i < rows; i++) {
      assertThat(read.get(i)).startsWith("%d.1 | unit %05d |".formatted(i + 1, i + 1));
    }
    assertThat(trial.splits()).isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "column: jobs, field: id      | 'jobs' holds 32-bit floating-point numbers (read as TEXT)",
        "column: kvk, field: id       | 'kvk' holds whole numbers (read as TEXT)",
        "column: id, field: jobs      | 'id' holds text (read as DECIMAL)",
        "column: owner, field: wage   | 'owner' holds yes or no (read as DECIMAL)",
        "column: share, field: day    | 'share' holds 64-bit floating-point numbers (read as DATE)",
      })
  void aColumnOfAnotherTypeIsRefusedAndNeverNull(String column, String reason) throws IOException {
    var field = column.replaceAll(".*field: (\\w+).*", "$1");
    var layout =
        LAYOUT.replaceFirst(
            "(?m)^- \\{column: \\w+, field: " + field + "[,}].*$", "- {" + column + "}");
    var trial = new LayoutTrial(folder, FIELDS, layout);
    var file = write("t.parquet", new SimpleGroupFactory(SCHEMA).newGroup().append("id", "a"));

    assertThatThrownBy(() -> trial.read(file))
        .isInstanceOf(Refusal.class)
        .hasMessage("File 't.parquet': column " + reason);
  }

  @Test
  void aMissingColumnIsRefusedInEachFile() throws IOException {
    var trial = new LayoutTrial(folder, FIELDS, LAYOUT);
    var whole = write("t1.parquet", new SimpleGroupFactory(SCHEMA).newGroup().append("id", "a"));
    var lacking = MessageTypeParser.parseMessageType("message t { required binary id (UTF8); }");
    var file = folder.resolve("t2.parquet");
    try (var writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file)).withType(lacking).build()) {
      writer.write(new SimpleGroupFactory(lacking).newGroup().append("id", "a"));
    }

    assertThatThrownBy(() -> trial.read(whole, file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("File 't2.parquet': lacks columns [kvk, jobs, wage");
  }

  @Test
  void aFileThatIsCutOffOrDamagedAnywhereIsRefusedOrReadAsItWas() throws IOException {
    var trial = new LayoutTrial(folder, FIELDS, LAYOUT);
    var groups = new SimpleGroupFactory(SCHEMA);
    var rows = new Group[200];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = groups.newGroup().append("id", "u" + i).append("share", i / 7.0).append("kvk", i);
    }
    var sound = Files.readAllBytes(write("t.parquet", rows));
    var expected = trial.read(folder.resolve("t.parquet"));
    var random = new Random(7);
    int refused = 0;
    for (int n = 0; n < 300; n++) {
      var bytes = sound.clone();
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      refused += refusedOrSame(trial, trial.file("t.parquet", bytes), expected) ? 1 : 0;
    }
    for (int n = 0; n < 50; n++) {
      var cut = java.util.Arrays.copyOf(sound, random.nextInt(sound.length));
      var file = trial.file("t.parquet", cut);
      assertThatThrownBy(() -> trial.read(file)).isInstanceOf(Refusal.class);
    }
    assertThat(refused).isGreaterThan(200);
  }

  /** A flipped bit in a place that carries no value, such as a name of the writer, does no harm. */
  private static boolean refusedOrSame(
      LayoutTrial trial, Path file, java.util.List<String> expected) {
    try {
      assertThat(trial.read(file)).isEqualTo(expected);
      return false;
    } catch (Refusal refused) {
      return true;
    }
  }

  private Path write(String name, Group... rows) throws IOException {
    var file = folder.resolve(name);
    Files.deleteIfExists(file);
    try (var writer = writer(file, 1 << 20)) {
      for (var row : rows) {
        writer.write(row);
      }
    }
    return file;
  }

  private static ParquetWriter<Group> writer(Path file, long rowGroup) throws IOException {
    return writer(file, rowGroup, SCHEMA);
  }

  private static ParquetWriter<Group> writer(Path file, long rowGroup, MessageType schema)
      throws IOException {
    return ExampleParquetWriter.builder(new LocalOutputFile(file))
        .withType(schema)
        .withRowGroupSize(rowGroup)
        .withPageWriteChecksumEnabled(true)
        .withCompressionCodec(CompressionCodecName.SNAPPY)
        .build();
  }

  private static Binary decimal(String number) {
    BigInteger unscaled = new BigDecimal(number).unscaledValue();
    return Binary.fromConstantByteArray(unscaled.toByteArray());
  }
}
