package nl.smartindustry.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.report.night.CommandRun;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecomposeCommandTest {
  private static final String SPEC =
      "{\"panel\": \"p.csv\", \"unit\": \"firm\", \"period\": \"year\", \"labour\": \"emp\","
          + " \"output\": \"va\", \"productivity\": \"level\", \"methods\": [\"GR\"]}";

  @TempDir Path folder;

  @BeforeEach
  void writeThePanel() throws IOException {
    Files.writeString(folder.resolve("p.csv"), "firm,year,emp,va\nA,2023,1,2\nA,2024,1,5\n");
    Files.writeString(folder.resolve("spec.json"), SPEC);
  }

  @Test
  void aSpecBecomesATableWithoutSpark() throws IOException {
    var ran = decompose("out.csv");

    assertThat(ran.exitCode()).as("%s", ran.err()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("Reading p.csv …").last().isEqualTo("5 rows written");
    assertThat(Files.readAllLines(folder.resolve("out.csv")))
        .contains("GR,2023,2024,ALL,within,3,1,0,0,0,0");
    assertThat(SparkSession.getDefaultSession().isEmpty()).isTrue();
  }

  @Test
  void theSameTableMayBeParquet() {
    assertThat(decompose("out.parquet").exitCode()).isZero();
    assertThat(folder.resolve("out.parquet")).isNotEmptyFile();
  }

  @Test
  void aColumnThatIsNotThereIsNamed() throws IOException {
    Files.writeString(folder.resolve("spec.json"), SPEC.replace("\"va\"", "\"turnover\""));

    var ran = decompose("out.csv");

    assertThat(ran.exitCode()).isEqualTo(78);
    assertThat(ran.sentence()).contains("lacks columns [turnover]");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  private CommandRun decompose(String out) {
    return CommandRun.of("decompose", "--spec", path("spec.json"), "--out", path(out));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }
}
