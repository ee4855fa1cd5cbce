package nl.smartindustry.ingest.format.packed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.smartindustry.ingest.format.packed.PackedText.gzip;
import static nl.smartindustry.ingest.format.packed.PackedText.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.format.file.FileIdentity.Expected;
import nl.smartindustry.ingest.format.file.FileInspection;
import nl.smartindustry.ingest.format.packed.Unpacking.UnpackLimits;
import nl.smartindustry.ingest.layout.Acceptance;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows Z1 and Z2 of the fault matrix, as far as packed files go, and damage to them. */
class PackedFilesTest {
  private static final String TEXT = "a;b\n1;2\n3;4\n";

  @TempDir Path folder;

  @Test
  void aGzipFileIsReadAsTheTextInIt() throws IOException {
    var packed = gzip(TEXT);
    var seen = look("f.csv.gz", packed);

    assertThat(seen.records()).isEqualTo(2);
    assertThat(seen.header().names()).containsExactly("a", "b");
    assertThat(seen.name()).isEqualTo("f.csv.gz");
    assertThat(seen.identity().sha256()).isEqualTo(Sha256.of(packed));
    assertThat(seen.identity().bytes()).isEqualTo(packed.length);
    assertThat(seen.text()).hasContent(TEXT);
    assertThat(seen.warnings()).isEmpty();
  }

  @Test
  void aZipFileIsReadAsTheOneEntryThatTheLayoutReads() {
    var seen = look("delivery.zip", zip("folder/", "", "folder/f.csv", TEXT, "readme.txt", "x"));

    assertThat(seen.records()).isEqualTo(2);
    assertThat(seen.text()).hasContent(TEXT);
    assertThat(seen.warnings())
        .containsExactly("File 'delivery.zip': entry 'readme.txt' passed by");
  }

  @Test
  void theMembersOfAGzipFileAreOneText() {
    assertThat(look("f.csv.gz", join(gzip("a;b\n1;2\n"), gzip("3;4\n"))).records()).isEqualTo(2);
  }

  @Test
  void whatWasUnpackedIsForTheOwnerAloneAndGoesAgain() throws IOException {
    look("f.csv.gz", gzip(TEXT));

    assertThat(Files.getPosixFilePermissions(folder.resolve("work")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    packedFiles(UnpackLimits.USUAL).remove();
    assertThat(folder.resolve("work")).doesNotExist();
  }

  @Test
  void anOffsetAndALineAreThoseOfTheText() {
    assertThat(refused("f.csv.gz", gzip("a;b\n1;2\n1;\0\n")))
        .hasMessage("File 'f.csv.gz', line 3: byte 10 is zero (expected utf-8)");
  }

  @Test
  void twoHundredMegabytesInTwoHundredKilobytesAreRefusedUnwritten() throws IOException {
    var bomb = gzip(new byte[200 << 20]);
    assertThat(bomb.length).isLessThan(210_000);
    long start = System.nanoTime();

    assertThat(refused("f.csv.gz", bomb))
        .hasMessage("File 'f.csv.gz': unpacks to more than 100 times its size (the limit)");
    assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
    assertThat(written()).isLessThan(10 << 20);
  }

  @Test
  void aBombBehindOtherBytesAndOneInAZipAreRefusedToo() throws IOException {
    var noise = new byte[300_000];
    new Random(1).nextBytes(noise);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) ('a' + (noise[i] & 15));
    }
    var behind = join(gzip(noise), gzip("1;2\n".repeat(25 << 20)));

    assertThat(refused("f.csv.gz", behind)).hasMessageContaining("more than 100 times its size");
    assertThat(written()).isLessThan(10 << 20);
    assertThat(refused("f.zip", zip("f.csv", "1;2\n".repeat(25 << 20))))
        .hasMessageContaining("more than 100 times its size");
    assertThat(written()).isLessThan(10 << 20);
  }

  @Test
  void textThatPacksTenfoldIsFine() {
    var text = new StringBuilder("a;b\n");
    for (int i = 0; i < 600_000; i++) {
      text.append("enterprise number ").append(i).append(';').append(i % 7).append('\n');
    }
    var packed = gzip(text.toString());
    assertThat(packed.length).isLessThan(text.length() / 5);

    assertThat(look("f.csv.gz", packed).records()).isEqualTo(600_000);
  }

  @Test
  void sizesAreLimitedRawAndUnpacked() {
    var limits = new UnpackLimits(100, 1_000, 100, 10);

    assertThat(refused("f.csv.gz", gzip(TEXT + "5;6\n".repeat(300)), limits))
        .hasMessage("File 'f.csv.gz': unpacks to more than 1000 bytes (the limit)");
    assertThat(refused("f.zip", zip("f.csv", TEXT), limits))
        .hasMessage("File 'f.zip': larger than 100 bytes (the limit)");
  }

