package nl.smartindustry.samples.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Sha256;

/**
 * Writes a delivery: its file, hashed on the way, its manifest, and last the mark of completion.
 */
public record DeliveryWriter(CountryFolder folder) {
  static final String LANDING = "landing/";
  private static final int BUFFER = 1 << 18;

  /** A file as it was written. */
  public record WrittenFile(long bytes, long records, String sha256) {}

  /** What is in a file; returns its number of records. */
  @FunctionalInterface
  public interface DeliveryContent {
    long write(OutputStream out) throws IOException;
  }

  /** What makes a file by itself; returns its number of records. */
  @FunctionalInterface
  public interface WholeFile {
    long write(Path file) throws IOException;
  }

  /** Writes one delivery with one file. */
  public WrittenFile write(SampleDelivery delivery, DeliveryContent content) {
    var path = folder.announce(delivery.place());
    try {
      var digest = Sha256.digest();
      long records;
      try (var file = Files.newOutputStream(path);
          var hashed = new DigestOutputStream(file, digest);
          var out = new BufferedOutputStream(hashed, BUFFER)) {
        records = content.write(out);
      }
      var written = new WrittenFile(Files.size(path), records, Sha256.hex(digest));
      complete(delivery, Map.of(delivery.file(), written));
      return written;
    } catch (IOException cause) {
      throw CountryFolder.unwritable(path, cause);
    }
  }

  /**
   * Writes a delivery whose manifest need not fit its file.
   *
   * @param landing within the country, ending in a slash
   * @param declared what stands in the manifest
   */
  public void raw(String landing, SampleDelivery delivery, byte[] bytes, WrittenFile declared) {
    var path = folder.announce(landing + delivery.path());
    try {
      Files.write(path, bytes);
    } catch (IOException cause) {
      throw CountryFolder.unwritable(path, cause);
    }
    complete(landing, delivery, Map.of(delivery.file(), declared));
  }

  /** Writes one file of a delivery of several, which is not complete yet. */
  public WrittenFile file(SampleDelivery delivery, String name, WholeFile content) {
    var path = folder.announce(LANDING + delivery.folder() + "/" + name);
    try {
      long records = content.write(path);
      return new WrittenFile(Files.size(path), records, Sha256.of(path));
    } catch (IOException cause) {
      throw CountryFolder.unwritable(path, cause);
    }
  }

  /** Writes the manifest of a delivery whose files are there, and the mark of completion. */
  public void complete(SampleDelivery delivery, Map<String, WrittenFile> files) {
    complete(LANDING, delivery, files);
  }

  private void complete(String landing, SampleDelivery delivery, Map<String, WrittenFile> files) {
    text(landing + delivery.folder() + "/manifest.json", delivery.manifest(files));
    text(landing + delivery.folder() + "/_COMPLETE", "");
  }

  /** Writes lines that are no part of a delivery. */
  public void lines(String relative, List<String> lines) {
    text(relative, String.join("\n", lines) + "\n");
  }

  /** Writes a file that is no part of a delivery. */
  public void text(String relative, String text) {
    var path = folder.announce(relative);
    try {
      Files.writeString(path, text);
    } catch (IOException cause) {
      throw CountryFolder.unwritable(path, cause);
    }
  }
}
