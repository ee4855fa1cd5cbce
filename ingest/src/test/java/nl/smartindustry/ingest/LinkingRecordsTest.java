package nl.smartindustry.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.derived.links.UnitLinks;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From delivered files to links: numbers, names that no table keeps, and decisions. */
class LinkingRecordsTest extends SparkTest {
  private static final String FRAME =
      """
      table: register_frame
      files: frame\\.csv
      text: {delimiter: ";"}
      columns:
      - {column: year, field: period}
      - {column: id, field: enterprise_id}
      - {column: kvk, field: kvk_numbers, shape: {length: 8}}
      """;

  private static final String SURVEY =
      """
      table: survey_response
      files: none
      columns:
      - {column: golf, field: wave}
      - {column: beid, field: enterprise_id}
      """;

  private static final String PARTICIPATIONS =
      """
      deelname_id;fieldlab_id;kvk;rsin;naam;rol;start;einde;activiteit;eigen_bijdrage_eur;bron
      P1;F1;12345678;;;klant;2023-02-01;;project;;test
      P2;F1;;;Kanarie Metaal;klant;2023-02-01;;project;;test
      P3;F1;;;Kanarie Metalen;klant;2023-02-01;;project;;test
      P4;F1;;;;klant;2023-02-01;;project;;test
      """;

  private static final String REGISTER =
      """
      {"kvkNummer":"87654321","vestigingsnummer":"000000000001","handelsnaam":"Kanarie Metaal B.V."}
      {"kvkNummer":"11223344","vestigingsnummer":"000000000002","handelsnaam":"Kanarie Meubels"}
      """;

  @TempDir Path folder;
  private final List<Settings.Input> inputs = new ArrayList<>();

  @BeforeEach
  void deliver() throws IOException {
    write("definitions/layouts/register_frame.yaml", FRAME);
    write("definitions/layouts/ict_survey.yaml", SURVEY);
    input(
        "register_frame",
        "frame.csv",
        "year;id;kvk\n2023;BE1;12345678\n2023;BE2;87654321\n2023;BE3;11223344\n");
    input("participations", "deelnames.csv", PARTICIPATIONS);
    input("trade_register", "handelsregister.jsonl", REGISTER);
  }

  @Test
  void aNameFindsWhatNoNumberDoesAndADoubtfulOneIsLeftToSomebody() throws IOException {
    var run = ingest();

    assertThat(links(run))
        .containsExactly(
            "2 | BE1 | kvk | linked",
            "3 | BE2 | name | linked",
            "4 |  |  | review",
            "5 |  |  | no_number");
    assertThat(rowsOf(run.read(contract("link_review")), "line", "rank", "candidate_line"))
        .containsExactly("4 | 1 | 1", "4 | 2 | 2");
    assertThat(textIn(folder.resolve("warehouse")))
        .doesNotContain("Kanarie")
        .doesNotContain("kanarie");
  }

  @Test
  void whatSomebodyDecidesCountsInTheNextNight() throws IOException {
    var first = ingest();
    var delivery = first.read(contract("link_review")).first().<String>getAs("delivery");
    input(
        "link_decisions",
        "koppelbesluiten.csv",
        "tabel;levering;regel;besluit;kvk;beoordelaar;reden\nparticipation;%s;4;accept;87654321;X;seen\n"
            .formatted(delivery));

    var second = ingest();

    assertThat(links(second)).contains("4 | BE2 | clerical | linked");
    assertThat(second.read(contract("link_review")).count()).isZero();
  }

  @Test
  void aDecisionOnARecordThatThereIsNotIsRefused() throws IOException {
    input(
        "link_decisions",
        "koppelbesluiten.csv",
        "tabel;levering;regel;besluit;kvk;beoordelaar;reden\n"
            + "participation;nowhere;4;accept;87654321;X;seen\n");

    var refusal = catchThrowableOfType(Refusal.class, this::ingest);

    assertThat(refusal.code()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(refusal)
        .hasMessageStartingWith(
            "Link decisions: 1 are about a record that there is not, the first on line 2");
  }

  @Test
  void withoutTheFilesOfARegisterNumbersLinkAsBefore() throws IOException {
    var run = ingest();
    Files.delete(folder.resolve("in/handelsregister.jsonl"));
    var remarks =
        UnitLinks.load(run.definitions(), LayoutCatalogue.load(run.definitions()))
            .make(run.storing(folder.resolve("again")));

    assertThat(links(run))
        .containsExactly(
            "2 | BE1 | kvk | linked",
            "3 |  |  | no_number",
            "4 |  |  | no_number",
            "5 |  |  | no_number");
    assertThat(remarks)
        .containsExactly(
            "Linkage: the files of 1 deliveries are not in the landing any more, so their names"
                + " were not compared (numbers link as before)");
  }

  private static List<String> links(RunContext run) {
    return rowsOf(
        run.read(contract("unit_link")).where("source = 'participation'"),
        "line",
        "enterprise_id",
        "method",
        "outcome");
  }

  @SuppressWarnings("resource") // the session is that of all tests
  private RunContext ingest() {
    var places =
        new Settings.Places(
            folder.resolve("landing"),
            folder.resolve("warehouse"),
            Optional.of(folder.resolve("definitions")));
    var day = LocalDate.of(2025, 3, 31);
    var settings = new Settings(folder.resolve("s"), "t", true, day, places, List.of(), inputs);
    var definitions = Definitions.overlaid(folder.resolve("definitions"));
    var run = new RunContext(settings, definitions, Progress.silent());
    Desk.ingest(IngestJob.load(definitions), run);
    return run;
  }

  private static Contract contract(String table) {
    return Contract.load(Definitions.packaged(), table);
  }

  private void input(String source, String file, String text) throws IOException {
    inputs.add(new Settings.Input(source, "2023", "D", List.of(write("in/" + file, text))));
  }

  private Path write(String file, String text) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, text);
  }

  private static String textIn(Path warehouse) throws IOException {
    var all = new StringBuilder();
    try (var files = Files.walk(warehouse)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(".parquet")) {
          spark().read().parquet(file.toString()).collectAsList().forEach(all::append);
        } else {
          all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return all.toString();
  }
}
