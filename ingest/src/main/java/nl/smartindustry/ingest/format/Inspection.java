package nl.smartindustry.ingest.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.format.file.ByteWindow;
import nl.smartindustry.ingest.format.file.Expected;
import nl.smartindustry.ingest.format.file.FileIdentity;
import nl.smartindustry.ingest.format.file.FileInspection;
import nl.smartindustry.ingest.format.file.Limits;
import nl.smartindustry.ingest.format.file.PlainFile;
import nl.smartindustry.ingest.format.file.Records;
import nl.smartindustry.ingest.format.file.Split;
import nl.smartindustry.ingest.format.file.Splitter;
import nl.smartindustry.ingest.format.file.TextFile;
import nl.smartindustry.ingest.format.json.DocumentInspection;
import nl.smartindustry.ingest.format.jsonstat.DatasetInspection;
import nl.smartindustry.ingest.format.line.LineInspection;
import nl.smartindustry.ingest.format.parquet.ParquetInspection;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.layout.TextFormat.Format;

/**
 * Looks at every byte of a file once. Refuses, in this order of suspicion: another size than the
 * manifest says (cut off), another hash (damaged), bytes that the encoding does not have, another
 * header, another number of records.
 */
public final class Inspection {
  private static final String UTF_8 = "utf-8";

  private final Path file;
  private final String name;
  private final long limit;
  private final Expected expected;
  private final Layout layout;
  private final List<String> warnings = new ArrayList<>();

  private Inspection(TextFile text, Expected expected, Layout layout) {
    this.file = text.place();
    this.name = text.name();
    this.limit = text.limit();
    this.expected = expected;
    this.layout = layout;
  }

  public static FileInspection of(Path file, Expected expected, Layout layout) {
    return of(TextFile.delivered(file), expected, layout);
  }

  /** Looks at what was unpacked of a delivered file, or at one that was not packed. */
  public static FileInspection of(TextFile text, Expected expected, Layout layout) {
    return of(text, expected, layout, Splitter.SPLIT);
  }

