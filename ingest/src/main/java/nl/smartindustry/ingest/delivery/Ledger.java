package nl.smartindustry.ingest.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.SealedJson;
import nl.smartindustry.ingest.contract.StoredFiles;

/**
 * The deliveries that have been read, a file each. Writing that file is the commit point of a
 * delivery: without it, what lies in the tables' folders does not count.
 */
public final class Ledger {
  private static final String ENDING = ".json";
  private static final String WAY_OUT = "restore it, or delete it to read the delivery again";

  private final Path folder;
  private final Map<String, LedgerEntry> entries;

  private Ledger(Path folder, Map<String, LedgerEntry> entries) {
    this.folder = folder;
    this.entries = entries;
  }

  /** The ledger in {@code <restricted>/deliveries}; empty when nothing was read yet. */
  public static Ledger open(Path restricted) {
    var folder = restricted.resolve("deliveries");
    var entries = new TreeMap<String, LedgerEntry>();
    StoredFiles.listing(folder).stream()
        .filter(file -> file.toString().endsWith(ENDING))
        .map(Ledger::read)
        .forEach(entry -> entries.put(entry.delivery(), entry));
    return new Ledger(folder, entries);
  }

  public Optional<LedgerEntry> find(String delivery) {
    return Optional.ofNullable(entries.get(delivery));
  }

  public Map<String, LedgerEntry> entries() {
    return Collections.unmodifiableMap(entries);
  }

  /** The same as if some deliveries had not been read; nothing is written. */
  public Ledger without(Collection<String> deliveries) {
    var others = new TreeMap<>(entries);
    others.keySet().removeAll(deliveries);
    return new Ledger(folder, others);
  }

  /** Makes a delivery count, or count anew. */
  public void record(LedgerEntry entry) {
    SealedJson.write(folder.resolve(entry.delivery() + ENDING), entry);
    entries.put(entry.delivery(), entry);
  }

  /** Makes a delivery count no longer, before what was stored of it is replaced. */
  public void forget(String delivery) {
    try {
      if (Files.deleteIfExists(folder.resolve(delivery + ENDING))) {
        StoredFiles.flush(folder);
      }
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    entries.remove(delivery);
  }

  /** An entry; one of a version before, without hash, has no list of stored files either. */
  private static LedgerEntry read(Path file) {
    var read = SealedJson.read(file, LedgerEntry.class, WAY_OUT);
    var entry = read.content();
    boolean own = file.getFileName().toString().equals(entry.delivery() + ENDING);
    if (!own || entry.reading() == null) {
      throw SealedJson.damaged(file, WAY_OUT);
    }
    return read.sealed() ? entry : entry.storedAs(null);
  }
}
