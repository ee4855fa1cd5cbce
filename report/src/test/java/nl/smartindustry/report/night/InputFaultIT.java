package nl.smartindustry.report.night;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows I1, I2, I4, S1, E1, Z1, Z2 and Z5 of the fault matrix: a survey that is delivered again,
 * spoiled.
 */
class InputFaultIT {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir static Path shared;
  private static SmallNight before;
  private static Map<String, String> figures;

  @TempDir Path folder;
  private SmallNight night;
  private DeliveredFile again;

  @BeforeAll
  static void publishTheReleaseBefore() throws IOException {
    before = SmallNight.in(shared.resolve("before"));
    before.release();
    figures = Figures.of(before);
  }

  @BeforeEach
  void theSurveyComesAgain() throws IOException {
    night = SmallNight.in(folder);
    night.warehouseOf(before);
    again = night.surveyAgain();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.01, 0.5, 0.999})
  void aFileCutOffIsRefusedByItsSize(double part) throws IOException {
    var whole = again.bytes();
    again.damage(Arrays.copyOf(whole, (int) (whole.length * part)));

    night.refused(65, "(its manifest says %d)".formatted(whole.length));
  }

  @Test
  void halfAFileIsRefusedByItsNumberOfRecords() throws IOException {
    var whole = again.bytes();
    again.deliverUncounted(Arrays.copyOf(whole, whole.length / 2));

    night.refused(65, "records (its manifest says 1165)");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    again.deliver(new byte[0]);

    night.refused(65, "found 0 bytes");
  }

  @Test
  void aHeaderOnlyIsRefused() throws IOException {
    var header = text().lines().findFirst().orElseThrow();
    again.deliver(header.getBytes(WINDOWS));

    night.refused(65, "found no records");
  }

  @Test
  void oneFlippedByteIsRefusedByItsHash() throws IOException {
    var bytes = again.bytes();
    bytes[bytes.length / 2] ^= 1;
    again.damage(bytes);

    night.refused(74, "(its manifest says ");
  }

  @Test
  void theSameBytesUnderANewNameAreADuplicate() throws IOException {
    publishes(10, "Delivery 'ict_survey-2024-2': same content as 'ict_survey-2024-1'");
  }

  @Test
  void anAddedColumnIsIgnoredAndListed() throws IOException {
    again.edit(cells -> (String.join(";", cells) + ";nieuw").split(";", -1));

    publishes(10, "ignored columns that no layout knows: [nieuw]");
  }

  @Test
  void reorderedColumnsAreTheSame() throws IOException {
    again.edit(InputFaultIT::reversed);

    publishes(0, "");
  }

  @Test
  void aByteOrderMarkOfUtf8IsNoPartOfTheHeader() throws IOException {
    again.deliver(("\uFEFF" + text()).getBytes(UTF_8));

    publishes(10, "read as UTF-8 by its byte-order mark (declared windows-1252)");
  }

  @Test
  void aRemovedColumnIsNamed() throws IOException {
    again.edit(cells -> Arrays.copyOfRange(cells, 1, cells.length));

    night.refused(65, "lacks columns [golf]; found besides the known ones []");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "beid    | be_id | lacks columns [beid]; found besides the known ones [be_id]",
        "stratum | beid  | columns 'beid' and 'beid' in one header",
        "stratum | BEID  | columns 'beid' and 'BEID' in one header"
      })
  void aRenamedColumnIsNamed(String name, String other, String sentence) throws IOException {
    again.edit(cells -> renamed(cells, name, other));

    night.refused(65, sentence);
  }

  @ParameterizedTest
  @CsvSource({"0x81, cannot be read", "0x8D, cannot be read", "0x00, is zero"})
  void aByteThatIsNoTextIsRefusedWithItsOffset(int value, String wrong) throws IOException {
    var bytes = again.bytes();
    bytes[1000] = (byte) value;
    again.deliver(bytes);

    night.refused(65, "byte 1000 " + wrong + " (expected windows-1252)");
  }

  @Test
  void utf16IsRefused() throws IOException {
    var text = text();
    again.deliver(text.getBytes(UTF_16));
    night.refused(65, "byte-order mark of UTF-16");

    again.deliver(text.getBytes(UTF_16LE));
    night.refused(65, "byte 1 is zero");
  }

  @Test
  void whatAnEnterpriseAnsweredIsNeverRepeated() throws IOException {
    var canaries = List.of("KANARIE BV", "87654321");
    again.edit(cells -> cells[1].endsWith("77") ? canary(cells, canaries) : cells);

    var ran = night.run();

    assertThat(ran.exitCode()).as("%s", ran.err()).isEqualTo(10);
    assertThat(ran.err()).anyMatch(line -> line.contains("records quarantined"));
    assertThat(night.current()).isNotEqualTo(before.current());
    assertThat(ran.err()).noneMatch(line -> canaries.stream().anyMatch(line::contains));
    for (var open : List.of("runs", "releases")) {
      assertThat(Folders.containing(night.warehouse().resolve(open), canaries)).isEmpty();
    }
  }

  @Test
  void aPackedSurveyGivesTheSameFigures() throws IOException {
    again.deliverPacked(".gz", gzip(again.bytes()));

    publishes(0, "");
    assertThat(night.leftovers()).isEmpty();
  }

  @Test
  void aBombIsRefusedAndTheReleaseBeforeStays() throws IOException {
    again.deliverPacked(".gz", gzip(new byte[200 << 20]));

    night.refused(65, "unpacks to more than 100 times its size (the limit)");
    assertThat(night.leftovers()).isEmpty();
  }

  @Test
  void aLinkAndAPipeAreRefusedAndTheReleaseBeforeStays() throws Exception {
    var elsewhere = Files.move(again.path(), folder.resolve("elsewhere.csv"));
    Files.createSymbolicLink(again.path(), elsewhere);
    night.refused(65, "found a symbolic link (expected a plain file");

    Files.delete(again.path());
    assertThat(new ProcessBuilder("mkfifo", "" + again.path()).start().waitFor()).isZero();
    night.refused(65, "found a pipe (expected a plain file");
  }

  @Test
  void aSettingThatReachesElsewhereIsRefused() throws IOException {
    night.settle("reference_date: 2025-03-31", "definitions: file:///etc");

    var ran = night.run();

    assertThat(ran.exitCode()).isEqualTo(78);
    assertThat(ran.sentence()).contains("definitions 'file:///etc' is an address");
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private void publishes(int exitCode, String warning) throws IOException {
    var ran = night.run();

    assertThat(ran.exitCode()).as("%s", ran.err()).isEqualTo(exitCode);
    assertThat(ran.err()).anyMatch(line -> line.contains(warning));
    assertThat(night.recorded("exit_code").asInt()).isEqualTo(exitCode);
    assertThat(night.current()).isPresent();
    assertThat(Figures.of(night)).isEqualTo(figures);
  }

  private String text() throws IOException {
    return new String(again.bytes(), WINDOWS);
  }

  private static String[] reversed(String[] cells) {
    var list = Arrays.asList(cells.clone());
    java.util.Collections.reverse(list);
    return list.toArray(String[]::new);
  }

  private static String[] renamed(String[] cells, String name, String other) {
    return Arrays.stream(cells).map(c -> c.equals(name) ? other : c).toArray(String[]::new);
  }

  /** A name where a number belongs, and a number of the trade register where a code belongs. */
  private static String[] canary(String[] cells, List<String> canaries) {
    var bad = cells.clone();
    bad[9] = canaries.get(0);
    bad[5] = canaries.get(1);
    return bad;
  }
}
