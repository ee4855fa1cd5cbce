package nl.smartindustry.ingest.format.file;

import java.nio.file.Path;

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
