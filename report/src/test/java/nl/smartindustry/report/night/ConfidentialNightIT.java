package nl.smartindustry.report.night;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.smartindustry.ingest.contract.Identifies;
import nl.smartindustry.ingest.pseudonym.KeyFile;
import nl.smartindustry.ingest.pseudonym.PseudonymKey;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 12 and row N1: an enterprise with a number, a name and an answer that no other has is
 * planted in a small country. After the night no file contains it but the quarantine, which keeps
 * what was delivered for its owner alone.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConfidentialNightIT {
  private static final String KVK = "01726354";
  private static final String RSIN = "017263548";
  private static final String NAME = "KANARIE BV";
  private static final String ANSWER = "8675309";
  private static final String WRONG_ANSWER = "KANARIEANTWOORD";
  private static final byte[] SECRET = "a secret of this test, of 41 signs at all".getBytes(UTF_8);

  private static final String PASSWORD = "the password of this test alone";

  /** All that a night can leave for those who watch; neither way out is there. */
  private static final String WATCHED =
      "watch: {log: json, metrics: warehouse/night.prom, lineage: {url: 'http://127.0.0.1:1/'}}";

  private static final String ALERTED =
      "alerts: {on: [failed, held_back, late, warnings, approval], command: [/bin/false],"
          + " mail: {host: 127.0.0.1, port: 1, from: a@example.org, to: [b@example.org],"
          + " user: night, password_file: password}}";

  @TempDir static Path folder;
  private static SmallNight night;
  private static CommandRun ran;

  @BeforeAll
  static void aNightWithACanary() throws IOException {
    night = SmallNight.in(folder, "participations/2024", "fieldlabs/2024");
    plant(
        "register_frame/2024/register_frame-2024-1/abr_jaar_2024.csv",
        1,
        ConfidentialNightIT::inFrame);
    plant(
        "participations/2024/participations-2024-1/deelnames.csv",
        1,
        ConfidentialNightIT::inParticipation);
    plant(
        "ict_survey/2024/ict_survey-2024-1/ict_enquete_2024.csv", 1, ConfidentialNightIT::inSurvey);
    plant(
        "ict_survey/2024/ict_survey-2024-1/ict_enquete_2024.csv",
        3,
        ConfidentialNightIT::wrongInSurvey);
    key("key", SECRET);
    key("password", PASSWORD.getBytes(UTF_8));
    night.settle("reference_date: 2025-03-31", "pseudonym_key: key", WATCHED, ALERTED);
    ran = night.run();
    assertThat(ran.exitCode()).as("%s", ran.err()).isEqualTo(10);
  }

  @Test
  @Order(1)
  void noFileButTheQuarantineNamesTheEnterprise() throws Exception {
    var names = List.of(KVK, KVK.substring(1), RSIN, NAME, WRONG_ANSWER);

    assertThat(holding(night.warehouse(), names))
        .isNotEmpty()
        .allMatch(file -> file.startsWith(night.warehouse().resolve("quarantine")));
    assertThat(Folders.files(night.warehouse()).stream().map(night.warehouse()::relativize))
        .as("what was looked through")
        .anyMatch(file -> file.toString().equals("night.prom"))
        .anyMatch(file -> file.toString().equals("runs/index.html"))
        .anyMatch(file -> file.toString().startsWith("runs/alerts/"));
    assertThat(ran.err()).noneMatch(line -> names.stream().anyMatch(line::contains));
    assertThat(ran.out()).noneMatch(line -> names.stream().anyMatch(line::contains));
  }

  @Test
  @Order(1)
  void itsAnswerIsInRestrictedTablesOnly() throws Exception {
    assertThat(holding(night.warehouse(), List.of(ANSWER)))
        .isNotEmpty()
        .allMatch(file -> file.startsWith(night.warehouse().resolve("restricted")));
    assertThat(ran.err()).noneMatch(line -> line.contains(ANSWER));
  }

  @Test
  @Order(1)
  void theSameEnterpriseHasTheSamePseudonymInTheFrameAndInTheParticipations() throws Exception {
    var pseudonym = ownKey().pseudonymiser(Identifies.KVK).of(UTF8String.fromString(KVK));

    var tables =
        holding(night.warehouse(), List.of(pseudonym.toString())).stream()
            .map(file -> night.warehouse().relativize(file).getName(1).toString())
            .toList();

    assertThat(tables).contains("register_frame", "participation");
  }

  @Test
  @Order(1)
  void theKeyIsNowhereAndItsIdIsInTheManifestAndTheLedger() throws Exception {
    var secret =
        List.of(
            new String(SECRET, ISO_8859_1),
            HexFormat.of().formatHex(SECRET),
            Base64.getEncoder().encodeToString(SECRET).substring(0, 40),
            PASSWORD,
            Base64.getEncoder().encodeToString(PASSWORD.getBytes(UTF_8)));

    assertThat(holding(night.warehouse(), secret)).isEmpty();
    assertThat(ran.err()).noneMatch(line -> secret.stream().anyMatch(line::contains));
    assertThat(Files.readString(night.releaseFolder().resolve("manifest.json")))
        .contains("\"pseudonym_key\": \"" + ownKey().id() + "\"");
    assertThat(
            Folders.containing(
                night.warehouse().resolve("restricted/deliveries"), List.of(ownKey().id())))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  @Order(1)
  void onlyTheOwnerCanOpenWhatIsRestricted() throws IOException {
    var open = new TreeMap<String, String>();
    int seen = 0;
    for (var place : List.of("restricted", "quarantine")) {
      try (var walk = Files.walk(night.warehouse().resolve(place))) {
        for (Path path : (Iterable<Path>) walk::iterator) {
          var found = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
          seen++;
          if (!found.equals(Files.isDirectory(path) ? "rwx------" : "rw-------")) {
            open.put(path.toString(), found);
          }
        }
      }
    }
    assertThat(open).isEmpty();
    assertThat(seen).isGreaterThan(20);
  }

  @Test
  @Order(2)
  void aRestrictedFolderOpenToOthersIsClosedAndSaid() throws IOException {
    var restricted = night.warehouse().resolve("restricted");
    Files.setPosixFilePermissions(restricted, PosixFilePermissions.fromString("rwxr-xr-x"));

    var again = night.run();

    assertThat(again.exitCode()).isEqualTo(10);
    assertThat(again.err())
        .anyMatch(line -> line.contains("was open to others than its owner (closed)"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(restricted)))
        .isEqualTo("rwx------");
  }

  @Test
  @Order(3)
  void underAnotherKeyNothingIsLinkedUntilAllIsReadAgain() throws IOException {
    var figures = observations();
    var before = night.current();
    key("other", "another secret, also of this test, longer".getBytes(UTF_8));
    night.settle("reference_date: 2025-03-31", "pseudonym_key: other");

    night.refused(78, "but 3 deliveries were read under key " + ownKey().id());
    var restarted = night.run("--restart");

    assertThat(restarted.exitCode()).as("%s", restarted.err()).isEqualTo(10);
    assertThat(night.current()).isPresent().isNotEqualTo(before);
    assertThat(observations()).isEqualTo(figures);
  }

  @Test
  @Order(4)
  void withoutAKeyRealDeliveriesAreRefused() throws IOException {
    Files.writeString(
        night.settings(),
        Files.readString(night.settings()).replace("synthetic: true", "synthetic: false"));
    var manifest =
        night.landing().resolve("register_frame/2024/register_frame-2024-1/manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replaceAll("\"synthetic\" ?: ?true", "\"synthetic\":false"));
    Files.writeString(
        night.settings(), Files.readString(night.settings()).replace("pseudonym_key: other\n", ""));

    night.refused(78, "lacks 'pseudonym_key' (delivery 'register_frame-2024-1' of source");
  }

  private static Map<String, String> observations() throws IOException {
    return Folders.hashes(night.releaseFolder().resolve("observations"));
  }

  private static PseudonymKey ownKey() {
    return KeyFile.read(folder.resolve("key"), List.of());
  }

  private static void key(String name, byte[] secret) throws IOException {
    var file = Files.write(folder.resolve(name), secret);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  /** The files that hold a word: as bytes, packed in a document, or in a column of Parquet. */
  private static List<Path> holding(Path root, List<String> words) throws Exception {
    var found = new ArrayList<>(Folders.containing(root, words));
    for (var file : Folders.files(root)) {
      if (file.toString().endsWith(".parquet") && ParquetText.of(file).containsAny(words)) {
        found.add(file);
      }
    }
    return found.stream().distinct().sorted().toList();
  }

  private static void plant(String delivered, int line, UnaryOperator<String[]> how)
      throws IOException {
    var at = new int[] {-1};
    new DeliveredFile(night.landing().resolve(delivered))
        .edit(cells -> ++at[0] == line ? how.apply(cells.clone()) : cells);
  }

  private static String[] inFrame(String[] cells) {
    cells[2] = KVK + "|" + "00000019";
    cells[3] = RSIN;
    cells[4] = NAME;
    return cells;
  }

  /** As a spreadsheet leaves it: without the leading zero. */
  private static String[] inParticipation(String[] cells) {
    cells[2] = KVK.substring(1);
    cells[3] = RSIN;
    return cells;
  }

  private static String[] inSurvey(String[] cells) {
    cells[10] = ANSWER + ",00";
    return cells;
  }

  private static String[] wrongInSurvey(String[] cells) {
    cells[9] = WRONG_ANSWER;
    cells[10] = KVK;
    return cells;
  }
}
