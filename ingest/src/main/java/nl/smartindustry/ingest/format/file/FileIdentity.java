package nl.smartindustry.ingest.format.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;

/**
 * Which bytes a file had when it was looked at.
 *
 * @param modified when the file was last changed, in milliseconds since 1970
 */
public record FileIdentity(long bytes, long modified, String sha256) {

  /** The identity of a file, found by reading it. */
  public static FileIdentity of(Path file) {
    try {
      var now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return new FileIdentity(now.size(), now.lastModifiedTime().toMillis(), Sha256.of(file));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Whether a file still seems to be the one looked at, without reading it again. */
  public boolean seems(Path file) {
    try {
      var now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return now.size() == bytes && now.lastModifiedTime().toMillis() == modified;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /**
   * What the supplier declares of a file.
   *
   * @param bytes its size; negative when not stated
   * @param rows its records, without the header; negative when not stated
   * @param sha256 its hash; empty when not stated
   */
  public record Expected(long bytes, long rows, String sha256) {
    /** A file that comes without a manifest. */
    public static final Expected NOTHING = new Expected(-1, -1, "");

    /** Refuses a file of another size, as one that was cut off has (65). */
    public void requireSize(String name, long found) {
      if (bytes >= 0 && found != bytes) {
        throw Refusal.data("File '%s': found %d bytes (its manifest says %d)", name, found, bytes);
      }
    }

    /** Refuses a file with other bytes: damaged on its way (74). */
    public void requireHash(String name, String found) {
      if (!sha256.isEmpty() && !sha256.equals(found)) {
        throw Refusal.of(
            ExitCode.INPUT_OUTPUT,
            "File '%s': found sha256 %s (its manifest says %s)",
            name,
            found,
            sha256);
      }
    }
  }
}
