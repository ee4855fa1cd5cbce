package nl.smartindustry.ingest.pseudonym;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Settings;

/**
 * The file that holds the pseudonym key: every byte of it counts. A file that others could read, or
 * that would be copied along with the data, is refused before anything is read (78).
 */
public final class KeyFile {
  private static final int LEAST = 32;
  private static final int MOST = 4096;
  private static final EnumSet<PosixFilePermission> OWNER =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private KeyFile() {}

  /** The key that settings name; empty where they name none. */
  public static Optional<PseudonymKey> of(Settings settings) {
    var apartFrom = List.of(settings.warehouse().root(), settings.landing());
    return settings.custody().pseudonymKey().map(file -> read(file, apartFrom));
  }

  /**
   * Reads the key.
   *
   * @param apartFrom folders that the key may not lie in: those of the data
   */
  public static PseudonymKey read(Path file, List<Path> apartFrom) {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw refused(file, Files.exists(file) ? "is no plain file" : "is not there", "a plain file");
    }
    try {
      apart(file, apartFrom);
      owned(file);
      return new PseudonymKey(strong(file, bytes(file)));
    } catch (IOException unreadable) {
      throw refused(file, "cannot be read", "readable for this user");
    }
  }

  private static void apart(Path file, List<Path> folders) throws IOException {
    var real = file.toRealPath();
    for (Path folder : folders) {
      if (Files.exists(folder) && real.startsWith(folder.toRealPath())) {
        throw refused(file, "lies in '%s'".formatted(folder), "apart from the data");
      }
    }
  }

  private static void owned(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      throw refused(file, "lies on a disk without owners", "a file of one owner");
    }
    if (!OWNER.containsAll(Files.getPosixFilePermissions(file))) {
      throw refused(file, "is open to others", "permissions 0600 or 0400");
    }
    int owner = (int) Files.getAttribute(file, "unix:uid");
    if (owner != new UnixSystem().getUid()) {
      throw refused(file, "belongs to another user", "to the user of the night");
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (var in = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(MOST + 1);
    }
  }

  private static byte[] strong(Path file, byte[] bytes) {
    if (bytes.length < LEAST || bytes.length > MOST) {
      throw refused(file, "has %s bytes".formatted(size(bytes)), LEAST + " to " + MOST);
    }
    for (byte one : bytes) {
      if (one != bytes[0]) {
        return bytes;
      }
    }
    throw refused(file, "holds one byte over and over", "random bytes");
  }

  private static String size(byte[] bytes) {
    return bytes.length > MOST ? "more than " + MOST : String.valueOf(bytes.length);
  }

  private static Refusal refused(Path file, String found, String expected) {
    return Refusal.definitions("Pseudonym key '%s': %s (expected: %s)", file, found, expected);
  }
}
