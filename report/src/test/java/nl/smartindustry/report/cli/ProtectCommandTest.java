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

class ProtectCommandTest {
  private static final String SPEC =
      "{\"microdata\": \"m.csv\", \"contributor\": \"firm\", \"value\": \"v\","
          + " \"dimensions\": [\"region\"], \"rules\": {\"p_percent\": 10}}";

  @TempDir Path folder;

  @BeforeEach
  void writeTheMicrodata() throws IOException {
    Files.writeString(
        folder.resolve("m.csv"),
        "firm,region,v\na,N,5\nb,S,5\nc,S,4\nd,S,4\ne,W,5\nf,W,4\ng,W,4\n");
    Files.writeString(folder.resolve("spec.json"), SPEC);
  }

  @Test
  void aSpecBecomesATableWithoutSpark() throws IOException {
    var ran = protect("out.csv");

    assertThat(ran.exitCode()).as("%s", ran.err()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("Reading m.csv …").last().isEqualTo("4 cells written");
    assertThat(Files.readAllLines(folder.resolve("out.csv")))
        .contains("region,table,frequency,value,status,rule", "N,region,,,primary,p_percent")
        .contains("Total,region,7,31,safe,");
    assertThat(SparkSession.getDefaultSession().isEmpty()).isTrue();
  }

  @Test
  void itIsSaidHowMuchCouldBeSparedAtMost() throws IOException {
    Files.writeString(folder.resolve("spec.json"), SPEC.replaceFirst("\\{", "{\"bound\": true, "));

    assertThat(protect("out.csv").err())
        .anyMatch(
            line ->
                line.contains(
                    "they cost 13, and any choice 13 or more: at most 0.0% could be spared"));
  }

  @Test
  void ofRelationsThatIsSaidUnasked() throws IOException {
    Files.writeString(
        folder.resolve("cells.csv"),
        "cell,value,sensitive,upper_protection\na,5,1,2\nb,7,0,\nc,3,0,\nt,15,0,\n");
    Files.writeString(
        folder.resolve("relations.csv"),
        "relation,cell,coefficient\n1,a,1\n1,b,1\n1,c,1\n1,t,-1\n");
    Files.writeString(
        folder.resolve("spec.json"),
        "{\"cells\": {\"path\": \"cells.csv\"}, \"relations\": {\"path\": \"relations.csv\"}}");

    assertThat(protect("out.csv").err())
        .anyMatch(
            line ->
                line.contains(
                    "they cost 3, and any choice 3 or more: at most 0.0% could be spared"));
  }

  @Test
  void theSameTableMayBeParquet() {
    assertThat(protect("out.parquet").exitCode()).isZero();
    assertThat(folder.resolve("out.parquet")).isNotEmptyFile();
  }

  @Test
  void aColumnThatIsNotThereIsNamed() throws IOException {
    Files.writeString(folder.resolve("spec.json"), SPEC.replace("\"v\"", "\"turnover\""));

    var ran = protect("out.csv");

    assertThat(ran.exitCode()).isEqualTo(78);
    assertThat(ran.sentence()).contains("lacks columns [turnover]");
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }

  @Test
  void aPlanPrintsWhatWouldChangeAndWritesNothing() throws IOException {
    protect("out.csv");
    var before = Files.readString(folder.resolve("out.csv"));
    Files.writeString(folder.resolve("spec.json"), SPEC.replace("10", "1"));

    var plan =
        CommandRun.of("protect", "--spec", path("spec.json"), "--out", path("out.csv"), "--plan");

    assertThat(plan.exitCode()).as("%s", plan.err()).isZero();
    assertThat(plan.out())
        .first()
        .isEqualTo("region: 2 of 4 cells are withheld; coarser classes would bring back");
    assertThat(plan.err()).last().isEqualTo("0 cells would change, nothing written");

    Files.writeString(
        folder.resolve("spec.json"),
        SPEC.replace("p_percent\": 10", "dominance\": [{\"n\": 1, \"k\": 20}]"));
    plan =
        CommandRun.of("protect", "--spec", path("spec.json"), "--out", path("out.csv"), "--plan");
    assertThat(plan.out()).contains("S, region: secondary -> primary");
    assertThat(Files.readString(folder.resolve("out.csv"))).isEqualTo(before);
  }

  private CommandRun protect(String out) {
    return CommandRun.of("protect", "--spec", path("spec.json"), "--out", path(out));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }
}
