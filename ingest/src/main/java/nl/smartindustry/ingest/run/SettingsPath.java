package nl.smartindustry.ingest.run;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Paths as a settings file writes them: relative to its own folder, or absolute. Nothing is put in
 * the place of a variable or a tilde, and nothing is fetched: what looks like either is refused,
 * rather than taken for the name of a folder.
 *
 * @param settings the settings file
 */
record SettingsPath(Path settings) {
  private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");
  private static final Pattern CREDENTIAL = Pattern.compile("credential:(\\w[\\w.-]*)");
  private static final int LAST_OF_ASCII = 127;
  private static final Pattern VARIABLE =
      Pattern.compile("~.*|.*\\$[{(A-Za-z_].*|.*%[A-Za-z_]+%.*");

  /** The path that stands under a key. */
  Path of(String key, String text) {
    if (ADDRESS.matcher(text).matches()) {
      throw refusal(key, text, "is an address (expected a path on this machine)");
    }
    if (VARIABLE.matcher(text).matches()) {
      throw refusal(key, text, "holds a variable (expected a path as it is; none is put in)");
    }
    try {
      return settings.toAbsolutePath().normalize().getParent().resolve(text).normalize();
    } catch (InvalidPathException unnameable) {
      throw refusal(key, text, "is no path" + inThisLocale(text));
    }
  }

  /**
   * The file of a secret: a path, or {@code credential:NAME} in the folder that the scheduler hands
   * over. Where it has handed over none, such a file is not there for whoever reads it.
   */
  Path secret(String key, String text) {
    var named = CREDENTIAL.matcher(text);
    return named.matches() ? SecretFile.credential(named.group(1)) : of(key, text);
  }

  private static String inThisLocale(String text) {
    var characters = System.getProperty("sun.jnu.encoding");
    return text.chars().anyMatch(c -> c > LAST_OF_ASCII) && !"UTF-8".equals(characters)
        ? " in the locale's character set %s (start with LC_ALL=C.UTF-8)".formatted(characters)
        : "";
  }

  /** Refuses a landing and a warehouse of which one lies in the other. */
  void apart(Path landing, Path warehouse) {
    if (landing.startsWith(warehouse) || warehouse.startsWith(landing)) {
      throw Refusal.definitions(
          "Settings '%s': landing '%s' and warehouse '%s' (neither may lie in the other)",
          settings, landing, warehouse);
    }
  }

  private Refusal refusal(String key, String text, String finding) {
    return Refusal.definitions("Settings '%s': %s '%s' %s", settings, key, text, finding);
  }
}
