package nl.smartindustry.ingest.sniff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.ZipFile;
import nl.smartindustry.ingest.layout.TextFormat.Format;

/** What kind of file it is, by its bytes. */
enum FileKind {
  TEXT("", Format.CSV, Format.FIXED_WIDTH),
  JSON("", Format.JSON, Format.JSON_LINES, Format.JSON_STAT),
  XML("<"),
  PARQUET("PAR1", Format.PARQUET),
  XLSX("", Format.XLSX),
  ODS("", Format.ODS),
  XLS("\u00D0\u00CF\u0011\u00E0"),
  PDF("%PDF"),
  PACKED("", Format.CSV, Format.FIXED_WIDTH, Format.JSON, Format.JSON_LINES, Format.JSON_STAT);

  private static final int FIRST = 4096;
  private static final String ZIP = "PK\u0003\u0004";
  private static final String GZIP = "\u001F\u008B";
  private static final String UTF_8_MARK = "\u00EF\u00BB\u00BF";

  private final String signature;
  private final Set<Format> formats;

  FileKind(String signature, Format... formats) {
    this.signature = signature;
    this.formats = Set.of(formats);
  }

  /** Whether a file of this kind may hold what a layout of that format reads. */
  boolean holds(Format format) {
    return formats.contains(format);
  }

  static FileKind of(Path file) throws IOException {
    String first;
    try (var in = Files.newInputStream(file)) {
      first = new String(in.readNBytes(FIRST), StandardCharsets.ISO_8859_1);
    }
    if (first.startsWith(ZIP)) {
      return zipped(file);
    }
    if (first.startsWith(GZIP)) {
      return PACKED;
    }
    var text = first.startsWith(UTF_8_MARK) ? first.substring(UTF_8_MARK.length()) : first;
    var bare = text.stripLeading();
    for (var kind : values()) {
      if (!kind.signature.isEmpty() && bare.startsWith(kind.signature)) {
        return kind;
      }
    }
    return bare.startsWith("{") || bare.startsWith("[") ? JSON : TEXT;
  }

  private static FileKind zipped(Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      if (zip.getEntry("[Content_Types].xml") != null) {
        return XLSX;
      }
      return zip.getEntry("content.xml") == null ? PACKED : ODS;
    } catch (IOException damaged) {
      return PACKED;
    }
  }
}
