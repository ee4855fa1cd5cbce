package nl.smartindustry.ingest.format.packed;

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
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "File '%s': found %d entries that the layout reads, of %d (exactly one)",
          name,
          data.size(),
          files().size());
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
}
