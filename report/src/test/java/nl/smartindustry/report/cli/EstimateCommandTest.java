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

class EstimateCommandTest {
  private static final String SPEC =
      "{\"sample\": \"s.csv\", \"design\": {\"population\": \"N\"}, \"derive\": {\"one\": \"1\"},"
          + " \"estimates\": [{\"total\": [\"one\", \"emp\"]}]}";

  @TempDir Path folder;

  @BeforeEach
  void writeTheSample() throws IOException {
    Files.writeString(folder.resolve("s.csv"), "N,emp\n4,1\n4,3\n");
    Files.writeString(folder.resolve("spec.json"), SPEC);
  }

  @Test
  void aSpecBecomesATableWithoutSpark() throws IOException {
    var ran = estimate("spec.json", "out.csv");

    assertThat(ran.exitCode()).as("%s", ran.err()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("Reading s.csv …").last().isEqualTo("2 estimates written");
    assertThat(Files.readAllLines(folder.resolve("out.csv")))
        .anyMatch(line -> line.startsWith("total,ALL,emp,8,"));
    assertThat(SparkSession.getDefaultSession().isEmpty()).isTrue();
  }

  @Test
  void theSameTableMayBeParquet() {
    assertThat(estimate("spec.json", "out.parquet").exitCode()).isZero();
    assertThat(folder.resolve("out.parquet")).isNotEmptyFile();
  }

  @Test
  void nothingIsSaidWhenAskedToBeQuiet() {
    var ran =
        CommandRun.of("estimate", "--quiet", "--spec", path("spec.json"), "--out", path("out.csv"));

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void anotherKindOfTableIsWrongUse() {
    refused(estimate("spec.json", "out.xlsx"), 64, "out.xlsx");
  }

  @Test
  void aSpecThatIsNotThereIsMissingInput() {
    refused(estimate("nowhere.json", "out.csv"), 66, "nowhere.json");
  }

  @Test
  void aKeyThatIsNotKnownIsNamed() throws IOException {
    Files.writeString(folder.resolve("spec.json"), SPEC.replace("\"derive\"", "\"dervie\""));

    refused(estimate("spec.json", "out.csv"), 78, "unknown key 'dervie'");
  }

  @Test
  void dataThatCannotBeTakenAreNamedByTheirLine() throws IOException {
    Files.writeString(folder.resolve("s.csv"), "N,emp\n4,1\n4,secret\n");

    var ran = estimate("spec.json", "out.csv");

    refused(ran, 65, "File 's.csv', line 3, column 'emp': not a number");
    assertThat(String.join("\n", ran.err())).doesNotContain("secret");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  private CommandRun estimate(String spec, String out) {
    return CommandRun.of("estimate", "--spec", path(spec), "--out", path(out));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static void refused(CommandRun ran, int exitCode, String named) {
    assertThat(ran.exitCode()).as("%s", ran.err()).isEqualTo(exitCode);
    assertThat(ran.sentence()).contains(named);
  }
}
