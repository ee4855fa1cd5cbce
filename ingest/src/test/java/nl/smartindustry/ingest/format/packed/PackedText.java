package nl.smartindustry.ingest.format.packed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packed files made in a test. */
public final class PackedText {
  private PackedText() {}

  public static byte[] gzip(String text) {
    return gzip(text.getBytes(UTF_8));
  }

  public static byte[] gzip(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  /** A zip file of entries: name, text, name, text. */
  public static byte[] zip(String... namesAndTexts) {
    return zip(0100644, namesAndTexts);
  }

  /** The same with entries of another kind than plain file. */
  static byte[] zip(int mode, String... namesAndTexts) {
    var packed = new ByteArrayOutputStream();
    try (var out = new ZipArchiveOutputStream(packed)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        var entry = new ZipArchiveEntry(namesAndTexts[i]);
        entry.setUnixMode(mode);
        out.putArchiveEntry(entry);
        out.write(namesAndTexts[i + 1].getBytes(UTF_8));
        out.closeArchiveEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }
}
