package nl.smartindustry.ingest.format.packed;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/**
 * What may stand in a zip file: plain files and folders, each once, inside the zip and not over one
 * another. Every entry is held to this, also those that are not read.
 *
 * @param name of the delivered file, for messages
 */
record ZipEntries(String name, List<ZipArchiveEntry> all) {
  private static final int KIND = 0xF000;
  private static final int PLAIN = 0x8000;
  private static final int FOLDER = 0x4000;
  private static final int LOCAL_HEADER = 30;
  private static final Pattern ELSEWHERE = Pattern.compile("/.*|[A-Za-z]:.*|.*\\\\.*");

  static ZipEntries of(String name, ZipFile zip) {
    var entries = new ZipEntries(name, Collections.list(zip.getEntriesInPhysicalOrder()));
    var seen = new HashSet<String>();
    long free = 0;
    for (var entry : entries.all) {
      entries.check(entry);
      if (!seen.add(entry.getName().toLowerCase(Locale.ROOT))) {
        throw entries.refusal(entry, "is there twice");
      }
      if (entry.getLocalHeaderOffset() < free) {
        throw entries.refusal(entry, "lies over another one");
      }
      free = entry.getLocalHeaderOffset() + LOCAL_HEADER + entry.getCompressedSize();
    }
    return entries;
  }

  /** The one entry that the layout reads. */
  ZipArchiveEntry data(Predicate<String> reads) {
    var data = files().stream().filter(entry -> reads.test(fileName(entry))).toList();
    if (data.size() != 1) {
      throw Refusal.data(
          "File '%s': found %d entries that the layout reads, of %d (exactly one)",
          name, data.size(), files().size());
    }
    return data.get(0);
  }

  /** The names of the other files in it. */
  List<String> besides(ZipArchiveEntry data) {
    return files().stream().filter(e -> e != data).map(ZipArchiveEntry::getName).toList();
  }

  private List<ZipArchiveEntry> files() {
    return all.stream().filter(entry -> !entry.isDirectory()).toList();
  }

  private void check(ZipArchiveEntry entry) {
    var path = entry.getName();
    int kind = entry.getUnixMode() & KIND;
    if (path.codePoints().anyMatch(Character::isISOControl)) {
      throw new Refusal(
          ExitCode.DATA_REFUSED,
          "File '%s': an entry's name holds a control character".formatted(name));
    }
    if (ELSEWHERE.matcher(path).matches() || List.of(path.split("/")).contains("..")) {
      throw refusal(entry, "lies outside the zip file");
    }
    if (kind != 0 && kind != PLAIN && kind != FOLDER) {
      throw refusal(entry, "is no plain file (a link or a device)");
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      throw refusal(entry, "is encrypted");
    }
    if (Packing.packed(path)) {
      throw refusal(entry, "is packed itself (packed once at most)");
    }
    if (entry.getMethod() != ZipMethod.STORED.getCode()
        && entry.getMethod() != ZipMethod.DEFLATED.getCode()) {
      throw refusal(entry, "is packed by method %d (0 or 8)".formatted(entry.getMethod()));
    }
  }

  private Refusal refusal(ZipArchiveEntry entry, String finding) {
    return new Refusal(
        ExitCode.DATA_REFUSED,
        "File '%s': entry '%s' %s".formatted(name, entry.getName(), finding));
  }

  static String fileName(ZipArchiveEntry entry) {
    return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
  }

  /**
   * The directory at the end of a zip file, walked through without keeping it: a file with millions
   * of entries must be refused before a library makes an object of each.
   *
   * @param entries counted, at most one more than was asked for
   * @param bytes that these entries take in the directory, which a library holds in memory
   * @param whole whether the directory fills the file up to its end record and the end record up to
   *     the file's end; if not, something was put before, between or behind
   * @see "PKWARE, APPNOTE.TXT 6.3.10, 4.3.12 to 4.3.16"
   */
  record ZipDirectory(long entries, long bytes, boolean whole) {
    private static final int END = 22;
    private static final int END_SIGNATURE = 0x06054B50;
    private static final int LOCATOR = 20;
    private static final int LOCATOR_SIGNATURE = 0x07064B50;
    private static final int END_64 = 56;
    private static final int ENTRY = 46;
    private static final int ENTRY_SIGNATURE = 0x02014B50;
    private static final int COMMENT = 0xFFFF;
    private static final ZipDirectory NOT_WHOLE = new ZipDirectory(0, 0, false);

    /**
     * @param most entries after which counting stops
     */
    static ZipDirectory of(Path file, int most) throws IOException {
      try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
        long end = end(channel);
        if (end < 0) {
          return NOT_WHOLE;
        }
        var record = bytes(channel, end, END);
        var locator = end < LOCATOR ? null : bytes(channel, end - LOCATOR, LOCATOR);
        if (locator != null && locator.getInt(0) == LOCATOR_SIGNATURE) {
          long end64 = locator.getLong(8);
          var record64 = bytes(channel, end64, END_64);
          return walk(channel, record64.getLong(48), end64, record64.getLong(32), most);
        }
        long from = Integer.toUnsignedLong(record.getInt(16));
        return walk(channel, from, end, Short.toUnsignedLong(record.getShort(10)), most);
      } catch (EOFException beyond) {
        return NOT_WHOLE;
      }
    }

    /** Where the end record begins: its last signature, and its comment must end the file. */
    private static long end(FileChannel channel) throws IOException {
      int length = (int) Math.min(channel.size(), END + COMMENT);
      long from = channel.size() - length;
      var tail = bytes(channel, from, length);
      for (int at = length - END; at >= 0; at--) {
        if (tail.getInt(at) == END_SIGNATURE) {
          int comment = Short.toUnsignedInt(tail.getShort(at + END - Short.BYTES));
          return at + END + comment == length ? from + at : -1;
        }
      }
      return -1;
    }

    private static ZipDirectory walk(
        FileChannel channel, long from, long until, long declared, int most) throws IOException {
      long at = from;
      long entries = 0;
      while (at < until && entries <= most) {
        var entry = bytes(channel, at, ENTRY);
        if (entry.getInt(0) != ENTRY_SIGNATURE) {
          return NOT_WHOLE;
        }
        entries++;
        at += ENTRY;
        for (int length = 28; length <= 32; length += Short.BYTES) {
          at += Short.toUnsignedInt(entry.getShort(length));
        }
      }
      boolean whole = entries > most || (at == until && entries == declared);
      return new ZipDirectory(entries, at - from, whole);
    }

    private static ByteBuffer bytes(FileChannel channel, long from, int length) throws IOException {
      var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      if (from < 0 || from > channel.size() - length) {
        throw new EOFException();
      }
      while (bytes.hasRemaining()) {
        if (channel.read(bytes, from + bytes.position()) < 0) {
          throw new EOFException();
        }
      }
      return bytes.flip();
    }
  }
}