  public static FileInspection of(TextFile text, Expected expected, Layout layout, long splitSize) {
    try {
      return new Inspection(text, expected, layout).inspect(splitSize);
    } catch (IOException cause) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT, "File '%s': cannot be read".formatted(text.name()), cause);
    }
  }

  private FileInspection inspect(long splitSize) throws IOException {
    long bytes = size();
    long modified = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toMillis();
    if (layout.text().format() == Format.PARQUET) {
      return columns(bytes, modified);
    }
    try (var window = new ByteWindow(file)) {
      window.fill();
      var encodings = Encodings.of(window.bytes(), window.to(), layout.text().encoding());
      var check = new EncodingCheck(encodings.encoding());
      var asUtf8 = new EncodingCheck(UTF_8);
      window.skipTo(encodings.markLength());
      window.watch(seen -> watch(seen, check, asUtf8));
      Refusal finding = null;
      Records records = null;
      try {
        records = records(window, encodings.encoding(), splitSize);
      } catch (Refusal refusal) {
        finding = refusal;
      }
      drain(window, check, asUtf8);
      var sha256 = window.sha256();
      expected.requireHash(name, sha256);
      decodable(encodings, check, asUtf8);
      if (finding != null) {
        throw finding;
      }
      complete(records);
      var identity = new FileIdentity(bytes, modified, sha256);
      return new FileInspection(
          file, file, identity, encodings.encoding(), records.header(), records.splits(), warnings);
    }
  }

  /** A Parquet file tells its columns and row groups itself. */
  private FileInspection columns(long bytes, long modified) {
    var sha256 = Sha256.of(file);
    expected.requireHash(name, sha256);
    var records = ParquetInspection.inspect(name, file, layout);
    complete(records);
    var identity = new FileIdentity(bytes, modified, sha256);
    return new FileInspection(
        file, file, identity, UTF_8, records.header(), records.splits(), warnings);
  }

  private static void watch(ByteWindow window, EncodingCheck check, EncodingCheck asUtf8) {
    check.watch(window.bytes(), window.fresh(), window.to());
    asUtf8.watch(window.bytes(), window.fresh(), window.to());
  }

  private Records records(ByteWindow window, String encoding, long splitSize) throws IOException {
    if (layout.text().isLines()) {
      return new LineInspection(
              name, layout, window, Formats.lines(name, layout, encoding), splitSize)
          .inspect(encoding);
    }
    if (Files.size(file) > Limits.DOCUMENT) {
      throw tooLarge(Limits.DOCUMENT);
    }
    int from = (int) window.offset();
    var all = Files.readAllBytes(file);
    return layout.text().format() == Format.JSON_STAT
        ? DatasetInspection.inspect(name, all, from, layout)
        : DocumentInspection.inspect(name, all, from, all.length, layout);
  }

  private static void drain(ByteWindow window, EncodingCheck check, EncodingCheck asUtf8)
      throws IOException {
    while (!window.eof()) {
      window.skipTo(window.to());
      window.fill();
    }
    check.end();
    asUtf8.end();
  }

  private long size() throws IOException {
    PlainFile.require(file);
    long bytes = Files.size(file);
    expected.requireSize(name, bytes);
    if (bytes == 0) {
      throw Refusal.of(ExitCode.DATA_REFUSED, "File '%s': found 0 bytes (a header at least)", name);
    }
    if (bytes > limit) {
      throw tooLarge(limit);
    }
    return bytes;
  }

  private Refusal tooLarge(long most) {
    return Refusal.of(
        ExitCode.DATA_REFUSED, "File '%s': larger than %d bytes (the limit)", name, most);
  }

  private void decodable(Encodings encodings, EncodingCheck check, EncodingCheck asUtf8) {
    if (!encodings.supported()) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "File '%s': found a byte-order mark of UTF-16 (expected %s)",
          name,
          layout.text().encoding());
    }
    if (check.invalid() >= 0) {
      long offset = check.invalid() + encodings.markLength();
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "File '%s', line %d: byte %d cannot be read (expected %s)",
          name,
          LineOf.offset(file, offset),
          offset,
          encodings.encoding());
    }
    if (encodings.marked() && !layout.text().encoding().equals(UTF_8)) {
      warnings.add(
          "File '%s': read as UTF-8 by its byte-order mark (declared %s)"
              .formatted(name, layout.text().encoding()));
    } else if (!encodings.encoding().equals(UTF_8)
        && asUtf8.beyondAscii()
        && asUtf8.invalid() < 0) {
      warnings.add(
          "File '%s': all its accented letters are UTF-8 (declared %s)"
              .formatted(name, encodings.encoding()));
    }
  }

  private void complete(Records records) {
    long found = records.splits().stream().mapToLong(Split::records).sum();
    if (found == 0 && !layout.accept().empty()) {
      throw Refusal.of(ExitCode.DATA_REFUSED, "File '%s': found no records (at least one)", name);
    }
    if (expected.rows() >= 0 && found != expected.rows()) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "File '%s': found %d records (its manifest says %d)",
          name,
          found,
          expected.rows());
    }
    boolean named = layout.text().isCsv() || layout.text().format() == Format.PARQUET;
    if (found > 0 || named) {
      warnings.addAll(HeaderContract.check(name, records.header().names(), layout));
    }
  }

  /**
   * Which encoding a file is read in: the declared one, unless a byte-order mark says otherwise.
   */
  record Encodings(String encoding, int markLength, boolean supported) {
    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BE = {(byte) 0xFE, (byte) 0xFF};

    static Encodings of(byte[] bytes, int length, String declared) {
      if (starts(bytes, length, UTF_8)) {
        return new Encodings("utf-8", UTF_8.length, true);
      }
      if (starts(bytes, length, UTF_16_LE) || starts(bytes, length, UTF_16_BE)) {
        return new Encodings("utf-16", UTF_16_LE.length, false);
      }
      return new Encodings(declared, 0, true);
    }

    boolean marked() {
      return markLength > 0;
    }

    private static boolean starts(byte[] bytes, int length, byte[] mark) {
      return length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }
  }
}
