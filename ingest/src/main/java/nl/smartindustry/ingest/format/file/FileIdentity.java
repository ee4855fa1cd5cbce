package nl.smartindustry.ingest.format.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
}
