package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the guide to a survey of one's own, block by block, as a reader would. */
class OwnSurveyIT {
  private static final Path GUIDE = Path.of("..", "ingest", "OWN-SURVEY.md");
  private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern FILE =
      Pattern.compile("\\*\\*`([^`]+)`\\*\\*[^\n]*\n\n```\\w+\n(.*?)```", Pattern.DOTALL);
  private static final Pattern COMMAND =
      Pattern.compile("```\n\\$ ./smart-industry ([^\n]*)\n(.*?)```", Pattern.DOTALL);

  private static final Pattern TEXTS = Pattern.compile(".*[.](html|csv|txt|jsonld)|.*/markdown/.*");
  private static final Pattern PROGRAMME =
      Pattern.compile(
          "Smart Industry|\\bSI_[A-Z]|[Ff]ieldlab|Economische Zaken|van EZ|in de industrie");
  private static final String NO_BREAK = "\u00A0";

  @TempDir Path folder;

  @Test
  void fromAnEmptyFolderToAPublishedTable() throws IOException, InterruptedException {
    var guide = Files.readString(GUIDE);
    var survey = folder.resolve("bakeries");

    var shell = SHELL.matcher(guide).results().findFirst().orElseThrow().group(1);
    var made = new ProcessBuilder("bash", "-ec", shell).directory(folder.toFile()).start();
    assertThat(made.waitFor()).isZero();
    for (var file : FILE.matcher(guide).results().toList()) {
      var path = survey.resolve(file.group(1));
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.group(2));
    }
    var commands = COMMAND.matcher(guide).results().toList();
    assertThat(commands).hasSize(3);
    for (var command : commands) {
      var ran = CommandRun.of(arguments(command.group(1), survey));
      assertThat(ran.exitCode()).as("%s: %s", command.group(1), ran.err()).isZero();
      assertThat((String.join("\n", ran.out()) + "\n").replace(NO_BREAK, " "))
          .startsWith(command.group(2));
    }
    var variance = 400 * 400 * 0.5 * 0.1875 / 199 + 100 * 100 * 0.5 * 0.25 / 49;
    assertThat(figure(survey).path("SE").asDouble())
        .isCloseTo(Math.sqrt(variance) / 500 * 100, within(1e-9));
    assertThat(speakingOfTheProgramme(survey.resolve("warehouse/releases"))).isEmpty();
  }

  /** Whoever publishes a survey of their own publishes nothing of this programme. */
  private static List<Path> speakingOfTheProgramme(Path releases) throws IOException {
    try (var files = Files.walk(releases)) {
      return files
          .filter(file -> TEXTS.matcher("" + file).matches())
          .filter(file -> PROGRAMME.matcher(text(file)).find())
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static JsonNode figure(Path survey) throws IOException {
    var cell = "INDICATOR=BA_ELECTRIC;ACTIVITY=C10.71";
    var ran =
        CommandRun.of(
            "explain",
            cell,
            "--format",
            "json",
            "--settings",
            "" + survey.resolve("settings.yaml"));
    return new JsonMapper().readTree(String.join("\n", ran.out())).path("figure");
  }

  /** A file or folder of the guide is one of the survey's folder. */
  private static String[] arguments(String line, Path survey) {
    return Stream.of(line.split(" "))
        .map(word -> Files.exists(survey.resolve(word)) ? "" + survey.resolve(word) : word)
        .toArray(String[]::new);
  }
}
