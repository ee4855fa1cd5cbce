package nl.smartindustry.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.night.CommandRun;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in a command line, the settings or a definition is named before Spark starts. */
class WrongUseTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nightly --restrat                                | 64 | --restrat",
        "nightly --as-of tomorrow                         | 64 | tomorrow",
        "nightly --year twenty                            | 64 | twenty",
        "nightly --if-due --restart                       | 64 | Options [--if-due, --restart]:"
            + " found together (one of them)",
        "nightly --from report --plan                     | 64 | Options [--from, --plan]",
        "nightly --only chart F1                          | 64 | 'chart' (known: [table])",
        "nightly --only table                             | 64 | --only",
        "nightly --from gate                              | 64 | 'gate' (known: [ingest,"
            + " transform, report])",
        "nightly --year 2024-2015                         | 64 | '2024-2015' is no year and no"
            + " range",
        "nightlyy                                         | 64 | nightlyy",
        "releases                                         | 64 | list, show, verify, diff,"
            + " rollback, push or retract",
        "releases check                                   | 64 | check",
        "generate --out x                                 | 64 | --scale",
        "generate --out x --scale 1:0                     | 64 | 1:0",
        "generate --out x --scale 1:1000 --dirt some      | 64 | some",
        "table --by activity                              | 64 | --indicator",
        "table --indicator SI_AD_ROB --by colour          | 64 | colour",
        "table --indicator SI_AD_ROB --by unit,UNIT_MEASURE | 64 | [unit, unit]",
        "table --indicator SI_AD_ROB --by size --format x | 64 | (known: [text, csv, json,"
            + " markdown])",
        "releases diff a b --format xls                   | 64 | (known: [text, csv, bridges])",
        "table --indicator SI_AD_ROB --by size --years 24 | 64 | 24",
        "explain                                          | 64 | CELL",
        "explain T05.SI_AD_AI.2024 --format xml           | 64 | (known: [text, csv, json,"
            + " markdown])",
        "nightly --settings /nowhere/settings.yaml        | 78 | /nowhere/settings.yaml"
      })
  void anArgumentThatIsNotKnownIsNamed(String line, int exitCode, String named) {
    var ran = CommandRun.of(line.split(" "));

    assertThat(ran.exitCode()).as("%s", ran.err()).isEqualTo(exitCode);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err().get(0)).contains(named);
    assertThat(ran.err()).hasSizeBetween(1, 2).noneMatch(text -> text.startsWith("\tat "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour: red                | unknown key 'colour'",
        "reference_date: tomorrow   | reference_date is 'tomorrow'",
        "reference_date: 2025-02-30 | reference_date is '2025-02-30'",
        "title: twice               | title"
      })
  void aSettingThatIsNotKnownIsNamed(String setting, String named) throws IOException {
    var date = setting.startsWith("reference_date") ? "" : "reference_date: 2025-03-31\n";

    refused(settings(date + setting), named);
  }

  @Test
  void aMissingSettingIsNamed() throws IOException {
    refused(settings(""), "lacks 'reference_date'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "precision.yaml",
        "indicators.yaml",
        "tables.yaml",
        "question-desk.yaml",
        "catalogue_record.yaml",
        "explain.yaml",
        "layouts/ict_survey.yaml",
        "contracts/action.yaml"
      })
  void aKeyThatADefinitionDoesNotHaveIsNamed(String file) throws IOException {
    var packaged = Definitions.packaged().text(file);
    boolean isList = packaged.lines().noneMatch(line -> line.matches("[a-z]+:.*"));

    define(
        file,
        isList
            ? packaged.replaceFirst("(?m)^- ", "- colour: red\n  ")
            : "colour: red\n" + packaged);

    refused(
        settings("reference_date: 2025-03-31\ndefinitions: definitions"), "unknown key 'colour'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contracts/action.yaml | {table: action} | 'action': needs table, grain and fields",
        "precision.yaml | {colour: red} | 'precision.yaml', line 1: found a value of another kind",
        "catalogue_record.yaml | {address: x} | 'catalogue_record.yaml': lacks 'title'",
        "released_columns.yaml | [{name: A, type: text, nl: a, en: a}] | found columns [A] (needs"
            + " all",
        "released_columns.yaml | [{name: A, type: text, nl: a}] | needs a text in nl and in en"
      })
  void aDefinitionOfAnotherShapeIsNamed(String file, String text, String named) throws IOException {
    define(file, text);

    refused(settings("reference_date: 2025-03-31\ndefinitions: definitions"), named);
  }

  private void define(String file, String text) throws IOException {
    var definition = folder.resolve("definitions").resolve(file);
    Files.createDirectories(definition.getParent());
    Files.writeString(definition, text);
  }

  private Path settings(String lines) throws IOException {
    var file = folder.resolve("settings.yaml");
    var landing = Path.of("..", "data-samples", "landing").toAbsolutePath().normalize();
    var common = "title: Klein land\nsynthetic: true\nwarehouse: warehouse\nlanding: " + landing;
    return Files.writeString(file, common + "\n" + lines + "\n");
  }

  private static void refused(Path settings, String named) {
    var ran = CommandRun.of("nightly", "--settings", settings.toString());

    assertThat(ran.exitCode()).as("%s", ran.err()).isEqualTo(78);
    assertThat(ran.err()).filteredOn(line -> !line.startsWith("Definitions: ")).hasSize(1);
    assertThat(ran.sentence()).contains(named);
    assertThat(SparkSession.getDefaultSession().isEmpty()).isTrue();
  }
}
