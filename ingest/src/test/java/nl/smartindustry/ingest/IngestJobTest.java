package nl.smartindustry.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.derived.Derivations;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.Custody.Terms;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.store.Retention;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestJobTest extends SparkTest {
  private static final String HEADER = "nr;kvk;dag;bedrag;iot\n";
  private static final String GOOD = HEADER + "A;01234567;2024-12-31;1,50;1\nB;;;;9\n";

  @TempDir Path folder;
  private Desk desk;

  @BeforeEach
  void openDesk() {
    desk = new Desk(folder);
  }

  @Test
  void aRecordIsAcceptedCorrectedOrQuarantinedWithItsLine() {
    desk.deliver(
        "2024",
        1,
        HEADER
            + "A;01234567;2024-12-31;1,50;1\n"
            + "B;1234567;31-12-2024;2,00;0\n"
            + "C;01234567;2024-12-31;1.234;0\n"
            + "D;01234567;2024-12-31;\"3,\n00\";1\n"
            + "E;01234567;2024-12-31;-4,00;1\n"
            + "F;01234567;2024-12-31;1000001,00;9\n");

    var summary = desk.ingest();

    assertThat(rowsOf(stored("notes-2024-1"), "id", "kvk", "day", "amount", "uses_iot"))
        .containsExactly(
            "A | 01234567 | 2024-12-31 | 1.50 | true",
            "B | 01234567 | 2024-12-31 | 2.00 | false",
            "F | 01234567 | 2024-12-31 | 10000.01 | ");
    assertThat(
            rowsOf(stored("notes-2024-1"), "id", "source_line", "corrections", "missing_reasons"))
        .containsExactly(
            "A | 2 |  | ",
            "B | 3 | kvk:leading_zeros_restored;day:date_format | ",
            "F | 8 | amount:cents | uses_iot:dont_know");
    assertThat(rowsOf(refused("notes-2024-1"), "line", "rule", "raw"))
        .containsExactly(
            "4 | number_format | C;01234567;2024-12-31;1.234;0",
            "5 | number_format | D;01234567;2024-12-31;\"3,\n00\";1",
            "7 | amount_not_negative | E;01234567;2024-12-31;-4,00;1");
    assertThat(summary.counts().read()).isEqualTo(6);
    assertThat(summary.counts().accepted() + summary.counts().quarantined()).isEqualTo(6);
  }

  @Test
  void everyCorrectionKeepsWhatWasBefore() {
    desk.deliver(
        "2024",
        1,
        HEADER
            + "A;01234567;2024-12-31;1,50;1\n"
            + "B;1234567;31-12-2024;2,005;0\n"
            + "C;7654321;;-1,00;0\n"
            + "F;01234567;2024-12-31;1000001,00;9\n"
            + "B;1234567;31-12-2024;2,005;0\n");
    var run = desk.run();

    var summary = Desk.ingest(desk.job(), run);

    var corrections = run.read(Contract.load(run.definitions(), "correction"));
    assertThat(rowsOf(corrections, "line", "field", "rule", "before", "after"))
        .containsExactly(
            "3 | amount | rounded | 2,005 | 2.01",
            "3 | day | date_format | 31-12-2024 | 2024-12-31",
            "3 | kvk | leading_zeros_restored | 1234567 | 01234567",
            "5 | amount | cents | 1000001.00 | 10000.01");
    assertThat(rowsOf(corrections.limit(1), "source", "delivery", "file"))
        .containsExactly("notes | notes-2024-1 | notes.csv");
    assertThat(summary.counts().changes())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "amount:cents",
                1L,
                "amount:rounded",
                1L,
                "day:date_format",
                1L,
                "kvk:leading_zeros_restored",
                1L));
  }

  @Test
  void correctionsAreForTheOwnerAndGoWhenTheirDeliveryIsReadAgain() throws IOException {
    desk.deliver("2024", 1, HEADER + "A;1234567;;1,00;1\n");
    desk.ingest();
    var part =
        folder
            .resolve("warehouse/restricted/correction/notes-2024-1")
            .resolve("part-00000.parquet");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part)))
        .isEqualTo("rw-------");

    Files.delete(folder.resolve("warehouse/restricted/deliveries/notes-2024-1.json"));
    desk.deliver("2024", 1, HEADER + "A;01234567;;1,00;1\n");
    desk.ingest();

    assertThat(part).doesNotExist();
  }

  @Test
  void aMissingCodeKeepsItsReasonAndAnAbsentColumnIsNotAsked() {
    desk.deliver("2024", 1, "dag;nr;bedrag;kvk\n2024-01-02;A;;01234567\n");

    desk.ingest();

    assertThat(rowsOf(stored("notes-2024-1"), "id", "missing_reasons"))
        .containsExactly("A | amount:blank;uses_iot:not_asked");
  }

  @Test
  void brokenQuotesCostTheirOwnLineOnly() {
    desk.deliver("2024", 1, HEADER + "A;;;1,00;1\nB;\"x\"y;;2,00;1\nC;;;3,00;1\nD;\"z;;4,00;1\n");

    desk.ingest();

    assertThat(rowsOf(stored("notes-2024-1"), "id", "source_line"))
        .containsExactly("A | 2", "C | 4");
    assertThat(rowsOf(refused("notes-2024-1"), "line", "rule", "raw"))
        .containsExactly(
            "3 | text_after_quote | B;\"x\"y;;2,00;1", "5 | unclosed_quote | D;\"z;;4,00;1");
  }

  @Test
  void aRepeatedRecordIsKeptOnceAndCounted() {
    desk.deliver("2024", 1, HEADER + "A;;;1,00;1\nB;;;2,00;1\nA;;;1,00;1\n");

    var summary = desk.ingest();

    assertThat(rowsOf(stored("notes-2024-1"), "id", "source_line"))
        .containsExactly("A | 2", "B | 3");
    assertThat(summary.counts().duplicates()).isEqualTo(1);
    assertThat(summary.warnings()).anyMatch(w -> w.contains("1 records repeat an earlier one"));
  }

  @Test
  void oneKeyWithTwoContentsIsRefused() {
    desk.deliver("2024", 1, HEADER + "A;;;1,00;1\nB;;;2,00;1\nA;;;3,00;1\n");

    var refusal = refusal();

    assertThat(refusal.code()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(refusal)
        .hasMessageEndingWith(
            "rule 'conflicting_record' is broken by 1 of 3; the first on lines 2 and 4 (expected:"
                + " records of one key [id] have one content)");
    assertThat(desk.accepted("notes-2024-1")).doesNotExist();
  }

  @Test
  void tooManyRefusedRecordsRefuseTheDelivery() {
    desk.deliver("2024", 1, HEADER + "A;;;1.0;1\nB;;;2.0;1\nC;;;3,0;1\n");

    assertThat(refusal())
        .hasMessage(
            "Delivery 'notes-2024-1': 2 of 3 records quarantined, by rule {number_format=2}"
                + " (the limit is 0.5 of all)");
    assertThat(rowsOf(refused("notes-2024-1"), "line")).containsExactly("2", "3");
  }

  @Test
  void aKnownDeliveryIsNotReadAgain() throws IOException {
    desk.deliver("2024", 1, GOOD);
    var first = desk.ingest();
    var part = desk.accepted("notes-2024-1").resolve("part-00000.parquet");
    var written = Files.getLastModifiedTime(part);

    assertThat(desk.job().plan(desk.settings()).anythingNew()).isFalse();
    var again = desk.ingest();

    assertThat(Files.getLastModifiedTime(part)).isEqualTo(written);
    assertThat(deliveries(again)).isEqualTo(deliveries(first));
    assertThat(again.counts()).isEqualTo(first.counts());
    assertThat(again.sources().get(0).known()).isEqualTo(1);
  }

  @Test
  void theSameDeliveryGivesTheSameBytes() throws IOException {
    desk.deliver("2024", 1, GOOD);
    desk.ingest();
    var part = desk.accepted("notes-2024-1").resolve("part-00000.parquet");
    var bytes = Files.readAllBytes(part);

    Files.delete(folder.resolve("warehouse/restricted/deliveries/notes-2024-1.json"));
    desk.ingest();

    assertThat(Files.readAllBytes(part)).isEqualTo(bytes);
  }

  @Test
  void changedContentUnderAnOldDeliveryIsRefused() {
    desk.deliver("2024", 1, GOOD);
    desk.ingest();
    desk.deliver("2024", 1, GOOD + "C;;;;\n");

    var refusal = refusal();

    assertThat(refusal.code()).isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(refusal).hasMessageContaining("a correction is a new delivery");
  }

  @Test
  void aCopyUnderANewNameIsCountedAndChangesNothing() {
    desk.deliver("2024", 1, GOOD);
    var alone = desk.ingest();
    desk.deliver("2024", 2, GOOD);

    var withCopy = desk.ingest();

    assertThat(withCopy.warnings())
        .contains(
            "Delivery 'notes-2024-2': same content as 'notes-2024-1' (counted as a duplicate, not"
                + " read)");
    assertThat(deliveries(withCopy)).isEqualTo(deliveries(alone));
  }

  @Test
  void whereYearsAreAskedForEachIsStoredBeforeTheNextIsRead() throws IOException {
    desk.deliver("2023", 1, GOOD);
    desk.deliver("2024-Q1", 1, GOOD + "C;12345678;2024-05-01;3;\n");
    var together = new Desk(folder.resolve("together"));
    together.deliver("2023", 1, GOOD);
    together.deliver("2024-Q1", 1, GOOD + "C;12345678;2024-05-01;3;\n");
    together.ingest();
    var tooManyRefused = HEADER + "X;1;no day;no amount;\n";
    desk.deliver("2025", 1, tooManyRefused);
    var years = new ArrayList<String>();

    assertThatThrownBy(() -> byYear(years)).isInstanceOf(Refusal.class);

    assertThat(years).containsExactly("2023", "2024");
    assertThat(desk.job().plan(desk.settings()).unread()).isEqualTo(1);
    for (var delivery : List.of("notes-2023-1", "notes-2024-Q1-1")) {
      assertThat(desk.accepted(delivery).resolve("part-00000.parquet"))
          .hasSameBinaryContentAs(together.accepted(delivery).resolve("part-00000.parquet"));
    }
  }

  @SuppressWarnings("resource") // the session is that of all tests
  private void byYear(List<String> years) {
    var settings = desk.settings().with(List.of(2023, 2024, 2025));
    var run = new RunContext(settings, desk.run().definitions(), Progress.silent());
    desk.job().run(run, desk.job().plan(settings), (year, counts) -> years.add(year));
  }

  @Test
  void theHighestNumberCountsWhateverTheOrderOfArrival() {
    desk.deliver("2024", 2, GOOD);
    desk.deliver("2024", 1, HEADER + "Z;;;;\n");
    desk.amend("notes-2024-1", "arrived", "2025-02-01");

    var summary = desk.ingest();

    assertThat(desk.accepted("notes-2024-2")).exists();
    assertThat(desk.accepted("notes-2024-1")).doesNotExist();
    assertThat(summary.warnings())
        .contains(
            "Delivery 'notes-2024-1': passed by (arrived after 'notes-2024-2', which has a higher"
                + " number)");
    assertThat(summary.landing().counts())
        .containsEntry("deliveries_active", 1L)
        .containsEntry("deliveries_passed_by", 1L)
        .containsEntry("files_passed_by", 1L);
  }

  @Test
  void clearingTheLandingTakesNothingBack() {
    desk.deliver("2024", 1, GOOD);
    var before = desk.ingest();
    desk.clear("2024", 1);

    var after = desk.ingest();

    assertThat(deliveries(after)).isEqualTo(deliveries(before));
    assertThat(after.sources()).singleElement().matches(s -> s.known() == 1 && s.fresh() == 0);
    assertThat(after.warnings()).isEqualTo(before.warnings());
  }

  @Test
  void aWithdrawalBringsTheDeliveryBeforeBackAndHoldsWhenTheLandingIsCleared() {
    desk.deliver("2024", 1, GOOD);
    desk.deliver("2024", 2, HEADER + "Z;;;;\n");
    desk.ingest();
    desk.withdraw("2024", 3, "notes-2024-2");

    var after = desk.ingest();
    desk.clear("2024", 2);
    desk.clear("2024", 3);
    var cleared = desk.ingest();

    assertThat(after.sources().get(0).deliveries())
        .extracting(LedgerEntry::delivery)
        .containsExactly("notes-2024-1");
    assertThat(after.landing().counts()).containsEntry("deliveries_withdrawn", 1L);
    assertThat(deliveries(cleared)).isEqualTo(deliveries(after));
  }

  @Test
  void whatWasPurgedIsReadAgainFromTheLandingOrMissed() {
    desk.deliver("2024", 1, GOOD);
    desk.ingest();
    var day = desk.settings().referenceDate().plusYears(2);
    new Retention(desk.settings().warehouse(), Terms.USUAL, day).due(id -> false).carryOut();
    assertThat(desk.accepted("notes-2024-1")).doesNotExist();

    assertThat(desk.job().plan(desk.settings()).unread()).isEqualTo(1);
    desk.clear("2024", 1);

    assertThat(refusal())
        .hasMessageContaining(
            "has to be read again (what was stored of it was purged on 2027-03-31)");
    assertThat(refusal().code()).isEqualTo(ExitCode.INPUT_MISSING);
  }

  @Test
  void anExpectedSourceThatDidNotComeIsSaid() throws IOException {
    var layout = folder.resolve("definitions/layouts/notes.yaml");
    var text = Files.readString(layout);
    Desk.write(layout, text.replace("accept: {", "accept: {deliveries: {expected: true}, "));

    var notes =
        LayoutCatalogue.load(Definitions.overlaid(folder.resolve("definitions"))).get("notes");

    var plan =
        new IngestJob(new LayoutCatalogue(Map.of("notes", notes)), Derivations.NONE)
            .plan(desk.settings());

    assertThat(plan.warnings())
        .containsExactly("Source 'notes': nothing delivered (of 1 expected sources, 0 came)");
  }

  @Test
  void aFileOfAnotherVersionOfTheSchemaIsRefused() {
    desk.deliver("2024", 1, GOOD);
    desk.amend("notes-2024-1", "schema_version", "2");

    assertThat(refusal())
        .hasMessage("Delivery 'notes-2024-1': schema version '2' (layout 'notes' describes [1])");
  }

  @Test
  void aDeliveryClearedAwayCannotBeReadUnderOtherRules() {
    desk.deliver("2024", 1, GOOD);
    desk.ingest();
    desk.clear("2024", 1);
    desk = new Desk(folder, "[]\n");

    assertThat(refusal().code()).isEqualTo(ExitCode.INPUT_MISSING);
  }

  @Test
  void damagedFilesAreRefusedBeforeSparkReadsThem() throws IOException {
    var file = desk.deliver("2024", 1, GOOD);
    var whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length += 5) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThat(refusal().code()).isEqualTo(ExitCode.DATA_REFUSED);
    }
    var garbled = whole.clone();
    garbled[whole.length - 2] ^= 1;
    Files.write(file, garbled);

    assertThat(refusal().code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(desk.accepted("notes-2024-1")).doesNotExist();
  }

  @Test
  void aByteOrderMarkAndAddedOrMovedColumnsDoNotChangeTheRecords() {
    desk.deliver("2023", 1, GOOD);
    var marked = "\uFEFFiot;extra;bedrag;dag;kvk;nr\n1;x;1,50;2024-12-31;01234567;A\n9;;;;;B\n";
    desk.deliver("2024", 1, marked.getBytes(StandardCharsets.UTF_8));

    var summary = desk.ingest();

    var columns = new String[] {"id", "kvk", "day", "amount", "uses_iot"};
    assertThat(rowsOf(stored("notes-2024-1"), columns))
        .isEqualTo(rowsOf(stored("notes-2023-1"), columns));
    assertThat(summary.warnings())
        .contains("File 'notes.csv': ignored columns that no layout knows: [extra]");
  }

  @Test
  void noAnswerAppearsInAnyMessage() {
    desk.deliver("2024", 1, HEADER + "A;CANARY99;;CANARY98;1\nB;;;1,0;1\nC;;;1,0;1\n");

    var summary = desk.ingest();

    assertThat(summary.warnings().toString()).doesNotContain("CANARY");
    assertThat(rowsOf(refused("notes-2024-1"), "reason"))
        .containsExactly("column 'kvk' is not a number of 8 digits");
  }

  private Refusal refusal() {
    return catchThrowableOfType(Refusal.class, () -> desk.ingest());
  }

  private Dataset<Row> stored(String delivery) {
    return spark().read().parquet(desk.accepted(delivery).toString());
  }

  private Dataset<Row> refused(String delivery) {
    return spark().read().parquet(desk.quarantined(delivery).toString());
  }

  @Test
  void whatArrivesAfterThePlanIsReadTheNextNight() {
    desk.deliver("2024", 1, GOOD);
    var plan = desk.job().plan(desk.settings());
    desk.deliver("2024", 2, HEADER + "Z;;;;\n");

    var tonight = desk.job().run(desk.run(), plan);
    var tomorrow = desk.ingest();

    assertThat(deliveries(tonight))
        .extracting(LedgerEntry::delivery)
        .containsExactly("notes-2024-1");
    assertThat(tonight.landing().counts()).containsEntry("deliveries_active", 1L);
    assertThat(deliveries(tomorrow))
        .extracting(LedgerEntry::delivery)
        .containsExactly("notes-2024-2");
  }

  private static List<LedgerEntry> deliveries(IngestSummary summary) {
    return summary.sources().stream().flatMap(source -> source.deliveries().stream()).toList();
  }
}
