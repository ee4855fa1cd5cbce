package nl.smartindustry.ingest.pseudonym;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.run.SecretFile;
import nl.smartindustry.ingest.run.Settings;

/** The secret file that holds the pseudonym key: every byte of it counts. */
public final class KeyFile {
  private static final int LEAST = 32;

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
    var secret = new SecretFile("Pseudonym key", file, apartFrom);
    var bytes = secret.bytes(LEAST);
    for (byte one : bytes) {
      if (one != bytes[0]) {
        return new PseudonymKey(bytes);
      }
    }
    throw secret.refused("holds one byte over and over", "random bytes");
  }
}
