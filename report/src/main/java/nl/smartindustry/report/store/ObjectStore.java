package nl.smartindustry.report.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A store of objects by key, in which what was put is there for every reader at once, and an object
 * can be put on the condition that there is none of its key.
 */
public interface ObjectStore {
  /** The object of a key; empty where there is none. */
  Optional<byte[]> get(String key) throws IOException;

  /**
   * Puts an object where there is none of its key.
   *
   * @return whether it was put; false where the key is taken, and what has it stays
   * @throws IOException where it is not known whether it was put
   */
  boolean putIfAbsent(String key, byte[] content) throws IOException;

  /** The keys that begin with a text, in their order. */
  List<String> keys(String prefix) throws IOException;
}
