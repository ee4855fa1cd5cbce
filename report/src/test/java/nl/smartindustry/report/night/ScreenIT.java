package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a supplier learns of one file before it is delivered. */
class ScreenIT {
  static final Path SURVEY =
      SmallNight.SAMPLES.resolve("ict_survey/2024/ict_survey-2024-1/ict_enquete_2024.csv");
  static final Charset ENCODING = Charset.forName("windows-1252");
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
    assertThat(cut.out()).containsExactly("seen        missing column 'golf'");
    assertThat(absent.exitCode()).isEqualTo(66);
    assertThat(periodless.exitCode()).isEqualTo(64);
    assertThat(periodless.sentence()).contains("'--period'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cells  | page.html page.txt page.csv | Wij weigeren het bestand: 1.165 van de 1.165"
            + " records zijn afgekeurd.",
        "header | page.html | Wij herkennen de kolomnamen niet",
        "extra  | page.html | Er zijn kolommen die wij niet kennen"
      })
  void nothingThatIsWrittenHoldsTheContentOfACell(String what, String written, String said)
      throws IOException {
    var names = Files.readAllLines(SURVEY, ENCODING).get(0);
    var file =
        rewritten(
            line ->
                switch (what) {
                  case "cells" -> line.equals(names) ? line : line.replaceAll("[^;]+", CANARY);
                  case "header" -> line.equals(names) ? line.replaceAll("[^;]+", CANARY) : line;
                  default -> line + ";" + (line.equals(names) ? "x" : CANARY);
                });
    var out = folder.resolve("out");

    for (var name : written.split(" ")) {
      var screen = screen(file, "--out", "" + out.resolve(name));
      assertThat(screen.out()).noneMatch(line -> line.contains(CANARY));
      assertThat(screen.err()).noneMatch(line -> line.contains(CANARY));
    }

    assertThat(Files.readString(out.resolve("page.html"))).contains(said);
    try (var files = Files.list(out)) {
      assertThat(files)
          .hasSizeGreaterThanOrEqualTo(written.split(" ").length)
          .allSatisfy(one -> assertThat(Files.readString(one)).doesNotContain(CANARY));
    }
  }

  @Test
  void aSupplierReadsWhichLinesAreWrongOrRepeated() throws IOException {
    var file = spoilt(500);
    var lines = new ArrayList<>(Files.readAllLines(file, ENCODING));
    lines.add(lines.get(1));
    Files.write(file, lines, ENCODING);
    var page = folder.resolve("out/page.html");

    var first = screen(file, "--lang", "en", "--out", "" + page);
    var bytes = Files.readAllBytes(page);
    screen(file, "--lang", "en", "--out", "" + page);

    assertThat(first.exitCode()).isEqualTo(10);
    assertThat(first.out()).contains("written   " + page);
    assertThat(Files.readAllBytes(page)).isEqualTo(bytes);
    assertThat(Files.readString(page))
        .contains("We can use the file, except 3 of the 1,166 records.")
        .contains("<td>500, 1000</td>")
        .contains("Statistics Netherlands (ICT usage in enterprises) (ict_survey)");
    assertThat(Files.readAllLines(folder.resolve("out/page.lines.csv")))
        .hasSize(4)
        .anyMatch(line -> line.startsWith("1167,\"golf, beid\",What you have to mend,a record is"));
  }

  @Test
  void aCellOfAWideTableIsNamedByWhatStandsAboveIt() throws IOException {
    var own = folder.resolve("own");
    Files.createDirectories(own.resolve("contracts"));
    Files.createDirectories(own.resolve("layouts"));
    Files.writeString(
        own.resolve("contracts/wide.yaml"),
        """
        table: wide
        grain: one row per branch and topic
        fields:
        - {name: branch, type: text, role: identifier}
        - {name: topic, type: text, role: identifier}
        - {name: amount, type: integer}
        """);
    Files.writeString(
        own.resolve("layouts/wide.yaml"),
        """
        table: wide
        files: '.*csv'
        sheet: {unpivot: {header: [topic]}}
        columns:
        - {column: tak, field: branch}
        - {column: topic, field: topic}
        - {column: value, field: amount}
        """);
    var file =
        Files.writeString(folder.resolve("w_2024.csv"), "tak;robots;loon\na;1;2\nb;3;veel\n");
    var page = folder.resolve("page.txt");

    CommandRun.of(
        Stream.of(
                "screen "
                    + file
                    + " --source wide --lang en --definitions "
                    + own
                    + " --out "
                    + page)
            .flatMap(words -> Stream.of(words.split(" ")))
            .toArray(String[]::new));

    assertThat(Files.readString(page))
        .contains("- Column: loon\n", "- Lines: 3\n", "- What we expect: a whole number");
  }

  @Test
  void oneKeyWithDifferentAnswersIsNamedByItsLines() throws IOException {
    var file = spoilt(2000);
    var lines = new ArrayList<>(Files.readAllLines(file, ENCODING));
    lines.add(lines.get(1).replace(";R;", ";N;"));
    Files.write(file, lines, ENCODING);
    var page = folder.resolve("page.txt");

    var screen = screen(file, "--lang", "en", "--out", "" + page);

    assertThat(screen.exitCode()).isEqualTo(65);
    assertThat(Files.readString(page))
        .contains("We refuse the file: the same key comes with different data.")
        .contains("The same key comes with different data\n- Columns: golf, beid\n")
        .contains("- Lines: 2, 1167\n")
        .contains("- Read in total: 1,166\n");
  }

  @Test
  void whatIsNoFileOfASupplierLeavesNoPage() throws IOException {
    var page = folder.resolve("page.html");

    var folderAsked = screen(Files.createDirectories(folder.resolve("d_2024")), "--out", "" + page);
    var unknown = CommandRun.of("screen", "" + SURVEY, "--source", "ict_survy", "--out", "" + page);

    assertThat(folderAsked.exitCode()).isEqualTo(66);
    assertThat(folderAsked.sentence()).contains("d_2024");
    assertThat(unknown.exitCode()).isEqualTo(78);
    assertThat(unknown.sentence())
        .contains("no layout 'layouts/ict_survy.yaml' (nearest", ": [ict_survey, ");
    assertThat(page).doesNotExist();
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

  private static CommandRun screen(Path file, String... more) {
    var asked = Stream.of("screen", "" + file, "--source", "ict_survey");
    return CommandRun.of(Stream.concat(asked, Stream.of(more)).toArray(String[]::new));
  }
}
