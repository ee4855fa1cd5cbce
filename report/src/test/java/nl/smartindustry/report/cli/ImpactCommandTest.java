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

class ImpactCommandTest {
  private static final String SPEC =
      "{\"panel\": \"p.csv\", \"unit\": \"firm\", \"period\": \"year\","
          + " \"treated_since\": \"since\", \"outcomes\": [\"va\"]}";

  @TempDir Path folder;

  @BeforeEach
  void writeThePanel() throws IOException {
    Files.writeString(
        folder.resolve("p.csv"),
        "firm,year,since,va\nA,1,2,10\nA,2,2,14\nB,1,0,20\nB,2,0,20\nC,1,,30\nC,2,,32\n");
    Files.writeString(folder.resolve("spec.json"), SPEC);
  }

  @Test
  void aSpecBecomesATableWithoutSpark() throws IOException {
    var ran = impact("out.csv");

    assertThat(ran.exitCode()).as("%s", ran.err()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("Reading p.csv …").last().isEqualTo("10 rows written");
    assertThat(Files.readString(folder.resolve("out.csv")))
        .contains("va,group_time_att,group_time,2,2,0,3,0.7071067811865475,");
    assertThat(SparkSession.getDefaultSession().isEmpty()).isTrue();
  }

  @Test
  void theSameTableMayBeParquet() {
    assertThat(impact("out.parquet").exitCode()).isZero();
    assertThat(folder.resolve("out.parquet")).isNotEmptyFile();
  }

  @Test
  void aColumnThatIsNotThereIsNamed() throws IOException {
    Files.writeString(folder.resolve("spec.json"), SPEC.replace("\"va\"", "\"turnover\""));

    var ran = impact("out.csv");

    assertThat(ran.exitCode()).isEqualTo(78);
    assertThat(ran.sentence()).contains("turnover");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  private CommandRun impact(String out) {
    return CommandRun.of("impact", "--spec", path("spec.json"), "--out", path(out));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }
}