  @ParameterizedTest
  @ValueSource(ints = {10_001, 70_000})
  void tooManyEntriesAreRefusedBeforeTheyAreRead(int entries) {
    var names = new String[2 * entries];
    for (int i = 0; i < entries; i++) {
      names[2 * i] = "f" + i;
      names[2 * i + 1] = "";
    }
    assertThat(refused("f.zip", zip(names)))
        .hasMessage("File 'f.zip': has more than 10000 entries (the limit)");
  }

  @Test
  void namesOfManyMegabytesAreRefusedBeforeTheyAreRead() {
    var names = new String[2 * 200];
    for (int i = 0; i < 200; i++) {
      names[2 * i] = i + "x".repeat(60_000);
      names[2 * i + 1] = "";
    }
    assertThat(refused("f.zip", zip(names))).hasMessageContaining("has names and remarks of 12");
  }

  @ParameterizedTest
  @CsvSource({
    "../f.csv, lies outside the zip file",
    "a/../../f.csv, lies outside the zip file",
    "/etc/f.csv, lies outside the zip file",
    "C:f.csv, lies outside the zip file",
    "inner.zip, is packed itself (packed once at most)",
    "inner.csv.GZ, is packed itself (packed once at most)"
  })
  void anEntryThatDoesNotBelongIsRefusedEvenBesideAGoodOne(String entry, String finding) {
    assertThat(refused("f.zip", zip("f.csv", TEXT, entry, "x")))
        .hasMessage("File 'f.zip': entry '%s' %s".formatted(entry, finding));
    assertThat(folder.resolveSibling("f.csv")).doesNotExist();
  }

  @Test
  void aBackslashInANameIsRefused() {
    assertThat(refused("f.zip", zip("..\\f.csv", TEXT)))
        .hasMessageContaining("lies outside the zip file");
  }

  @Test
  void aLinkAndADeviceAmongTheEntriesAreRefused() {
    assertThat(refused("f.zip", zip(0120777, "f.csv", "/etc/passwd")))
        .hasMessage("File 'f.zip': entry 'f.csv' is no plain file (a link or a device)");
    assertThat(refused("f.zip", zip(0020644, "f.csv", "")))
        .hasMessageContaining("is no plain file");
  }

  @Test
  void twoEntriesOfOneNameAndTwoThatTheLayoutReadsAreRefused() {
    assertThat(refused("f.zip", zip("f.csv", TEXT, "F.csv", TEXT)))
        .hasMessage("File 'f.zip': entry 'F.csv' is there twice");
    assertThat(refused("f.zip", zip("f.csv", TEXT, "g/f.csv", TEXT)))
        .hasMessage("File 'f.zip': found 2 entries that the layout reads, of 2 (exactly one)");
    assertThat(refused("f.zip", zip("readme.txt", "x")))
        .hasMessage("File 'f.zip': found 0 entries that the layout reads, of 1 (exactly one)");
  }

  @Test
  void anEncryptedEntryIsRefused() {
    var bytes = zip("f.csv", TEXT);
    int directory = directoryOf(bytes);
    bytes[6] |= 1;
    bytes[directory + 8] |= 1;

    assertThat(refused("f.zip", bytes)).hasMessage("File 'f.zip': entry 'f.csv' is encrypted");
  }

  @Test
  void entriesThatLieOverOneAnotherAreRefused() {
    var bytes = zip("f.csv", TEXT, "g.csv", TEXT);
    int second = directoryOf(bytes) + 46 + "f.csv".length();
    while (bytes[second] != 'P' || bytes[second + 1] != 'K') {
      second++;
    }
    Arrays.fill(bytes, second + 42, second + 46, (byte) 0);

    assertThat(refused("f.zip", bytes))
        .hasMessage("File 'f.zip': entry 'g.csv' lies over another one");
  }

  @Test
  void aPackedFileInAPackedFileIsRefused() {
    assertThat(refused("f.csv.gz", gzip(gzip(TEXT))))
        .hasMessage("File 'f.csv.gz': found a packed file within it (packed once at most)");
    assertThat(refused("f.csv.gz", gzip(zip("f.csv", TEXT)))).hasMessageContaining("within it");
  }

  @Test
  void aNameThatSaysOtherwiseThanTheBytesIsRefused() {
    assertThat(refused("f.csv", gzip(TEXT)))
        .hasMessage("File 'f.csv': found a gzip file (its name says no packed file)");
    assertThat(refused("f.csv.gz", TEXT.getBytes(UTF_8)))
        .hasMessage("File 'f.csv.gz': found no packed file (its name says a gzip file)");
    assertThat(refused("f.zip", gzip(TEXT))).hasMessageContaining("found a gzip file");
    assertThat(refused("f.csv.gz", zip("f.csv", TEXT))).hasMessageContaining("found a zip file");
    assertThat(refused("f.zip", zip())).hasMessageContaining("a zip without entries file");
  }

