package nl.smartindustry.ingest.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.format.file.ByteWindow;
import nl.smartindustry.ingest.format.file.FileIdentity;
import nl.smartindustry.ingest.format.file.FileIdentity.Expected;
import nl.smartindustry.ingest.format.file.FileInspection;
import nl.smartindustry.ingest.format.file.FileInspection.FileContent;
import nl.smartindustry.ingest.format.file.Limits;
import nl.smartindustry.ingest.format.file.PlainFile;
import nl.smartindustry.ingest.format.file.Split;
import nl.smartindustry.ingest.format.file.Splitter;
import nl.smartindustry.ingest.format.json.DatasetRecords;
import nl.smartindustry.ingest.format.json.JsonRecords;
import nl.smartindustry.ingest.format.line.LineInspection;
import nl.smartindustry.ingest.format.parquet.ParquetInspection;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.layout.TextFormat.Format;

/**
 * Looks at every byte of a file once. Refuses, in this order of suspicion: another size than the
 * manifest declares (cut off), another hash (damaged), bytes that the encoding does not have,
 * another header, another number of records.
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
    return text(bytes, modified, splitSize, layout.text().encoding());
  }

  /**
   * @param declared the encoding, unless the bytes show another
   */
  private FileInspection text(long bytes, long modified, long splitSize, String declared)
      throws IOException {
    try (var window = new ByteWindow(file)) {
      var encoding = FileEncoding.of(window, declared);
      Refusal finding = null;
      FileContent records = null;
      try {
        records = records(window, encoding.name(), splitSize);
      } catch (Refusal refusal) {
        finding = refusal;
      }
      window.drain();
      var sha256 = window.sha256();
      expected.requireHash(name, sha256);
      encoding.require(name, file).ifPresent(warnings::add);
      if (encoding.isUtf8AfterAll()) {
        return text(bytes, modified, splitSize, UTF_8);
      }
      if (finding != null) {
        throw finding;
      }
      complete(records);
      return seen(new FileIdentity(bytes, modified, sha256), encoding.name(), records);
    }
  }

  /** A Parquet file holds its columns and row groups itself. */
  private FileInspection columns(long bytes, long modified) {
    var sha256 = Sha256.of(file);
    expected.requireHash(name, sha256);
    var records = ParquetInspection.inspect(name, file, layout);
    complete(records);
    return seen(new FileIdentity(bytes, modified, sha256), UTF_8, records);
  }

  private FileInspection seen(FileIdentity identity, String encoding, FileContent records) {
    return new FileInspection(
        file, file, identity, encoding, records.header(), records.splits(), warnings);
  }

  private FileContent records(ByteWindow window, String encoding, long splitSize)
      throws IOException {
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
        ? DatasetRecords.look(name, all, from, layout)
        : JsonRecords.look(name, all, from, all.length, layout);
  }

  private long size() throws IOException {
    PlainFile.require(file);
    long bytes = Files.size(file);
    expected.requireSize(name, bytes);
    if (bytes == 0) {
      throw Refusal.data("File '%s': found 0 bytes (a header at least)", name);
    }
    if (bytes > limit) {
      throw tooLarge(limit);
    }
    return bytes;
  }

  private Refusal tooLarge(long most) {
    return Refusal.data("File '%s': larger than %d bytes (the limit)", name, most);
  }

  private void complete(FileContent records) {
    long found = records.splits().stream().mapToLong(Split::records).sum();
    if (found == 0 && !layout.accept().empty()) {
      throw Refusal.data("File '%s': found no records (at least one)", name);
    }
    if (expected.rows() >= 0 && found != expected.rows()) {
      throw Refusal.data(
          "File '%s': found %d records (its manifest says %d)", name, found, expected.rows());
    }
    boolean named = layout.text().isCsv() || layout.text().format() == Format.PARQUET;
    if (found > 0 || named) {
      warnings.addAll(HeaderContract.check(name, records.header().names(), layout));
    }
  }

  /**
   * A file whose bytes are looked at: a delivered file, or what was unpacked of one.
   *
   * @param place where its bytes lie
   * @param name of the delivered file, for messages
   * @param limit how many bytes it may have
   */
  public record TextFile(Path place, String name, long limit) {
    /** A file that was delivered as it is read. */
    public static TextFile delivered(Path file) {
      return new TextFile(file, file.getFileName().toString(), Limits.FILE);
    }
  }
}
