package nl.smartindustry.ingest.pseudonym;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The keys that this process works with, by id. Spark makes data sources by their class name and
 * gives them options, which it prints; an id in an option tells nothing, and the key is found here.
 */
public final class Keyring {
  private static final Map<String, PseudonymKey> KEYS = new ConcurrentHashMap<>();

  private Keyring() {}

  /** Keeps a key for data sources to find; gives its id. */
  public static String hold(PseudonymKey key) {
    KEYS.put(key.id(), key);
    return key.id();
  }

  /** The key of an id that this process holds. */
  public static PseudonymKey get(String id) {
    var key = KEYS.get(id);
    if (key == null) {
      throw new IllegalStateException("No pseudonym key '%s' in this process".formatted(id));
    }
    return key;
  }
}