  @Test
  void somethingBehindOrBeforeThePackedDataIsRefused() {
    var behind = new byte[] {'x', 'y', 'z'};

    assertThat(refused("f.csv.gz", join(gzip(TEXT), behind)).code())
        .isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(refused("f.zip", join(zip("f.csv", TEXT), behind)))
        .hasMessageContaining("is no whole zip file");
    assertThat(refused("f.zip", join(zip("f.csv", TEXT), zip("f.csv", TEXT))))
        .hasMessageContaining("is no whole zip file");
  }

  @Test
  void aPackedFileCutOffAnywhereIsRefused() {
    for (var name : new String[] {"f.csv.gz", "f.zip"}) {
      var whole = name.endsWith("gz") ? gzip(TEXT) : zip("f.csv", TEXT);
      for (int length = 0; length < whole.length; length++) {
        var part = Arrays.copyOf(whole, length);
        assertThat(refused(name, part).code()).isEqualTo(ExitCode.DATA_REFUSED);
      }
    }
  }

  @Test
  void aFlippedByteAnywhereIsFoundOrChangesNothing() {
    for (var name : new String[] {"f.csv.gz", "f.zip"}) {
      var whole = name.endsWith("gz") ? gzip(TEXT) : zip("f.csv", TEXT);
      for (int place = 0; place < whole.length; place++) {
        var spoiled = whole.clone();
        spoiled[place] ^= 0x11;
        var refusal = catchThrowableOfType(Refusal.class, () -> look(name, spoiled));
        assertThat(refusal == null || refusal.code() == ExitCode.DATA_REFUSED).isTrue();
        if (refusal == null) {
          assertThat(look(name, spoiled).text()).hasContent(TEXT);
        }
        assertThat(catchThrowableOfType(Refusal.class, () -> look(name, spoiled, whole)).code())
            .isEqualTo(ExitCode.INPUT_OUTPUT);
      }
    }
  }

  @Test
  void theManifestTellsOfTheFileAsDeliveredAndOfTheRowsInIt() {
    var packed = gzip(TEXT);
    var size = packed.length;

    assertThatCode(() -> look(packed, new Expected(size, 2, Sha256.of(packed))))
        .doesNotThrowAnyException();
    assertThat(refused(packed, new Expected(size + 1, 2, "")).code())
        .isEqualTo(ExitCode.DATA_REFUSED);
    assertThat(refused(packed, new Expected(size, 3, "")))
        .hasMessage("File 'f.csv.gz': found 2 records (its manifest says 3)");
  }

  private Refusal refused(byte[] packed, Expected expected) {
    return catchThrowableOfType(Refusal.class, () -> look(packed, expected));
  }

  private FileInspection look(byte[] packed, Expected expected) {
    return packedFiles(UnpackLimits.USUAL).look(write("f.csv.gz", packed), expected, layout());
  }

  private Refusal refused(String name, byte[] bytes) {
    return refused(name, bytes, UnpackLimits.USUAL);
  }

  private Refusal refused(String name, byte[] bytes, UnpackLimits limits) {
    return catchThrowableOfType(
        Refusal.class,
        () -> packedFiles(limits).look(write(name, bytes), Expected.NOTHING, layout()));
  }

  private FileInspection look(String name, byte[] bytes) {
    return look(name, bytes, Expected.NOTHING);
  }

  private FileInspection look(String name, byte[] bytes, byte[] declared) {
    return look(name, bytes, new Expected(declared.length, -1, Sha256.of(declared)));
  }

  private FileInspection look(String name, byte[] bytes, Expected expected) {
    return packedFiles(UnpackLimits.USUAL).look(write(name, bytes), expected, layout());
  }

  private PackedFiles packedFiles(UnpackLimits limits) {
    return new PackedFiles(folder.resolve("work"), limits);
  }

  private Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException cause) {
      throw new AssertionError(cause);
    }
  }

  private long written() throws IOException {
    try (var files = Files.list(folder.resolve("work"))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static int directoryOf(byte[] zip) {
    for (int at = 0; ; at++) {
      if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
        return at;
      }
    }
  }

  private static byte[] join(byte[] one, byte[] other) {
    var both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static Layout layout() {
    var columns =
        Stream.of("a", "b")
            .map(name -> new ColumnSpec(name, name, null, false, null, null, null))
            .toList();
    var accept = new Acceptance(false, null, false, false, null);
    return new Layout("t", "f.*\\.csv", accept, null, null, null, null, columns);
  }
}
