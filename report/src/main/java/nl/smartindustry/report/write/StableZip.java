package nl.smartindustry.report.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An office document packed again: entries in a fixed order with the reference date as time. */
final class StableZip {
  /** What each format wants first; the first of ODF must be stored, not deflated. */
  private static final List<String> FIRST = List.of("mimetype", "[Content_Types].xml");

  private StableZip() {}

  /**
   * Packs an archive again.
   *
   * @param date the time of every entry
   * @param replaced entries with other content
   */
  static byte[] pack(byte[] archive, LocalDate date, Map<String, byte[]> replaced) {
    var bytes = new ByteArrayOutputStream();
    try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
        var out = new ZipOutputStream(bytes)) {
      var order =
          Comparator.<String>comparingInt(name -> FIRST.contains(name) ? 0 : 1)
              .thenComparing(Comparator.naturalOrder());
      var entries = new TreeMap<String, byte[]>(order);
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
      for (var entry : entries.entrySet()) {
        put(out, entry.getKey(), replaced.getOrDefault(entry.getKey(), entry.getValue()), date);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream out, String name, byte[] content, LocalDate date)
      throws IOException {
    var entry = new ZipEntry(name);
    entry.setTimeLocal(date.atStartOfDay());
    if (name.equals("mimetype")) {
      var checksum = new CRC32();
      checksum.update(content);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(content.length);
      entry.setCrc(checksum.getValue());
    }
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}
