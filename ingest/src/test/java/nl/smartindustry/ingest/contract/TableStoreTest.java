package nl.smartindustry.ingest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.definition.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableStoreTest extends SparkTest {
  private static final Contract ROBOTS =
      new Contract(
          "robots",
          "one row per enterprise",
          List.of(
              new Field("enterprise_id", FieldType.TEXT, 0, Field.Role.IDENTIFIER, "", true),
              new Field("robots", FieldType.INTEGER, 0, Field.Role.MEASURE, "machines", false),
              new Field("turnover", FieldType.DECIMAL, 2, Field.Role.MEASURE, "euro", false)));

  @TempDir Path folder;

  @Test
  void theSameRowsAreTheSameBytesUnderTheSameNames() throws IOException {
    var rows =
        table(
            ROBOTS,
            """
            enterprise_id | robots | turnover
            NL01          | 3      | 12.50
            NL02          |        | 7.00
            """);

    store(ROBOTS, rows, folder.resolve("a"));
    store(ROBOTS, rows, folder.resolve("b"));

    try (var files = Files.list(folder.resolve("a"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactly("part-00000.parquet");
    }
    assertThat(Sha256.of(folder.resolve("a/part-00000.parquet")))
        .isEqualTo(Sha256.of(folder.resolve("b/part-00000.parquet")));
    assertThat(
            rowsOf(
                TableStore.read(spark(), ROBOTS, List.of(folder.resolve("a"))),
                "enterprise_id",
                "robots",
                "turnover"))
        .containsExactly("NL01 | 3 | 12.50", "NL02 |  | 7.00");
  }

  @Test
  void aTableThatNobodyDeliveredIsEmpty() {
    assertThat(TableStore.read(spark(), ROBOTS, List.of()).count()).isZero();
  }

  @Test
  void rowsAtHandAreStoredInTheirFoldersInTheirOrder() {
    var rows =
        table(
                ROBOTS,
                """
                enterprise_id | robots | turnover
                NL02          | 3      | 12.50
                NL01          |        | 7.00
                NL03          | 3      |
                """)
            .collectAsList();
    var parts = Map.of("of=2", List.of(rows.get(0), rows.get(2)), "of=1", List.of(rows.get(1)));

    TableStore.write(ROBOTS, parts, folder.resolve("d"));

    assertThat(folder.resolve("d/of=1/part-00000.parquet")).exists();
    var stored = TableStore.read(spark(), ROBOTS, List.of(folder.resolve("d/of=2")));
    assertThat(stored.collectAsList().stream().map(Object::toString))
        .containsExactly("[NL02,3,12.50]", "[NL03,3,null]");
  }

  @Test
  void aTableWithoutRowsIsStored() {
    TableStore.write(ROBOTS, folder.resolve("e"), table -> table.rows(List.of()));

    assertThat(TableReader.rows(ROBOTS, List.of(folder.resolve("e")))).isEmpty();
    assertThat(folder.resolve("e/part-00000.parquet")).exists();
  }
}
