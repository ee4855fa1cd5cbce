package nl.smartindustry.report.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.smartindustry.ingest.run.LogFormat;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.ingest.run.Watch;
import nl.smartindustry.report.run.RunJournal;
import nl.smartindustry.report.run.RunRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night that published, one that changed nothing, an approval and a night that failed. */
class WatchingTest {
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-z_]+)(\\{(?:[a-z_]+=\"(?:[^\"\\\\\n"
              + "]|\\\\[\"\\\\n"
              + "])*\",?)+})? (-?[0-9.]+(?:E\\d+)?)");

  @TempDir Path folder;
  private Path metrics;

  @BeforeEach
  void record() throws IOException {
    Files.createDirectories(folder.resolve("out/runs"));
    metrics = folder.resolve("night.prom");
    write(
        1,
        "nightly",
        "2025-04-01T02:00:00Z",
        """
        "phases": [
          {"name": "ingest", "seconds": 20.5, "counts": {"read": 12, "accepted": 10, "quarantined": 2}},
          {"name": "report", "seconds": 9.5, "counts": {"published": 5, "suppressed": 3}}],
        "warnings": ["Delivery 'a<b>'"], "release": "2025-03-31-0123456789ab",
        "ending": {"state": "PUBLISHED_WITH_WARNINGS", "ended": "2025-04-01T02:00:30Z", "exit_code": 10,
          "use": {"cpu_seconds": 41.5, "peak_memory": 1000}}
        """);
    write(
        2,
        "nightly",
        "2025-04-02T02:00:00Z",
        """
        "phases": [], "warnings": [],
        "ending": {"state": "UNCHANGED", "ended": "2025-04-02T02:00:02Z", "exit_code": 0}
        """);
    write(
        3,
        "release --approve",
        "2025-04-02T09:00:00Z",
        """
        "phases": [], "warnings": [],
        "ending": {"state": "PUBLISHED", "ended": "2025-04-02T09:00:02Z", "exit_code": 0}
        """);
    write(
        4,
        "nightly",
        "2025-04-03T02:00:00Z",
        """
        "phases": [{"name": "ingest", "seconds": 1.25, "counts": {}}], "warnings": [],
        "ending": {"state": "FAILED", "ended": "2025-04-03T02:00:01.500Z", "exit_code": 65,
          "reason": "File 'x & y': no rows", "phase": "ingest"}
        """);
  }

  @Test
  void thePageShowsEachNightInASignAndAWordWithItsNumbers() throws IOException {
    assertThat(new Watching(settings()).ending(last())).isEmpty();

    var page = Files.readString(folder.resolve("out/runs/index.html"));
    assertThat(page)
        .contains("2 of 3 ended well, the last one 2025-04-02 02:00 UTC")
        .contains("12 read, 10 accepted, 2 quarantined", "30.0 (ingest 20.5, report 9.5)")
        .contains(">\u2717</span> failed, exit 65", ">!</span> published with warnings, exit 10")
        .contains("File &apos;x &amp; y&apos;: no rows", "Delivery &apos;a&lt;b&gt;&apos;")
        .doesNotContain("release --approve", "<script", "http:", "https:");
    assertThat(page.indexOf("href=\"#r000001")).isLessThan(page.indexOf("href=\"#r000004"));
    assertThat(page.indexOf("id=\"r000004")).isLessThan(page.indexOf("id=\"r000001"));
  }

  @Test
  void onlyTheLastNinetyNightsAreOnThePage() throws IOException {
    for (int i = 5; i < 100; i++) {
      write(
          i,
          "nightly",
          "2025-04-04T02:00:00Z",
          "\"phases\": [], \"warnings\": [], \"ending\": {\"state\": \"UNCHANGED\","
              + " \"ended\": \"2025-04-04T02:00:02Z\", \"exit_code\": 0}");
    }
    new Watching(settings()).ending(last());

    var page = Files.readString(folder.resolve("out/runs/index.html"));
    assertThat(page)
        .contains("90 of 90 ended well", "id=\"r000010-")
        .doesNotContain("id=\"r000009-");
  }

  @Test
  void metricsAreThoseOfTheLastNightAndOfTheLastOneThatCounted() throws IOException {
    new Watching(settings()).ending(last());

    assertThat(
            Files.readAllLines(metrics).stream()
                .map(line -> line.replaceAll(",?warehouse=\"[^\"]*\"", "")))
        .contains(
            "smart_industry_night_info{program=\"\",run=\"000004-0123456789ab\",state=\"FAILED\"}"
                + " 1",
            "smart_industry_night_exit_code{} 65",
            "smart_industry_night_end_timestamp_seconds{} 1.7436456015E9",
            "smart_industry_night_duration_seconds{} 1.5",
            "smart_industry_last_good_night_end_timestamp_seconds{} 1743559202",
            "smart_industry_phase_duration_seconds{phase=\"ingest\"} 1.25",
            "smart_industry_records{kind=\"quarantined\"} 2",
            "smart_industry_cells{kind=\"suppressed\"} 3");
  }

  @Test
  void metricsKeepTheRulesOfTheFormat() throws IOException {
    new Watching(settings()).ending(last());

    var typed = new HashSet<String>();
    var series = new HashSet<String>();
    for (var line : Files.readAllLines(metrics)) {
      if (line.startsWith("# TYPE ")) {
        assertThat(line).endsWith(" gauge");
        assertThat(typed.add(line.split(" ")[2]))
            .as("one type for each, before its samples")
            .isTrue();
      } else if (!line.startsWith("# HELP ")) {
        var sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        assertThat(typed).contains(sample.group(1));
        assertThat(series.add(sample.group(1) + sample.group(2))).as("twice: " + line).isTrue();
      }
    }
    assertThat(Files.readString(metrics)).endsWith("\n");
    assertThat(series).hasSizeGreaterThan(8);
  }

  @Test
  void whatCannotBeWrittenIsSaidAndLeavesNothing() throws IOException {
    metrics = folder.resolve("nowhere/night.prom");
    Files.createDirectory(folder.resolve("out/runs/index.html"));
    Files.createFile(folder.resolve("out/runs/index.html/in-the-way"));

    var undone = new Watching(settings()).ending(last());

    assertThat(undone)
        .satisfiesExactly(
            page -> assertThat(page).startsWith("Watching, page of nights: Cannot read or write"),
            file ->
                assertThat(file)
                    .isEqualTo(
                        "Watching, metrics: Cannot read or write '%s.tmp': no such file"
                            .formatted(metrics)));
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all).noneMatch(path -> path.toString().endsWith(".tmp"));
    }
  }

  private RunRecord last() {
    return RunJournal.newestFirst(settings().warehouse()).findFirst().orElseThrow();
  }

  private Settings settings() {
    var places = new Settings.Places(folder.resolve("in"), folder.resolve("out"), Optional.empty());
    var day = LocalDate.of(2025, 3, 31);
    var watch =
        new Watch(LogFormat.PLAIN, Optional.empty(), Optional.of(metrics), Optional.<URI>empty());
    return new Settings(folder, "Klein land", true, day, places, List.of(), List.of()).with(watch);
  }

  private void write(int number, String command, String started, String rest) throws IOException {
    var run = "%06d-0123456789ab".formatted(number);
    Files.writeString(
        folder.resolve("out/runs/" + run + ".json"),
        "{\"run\": \"%s\", \"command\": \"%s\", \"started\": \"%s\", %s}"
            .formatted(run, command, started, rest));
  }
}
