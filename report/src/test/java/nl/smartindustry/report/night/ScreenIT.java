package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a supplier learns of one file before it is delivered. */
class ScreenIT {
  private static final Path SURVEY =
      SmallNight.SAMPLES.resolve("ict_survey/2024/ict_survey-2024-1/ict_enquete_2024.csv");
  private static final Charset ENCODING = Charset.forName("windows-1252");
  private static final String CANARY = "kanarie";
  private static final int PERSONS = 9;

  @TempDir Path folder;

  @Test
  void aFileWithoutFindingsEndsWithZero() {
    var screen = screen(SURVEY);

    assertThat(screen.exitCode()).isZero();
    assertThat(screen.out())
        .first()
        .isEqualTo("1165 records read, 1165 accepted (0 corrected), 0 quarantined, 0 duplicates");
    assertThat(screen.out()).last().asString().matches("\\d+ rules hold; \\d+ could not be .*");
  }

  @Test
  void aBadCellIsNamedByLineAndRuleAndNeverShown() throws IOException {
    var screen = screen(spoilt(100));

    assertThat(screen.exitCode()).isEqualTo(10);
    assertThat(screen.out())
        .contains(
            "quarantined      11  column 'wp' is not a whole number (number_format): lines 100,"
                + " 200, 300, 400, 500, 600, 700, 800, 900, 1000, …");
    assertThat(screen.out()).noneMatch(line -> line.contains(CANARY));
    assertThat(screen.err()).noneMatch(line -> line.contains(CANARY));
  }

  @Test
  void aFileThatANightWouldRefuseShowsWhatWasFoundAndWhy() throws IOException {
    var screen = screen(spoilt(5));

    assertThat(screen.exitCode()).isEqualTo(65);
    assertThat(screen.out()).anyMatch(line -> line.startsWith("quarantined     233 "));
    assertThat(screen.sentence()).contains("233 of 1165 records quarantined");
  }

  @Test
  void whatCannotBeReadIsOneSentence() throws IOException {
    var cut = screen(rewritten(line -> line.substring(line.indexOf(';') + 1)));
    var absent = screen(folder.resolve("ict_enquete_2023.csv"));
    var periodless = screen(folder.resolve("enquete.csv"));

    assertThat(cut.exitCode()).isEqualTo(65);
    assertThat(cut.sentence()).contains("lacks columns [golf]");
    assertThat(cut.out()).isEmpty();
    assertThat(absent.exitCode()).isEqualTo(66);
    assertThat(periodless.exitCode()).isEqualTo(64);
    assertThat(periodless.sentence()).contains("'--period'");
  }

  private Path spoilt(int every) throws IOException {
    var count = new int[1];
    return rewritten(
        line -> {
          var cells = line.split(";", -1);
          count[0]++;
          cells[PERSONS] = count[0] % every == 0 ? CANARY : cells[PERSONS];
          return String.join(";", cells);
        });
  }

  private Path rewritten(UnaryOperator<String> change) throws IOException {
    var lines = new ArrayList<String>();
    Files.readAllLines(SURVEY, ENCODING).forEach(line -> lines.add(change.apply(line)));
    return Files.write(folder.resolve("ict_enquete_2024.csv"), lines, ENCODING);
  }

  private static CommandRun screen(Path file) {
    return CommandRun.of("screen", "" + file, "--source", "ict_survey");
  }
}
