package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.release.Releases.Listed;
import nl.smartindustry.report.run.CanonicalJson;
import nl.smartindustry.report.run.ChangeLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A concept is approved under embargo, published, and corrected, while nights go on. */
class ApprovalIT {
  private static final List<String> BOTH = List.of("--approve", "statistician=A", "policy=B");
  private static final List<String> REASONS =
      List.of("--reason", "synthetic=a trial", "gaps=a small country", "next=no date is set");

  @TempDir Path folder;
  private SmallNight country;

  @Test
  void whatWasApprovedStaysCurrentUntilItsCorrectionIs() throws IOException {
    country = SmallNight.in(folder);
    var concept = country.release();
    assertThat(release("--check").exitCode()).isEqualTo(10);
    assertThat(release("--approve", "statistician=A", "policy=B").exitCode()).isEqualTo(65);

    assertThat(approve("--embargo", "2999-01-01T09:00").exitCode()).isZero();
    assertThat(country.release()).isEqualTo(concept);

    assertThat(release("--embargo", "2025-01-01T09:00").exitCode()).isZero();
    var definitive = country.current().orElseThrow();
    assertThat(definitive).isNotEqualTo(concept);
    assertThat(page(definitive)).doesNotContain("CONCEPT");
    assertThat(page(concept)).contains("CONCEPT");
    assertThat(country.release()).isEqualTo(definitive);

    country.deliver("fieldlabs/2024");
    assertThat(country.run("--plan").out())
        .first()
        .asString()
        .matches("From %s to (?!%1$s).*".formatted(definitive));
    assertThat(country.release()).isEqualTo(definitive);
    assertThat(releases()).hasSize(3);
    assertThat(country.run().exitCode()).isZero();
    assertThat(releases()).hasSize(3);
    assertThat(versions(definitive)).containsExactly("first 1.0.0");

    assertThat(approve().sentence()).contains(definitive, "--correction");
    var corrected = approve("--correction", "Fieldlabs toegevoegd");
    assertThat(corrected.exitCode()).as("%s", corrected.err()).isZero();
    var last = country.current().orElseThrow();
    assertThat(last).isNotEqualTo(definitive);
    assertThat(page(last)).contains("Verbeterde uitgave: Fieldlabs toegevoegd");
    assertThat(definitive()).containsExactlyInAnyOrder(definitive, last);
    saysThatItIsReplaced(definitive, last);
    assertThat(versions(last)).containsExactly("minor 1.1.0", "first 1.0.0");
    assertThat(log(last).newest().cells().corrected().keySet()).isNotEmpty();
    assertThat(decisions())
        .hasSize(3)
        .anyMatch(line -> line.contains("\"embargo\"") && line.contains(definitive))
        .last()
        .asString()
        .contains("\"approve\"", "correction: Fieldlabs toegevoegd");
    aLaterConceptNamesTheLettersBeforeIt(definitive, last);
  }

  private void saysThatItIsReplaced(String definitive, String last) {
    assertThat(asked("releases", "list").out())
        .anyMatch(line -> line.contains(definitive) && line.contains(", replaced by " + last))
        .noneMatch(line -> line.contains("replaced by " + definitive));
    assertThat(asked("releases", "show", definitive).out())
        .contains("Replaced by      " + last + ", because: Fieldlabs toegevoegd");
    var table = List.of("table", "--indicator", "SI_AD_ROB", "--by", "size", "--release");
    assertThat(asked(table, definitive).out())
        .anyMatch(line -> line.startsWith("Vervangen door uitgave " + last));
    assertThat(asked(table, last).out()).noneMatch(line -> line.startsWith("Vervangen door"));
    assertThat(
            asked("explain", "T05.SI_AD_ROB.2024", "--lang", "en", "--release", definitive).out())
        .anyMatch(line -> line.startsWith("Replaced by release " + last));
  }

  private List<String> decisions() throws IOException {
    return Files.readAllLines(country.warehouse().resolve("restricted/audit.jsonl"));
  }

  /** And when the next one comes, as the calendar has a date. */
  private void aLaterConceptNamesTheLettersBeforeIt(String definitive, String corrected)
      throws IOException {
    var definitions = Files.createDirectories(folder.resolve("definitions"));
    Files.writeString(
        definitions.resolve("release_calendar.yaml"),
        "- {reference_date: 2025-09-30, published: 2025-11-17}");
    country.settle("reference_date: 2025-04-30");
    assertThat(country.run().exitCode()).isZero();

    var concept = releases().stream().map(Listed::id).max(String::compareTo).orElseThrow();
    assertThat(file(concept, "site/letters.html"))
        .contains("Vervangen door uitgave " + corrected + ": Fieldlabs toegevoegd")
        .contains(definitive, corrected, "De volgende brief verschijnt op 17 november 2025.");
    assertThat(file(concept, "tables/persbericht.txt"))
        .contains("volgende uitgave 17 november 2025");
    assertThat(file(corrected, "site/letters.html"))
        .contains("Er is nog geen eerdere brief uitgebracht.");
  }

  private CommandRun approve(String... options) {
    var all = new ArrayList<>(BOTH);
    all.addAll(REASONS);
    all.addAll(List.of(options));
    return release(all.toArray(String[]::new));
  }

  private CommandRun asked(List<String> command, String release) {
    return asked(Stream.concat(command.stream(), Stream.of(release)).toArray(String[]::new));
  }

  private CommandRun asked(String... command) {
    var settings = Stream.of("--settings", "" + country.settings());
    return CommandRun.of(Stream.concat(Stream.of(command), settings).toArray(String[]::new));
  }

  private CommandRun release(String... options) {
    var all = new ArrayList<>(List.of("release", "--settings", "" + country.settings()));
    all.addAll(List.of(options));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private String page(String release) throws IOException {
    return file(release, "tables/bijlage.html");
  }

  private String file(String release, String name) throws IOException {
    return Files.readString(country.warehouse().resolve("releases").resolve(release).resolve(name));
  }

  private ChangeLog log(String release) throws IOException {
    var file = country.warehouse().resolve("releases").resolve(release).resolve(ChangeLog.FILE);
    return CanonicalJson.read(file, ChangeLog.class);
  }

  private List<String> versions(String release) throws IOException {
    return log(release).entries().stream()
        .map(one -> one.kind().word() + " " + one.version())
        .toList();
  }

  private List<Listed> releases() {
    return new Releases(new Warehouse(country.warehouse())).list();
  }

  private List<String> definitive() {
    return releases().stream().filter(Listed::definitive).map(Listed::id).toList();
  }
}
