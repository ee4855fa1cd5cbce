package nl.smartindustry.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.TableStore.SparkPath;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableReaderTest extends SparkTest {
  private static final Contract ROBOTS =
      new Contract(
          "robots",
          "one row per enterprise",
          List.of(
              new Field("enterprise_id", FieldType.TEXT, 0, Field.Role.IDENTIFIER, "", true),
              Field.attribute("robots", FieldType.INTEGER),
              new Field("turnover", FieldType.DECIMAL, 2, Field.Role.MEASURE, "euro", false),
              Field.attribute("share", FieldType.NUMBER),
              Field.attribute("exports", FieldType.BOOLEAN),
              Field.attribute("since", FieldType.DATE)));

  private static final String PICTURE =
      """
      enterprise_id | robots | turnover | share | exports | since
      NL01          | 3      | 12.50    | 0.1   | true    | 2024-02-29
      NL02          |        |          |       |         |
      NL03          | -7     | -0.01    | -1e9  | false   | 1899-12-31
      NL01          | 0      | 0.00     | 0.0   | true    | 1970-01-01
      """;

  @TempDir Path folder;

  @Test
  void whatSparkWroteIsReadBackEqual() {
    var rows = table(ROBOTS, PICTURE);
    store(ROBOTS, rows, folder.resolve("robots"));

    var read = TableReader.rows(ROBOTS, List.of(folder.resolve("robots")));

    assertThat(read).containsExactlyElementsOf(rows.collectAsList());
    assertThat(read.get(0).<Long>getAs("robots")).isEqualTo(3);
    assertThat(read.get(0).schema()).isEqualTo(ROBOTS.schema());
  }

  @Test
  void whatWasWrittenWithoutDictionariesIsReadBackEqual() {
    var rows = table(ROBOTS, PICTURE);
    rows.coalesce(1)
        .write()
        .option("parquet.enable.dictionary", "false")
        .parquet(SparkPath.of(folder.resolve("plain")));

    assertThat(TableReader.rows(ROBOTS, List.of(folder.resolve("plain"))))
        .containsExactlyElementsOf(rows.collectAsList());
  }

  @Test
  void someColumnsAreReadInTheOrderTheyAreAskedFor() {
    store(ROBOTS, table(ROBOTS, PICTURE), folder.resolve("robots"));

    var read = TableReader.rows(ROBOTS, List.of(folder.resolve("robots")), "since", "robots");

    assertThat(read.get(0).mkString(" | ")).isEqualTo("2024-02-29 | 3");
  }

  @Test
  void aColumnThatOneFileLacksIsNullInItsRows() {
    var old = table("enterprise_id\nNL08");
    old.coalesce(1).write().parquet(SparkPath.of(folder.resolve("old")));
    store(ROBOTS, table(ROBOTS, PICTURE), folder.resolve("new"));

    var folders = List.of(folder.resolve("new"), folder.resolve("old"), folder.resolve("none"));
    var read = TableReader.rows(ROBOTS, folders, "enterprise_id", "robots");

    assertThat(read.stream().map(row -> row.mkString(" ")))
        .containsExactly("NL01 3", "NL02 null", "NL03 -7", "NL01 0", "NL08 null");
  }

  @Test
  void rowGroupsFollowEachOtherAndADictionaryMayEndInTheMiddle() throws IOException {
    var rows =
        spark()
            .range(0, 60_000, 1, 1)
            .selectExpr(
                "id as robots",
                "sha2(string(case when id < 9000 then id % 90 else id end), 256) as enterprise_id");
    rows.write()
        .option("parquet.block.size", "1500000")
        .option("parquet.page.size", "65536")
        .option("parquet.dictionary.page.size", "20000")
        .parquet(SparkPath.of(folder.resolve("robots")));
    try (var file = ParquetFileReader.open(new LocalInputFile(files("robots").get(0)))) {
      assertThat(file.getRowGroups()).hasSizeGreaterThan(1);
      var texts = file.getRowGroups().get(0).getColumns().get(1).getEncodingStats();
      assertThat(texts.hasDictionaryEncodedPages() && texts.hasNonDictionaryEncodedPages())
          .isTrue();
    }
    var met = new HashSet<String>();
    var numbered = new TextIds();
    long expected = 0;

    try (var table = TableReader.open(files("robots"), "robots", "enterprise_id")) {
      var enterprise = table.cell("enterprise_id").numbered(numbered::add);
      for (; table.next(); expected++) {
        assertThat(table.cell("robots").whole()).isEqualTo(expected);
        if (expected % 3 == 0) {
          met.add(enterprise.text());
          assertThat(numbered.text(enterprise.code())).isEqualTo(enterprise.text());
        }
      }
    }

    assertThat(expected).isEqualTo(60_000);
    assertThat(met)
        .isEqualTo(
            Set.copyOf(
                rows.where("robots % 3 = 0")
                    .select("enterprise_id")
                    .as(Encoders.STRING())
                    .collectAsList()));
  }

  @Test
  void aCellThatIsNotAskedForIsPassedOver() {
    store(ROBOTS, table(ROBOTS, PICTURE), folder.resolve("robots"));
    var asked = new ArrayList<Long>();

    try (var table = TableReader.open(files("robots"), "robots", "enterprise_id")) {
      var enterprise = table.cell("enterprise_id");
      while (table.next()) {
        if (enterprise.text().equals("NL03")) {
          asked.add(table.cell("robots").whole());
        }
      }
    }

    assertThat(asked).containsExactly(-7L);
  }

  @Test
  void aTextIsNumberedOncePerEntryOfTheDictionary() {
    store(ROBOTS, table(ROBOTS, PICTURE), folder.resolve("robots"));
    var numbered = new ArrayList<String>();
    var codes = new ArrayList<Integer>();

    try (var table = TableReader.open(files("robots"), "enterprise_id")) {
      var enterprise =
          table
              .cell("enterprise_id")
              .numbered(
                  (bytes, from, length) -> {
                    numbered.add(new String(bytes, from, length, StandardCharsets.UTF_8));
                    return numbered.size();
                  });
      while (table.next()) {
        codes.add(enterprise.code());
      }
    }

    assertThat(numbered).containsExactly("NL01", "NL02", "NL03");
    assertThat(codes).containsExactly(1, 2, 3, 1);
  }

  @Test
  void theValueOfANullCellMustNotBeAskedFor() {
    store(ROBOTS, table(ROBOTS, PICTURE), folder.resolve("robots"));

    try (var table = TableReader.open(files("robots"), "robots")) {
      table.next();
      table.next();
      assertThatThrownBy(() -> table.cell("robots").whole())
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void aPageThatWasDamagedIsFoundByItsChecksum() throws IOException {
    var rows = table(ROBOTS, PICTURE).coalesce(1);
    rows.write().option("compression", "none").parquet(SparkPath.of(folder.resolve("robots")));
    var written = files("robots").get(0);
    var bytes = Files.readAllBytes(written);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("NL03");
    bytes[at + 3] = '4';
    var file = Files.write(folder.resolve("damaged.parquet"), bytes);

    assertThatThrownBy(() -> TableReader.rows(ROBOTS, List.of(folder)))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "Stored file '%s': cannot be read (missing, or altered since it was stored)", file);
  }

  @Test
  void aFileThatWasCutOffOrIsMissingIsNamed() throws IOException {
    var missing = folder.resolve("missing.parquet");
    var cut = folder.resolve("cut.parquet");
    Files.writeString(cut, "PAR1");

    for (var file : List.of(missing, cut)) {
      try (var table = TableReader.open(List.of(file), "robots")) {
        assertThatThrownBy(table::next)
            .isInstanceOf(Refusal.class)
            .hasMessageStartingWith("Stored file '%s': cannot be read".formatted(file));
      }
    }
  }

  private List<Path> files(String table) {
    return TableReader.files(List.of(folder.resolve(table)));
  }
}
