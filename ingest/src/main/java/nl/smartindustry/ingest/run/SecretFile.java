package nl.smartindustry.ingest.run;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * A file that holds a secret: a key or a password. One that others could read, or that would be
 * copied along with the data, is refused (78).
 *
 * <p>It is a plain file of this user, 0600 or 0400. In the folder that a scheduler hands over as
 * {@code CREDENTIALS_DIRECTORY} it may be a link within that folder and a file of root's that a
 * group reads: systemd and Kubernetes let only the unit or pod into theirs.
 *
 * @param name what messages call it
 * @param apartFrom folders that it may not lie in: those of the data
 * @see "systemd.exec(5), LoadCredential="
 */
public record SecretFile(String name, Path file, List<Path> apartFrom) {
  private static final int MOST = 4096;
  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> STORE =
      PosixFilePermissions.fromString("r--r-----");

  /** The file of a secret of the scheduler's. */
  static Path credential(String name) {
    return store().orElse(Path.of("CREDENTIALS_DIRECTORY")).resolve(name);
  }

  private static Optional<Path> store() {
    return Optional.ofNullable(System.getenv("CREDENTIALS_DIRECTORY")).map(Path::of);
  }

  /** Every byte of it: {@code least} to 4096. */
  public byte[] bytes(int least) {
    var bytes = bytes(store());
    if (bytes.length < least || bytes.length > MOST) {
      var found = bytes.length > MOST ? "more than " + MOST : String.valueOf(bytes.length);
      throw refused("has %s bytes".formatted(found), least + " to " + MOST);
    }
    return bytes;
  }

  /** A password: one line of UTF-8 that is not blank, without the line's end. */
  public String line() {
    var text = new String(bytes(1), StandardCharsets.UTF_8).stripTrailing();
    if (text.isBlank() || text.lines().count() > 1) {
      throw refused("has %d lines".formatted(text.lines().count()), "one line");
    }
    return text;
  }

  /** What is said of a secret that cannot be used; nothing of its content. */
  public Refusal refused(String found, String expected) {
    return Refusal.definitions("%s '%s': %s (expected: %s)", name, file, found, expected);
  }

  byte[] bytes(Optional<Path> store) {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw refused("is not there", "a plain file");
    }
    try {
      var real = store.isPresent() ? file.toRealPath() : file;
      boolean stored = store.isPresent() && real.startsWith(store.get().toRealPath());
      return checked(stored ? real : file, stored);
    } catch (IOException unreadable) {
      throw refused("cannot be read", "readable for this user");
    }
  }

  private byte[] checked(Path plain, boolean stored) throws IOException {
    if (!Files.isRegularFile(plain, LinkOption.NOFOLLOW_LINKS)) {
      throw refused("is no plain file", "a plain file");
    }
    apart();
    owned(plain, stored);
    try (var in = Files.newInputStream(plain, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(MOST + 1);
    }
  }

  private void apart() throws IOException {
    var real = file.toRealPath();
    for (Path folder : apartFrom) {
      if (Files.exists(folder) && real.startsWith(folder.toRealPath())) {
        throw refused("lies in '%s'".formatted(folder), "apart from the data");
      }
    }
  }

  private void owned(Path plain, boolean stored) throws IOException {
    if (!plain.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      throw refused("lies on a disk without owners", "a file of one owner");
    }
    int owner = (int) Files.getAttribute(plain, "unix:uid");
    boolean roots = stored && owner == 0;
    if (!(roots ? STORE : OWNER).containsAll(Files.getPosixFilePermissions(plain))) {
      throw refused(
          "is open to others", "permissions %s or 0400".formatted(roots ? "0440" : "0600"));
    }
    if (!roots && owner != new UnixSystem().getUid()) {
      throw refused("belongs to another user", "to the user of the night");
    }
  }
}
