package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.desk.SmallRelease;
import nl.smartindustry.report.run.Provenance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release as version 1.0 of the program wrote it on 30 November 2026, cut to two groups of
 * observations and two tables: it is not made again, so that a program which cannot read it any
 * more is found.
 */
class EarlierVersionTest {
  private static final Path EARLIER = Path.of("src/test/resources/earlier/format-1");
  private static final String ID = "2025-03-31-782d99ade5fe";

  @TempDir Path warehouse;

  @BeforeEach
  void copy() throws IOException {
    var releases = new Warehouse(warehouse).releases();
    try (var files = Files.walk(EARLIER)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var copy = releases.resolve(EARLIER.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void itIsListedShownAndVerified() {
    assertThat(run("releases", "verify", ID).exitCode()).isZero();
    assertThat(run("releases", "list").out()).anyMatch(line -> line.startsWith("* " + ID));
    assertThat(run("releases", "show", ID).out()).contains("Reference date   2025-03-31");
  }

  @Test
  void itsFiguresAreAnswered() {
    assertThat(run("table", "--indicator", "robots", "--by", "size", "--release", ID).out())
        .anyMatch(line -> line.matches("Totaal +35 +36"));
    assertThat(run("explain", "INDICATOR=SI_AD_ROB;TIME_PERIOD=2024", "--release", ID).out())
        .anyMatch(line -> line.matches("Cijfer +36"))
        .anyMatch(line -> line.contains("95%-interval"));
    assertThat(run("explain", "T03.FL001.participants", "--release", ID).exitCode()).isZero();
    assertThat(run("claim", "SI_AD_AI", "rose", "2023", "2024", "--release", ID).out())
        .anyMatch(line -> line.startsWith("Ja, dat mag"));
  }

  @Test
  void itIsComparedWithOneOfNow() {
    var now =
        SmallRelease.publish(
            warehouse,
            """
            INDICATOR | TIME_PERIOD | OBS_VALUE
            SI_AD_ROB | 2024        | 40
            """,
            new Provenance(List.of(), Map.of(), "d", "2.0.0", "2025-04-30"));

    var compared = run("releases", "diff", ID, now);

    assertThat(compared.exitCode()).as("%s", compared.err()).isZero();
    assertThat(String.join("\n", compared.out())).contains("SI_AD_ROB");
  }

  @Test
  void aReleaseOfALaterFormIsRefusedByName() throws IOException {
    var manifest = new Warehouse(warehouse).releases().resolve(ID).resolve("manifest.json");
    var text = Files.readString(manifest);
    Files.writeString(manifest, text.replace("\"format\": 1", "\"format\": 2"));

    var run = run("releases", "show", ID);

    assertThat(run.exitCode()).isEqualTo(74);
    assertThat(run.sentence())
        .isEqualTo(
            "Manifest '%s': format 2 (this version of the program reads up to 1)"
                .formatted(manifest));
  }

  private CommandRun run(String... command) {
    var all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--settings", "../data-samples/settings.yaml"));
    all.addAll(List.of("--warehouse", warehouse.toString()));
    return CommandRun.of(all.toArray(String[]::new));
  }
}
