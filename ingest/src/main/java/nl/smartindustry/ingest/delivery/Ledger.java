package nl.smartindustry.ingest.delivery;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * The deliveries that have been read, a file each. Writing that file is the commit point of a
 * delivery: without it, what lies in the tables' folders does not count.
 */
public final class Ledger {
  private static final String ENDING = ".json";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

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
        .flatMap(file -> read(file).stream())
        .forEach(entry -> entries.put(entry.delivery(), entry));
    return new Ledger(folder, entries);
  }

  public Optional<LedgerEntry> find(String delivery) {
    return Optional.ofNullable(entries.get(delivery));
  }

  public Map<String, LedgerEntry> entries() {
    return Collections.unmodifiableMap(entries);
  }

  /** Makes a delivery count, or count anew. */
  public void record(LedgerEntry entry) {
    try {
      StoredFiles.replace(folder.resolve(entry.delivery() + ENDING), JSON.writeValueAsBytes(entry));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
    entries.put(entry.delivery(), entry);
  }

  /** Makes a delivery count no longer, before what was stored of it is replaced. */
  public void forget(String delivery) {
    try {
      Files.deleteIfExists(folder.resolve(delivery + ENDING));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    entries.remove(delivery);
  }

  /** An entry; one of a version that did not yet make pseudonyms is none: it is read again. */
  private static Optional<LedgerEntry> read(Path file) {
    try {
      var tree = JSON.readTree(Files.readAllBytes(file));
      return tree.has("reading")
          ? Optional.of(JSON.treeToValue(tree, LedgerEntry.class))
          : Optional.empty();
    } catch (JacksonException wrong) {
      throw Refusal.of(
          ExitCode.INPUT_OUTPUT, "Ledger '%s': not readable (delete it to read again)", file);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
