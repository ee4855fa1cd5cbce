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
public final class DeliveryWriter {
  private static final int BUFFER = 1 << 18;

  private final CountryFolder folder;

  public DeliveryWriter(CountryFolder folder) {
    this.folder = folder;
  }

  /** What is in a file; returns its number of records. */
  @FunctionalInterface
  public interface Content {
    long write(OutputStream out) throws IOException;
  }

  /** Writes one delivery with one file. */
  public DeliveredFile write(Delivery delivery, Content content) {
    var path = folder.announce(delivery.folder() + "/" + delivery.file());
    try {
      var digest = Sha256.digest();
      long records;
      try (var file = Files.newOutputStream(path);
          var hashed = new DigestOutputStream(file, digest);
          var out = new BufferedOutputStream(hashed, BUFFER)) {
        records = content.write(out);
      }
      var delivered = new DeliveredFile(Files.size(path), records, Sha256.hex(digest));
      complete(delivery, Map.of(delivery.file(), delivered));
      return delivered;
    } catch (IOException cause) {
      throw CountryFolder.unwritable(path, cause);
    }
  }

  /**
   * Writes a delivery whose manifest need not fit its file.
   *
   * @param declared what the manifest says
   */
  public void raw(String where, Delivery delivery, byte[] bytes, DeliveredFile declared) {
    var path = folder.announce(where + "/" + delivery.file());
    try {
      Files.write(path, bytes);
    } catch (IOException cause) {
      throw CountryFolder.unwritable(path, cause);
    }
    text(where + "/manifest.json", ManifestText.of(delivery, declared));
    text(where + "/_COMPLETE", "");
  }

  /** What makes a file by itself; returns its number of records. */
  @FunctionalInterface
  public interface WholeFile {
    long write(Path file) throws IOException;
  }

  /** Writes one file of a delivery of several, which is not complete yet. */
  public DeliveredFile file(Delivery delivery, String name, WholeFile content) {
    var path = folder.announce(delivery.folder() + "/" + name);
    try {
      long records = content.write(path);
      return new DeliveredFile(Files.size(path), records, Sha256.of(path));
    } catch (IOException cause) {
      throw CountryFolder.unwritable(path, cause);
    }
  }

  /** Writes the manifest of a delivery whose files are there, and the mark of completion. */
  public void complete(Delivery delivery, Map<String, DeliveredFile> files) {
    text(delivery.folder() + "/manifest.json", ManifestText.of(delivery, files));
    text(delivery.folder() + "/_COMPLETE", "");
  }

  /** Writes a sheet that is no part of a delivery. */
  public void sheet(String relative, Sheet sheet) {
    var path = folder.announce(relative);
    try (var out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER)) {
      sheet.write(out);
    } catch (IOException cause) {
      throw CountryFolder.unwritable(path, cause);
    }
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
