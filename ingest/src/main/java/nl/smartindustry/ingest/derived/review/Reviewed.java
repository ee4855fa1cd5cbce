package nl.smartindustry.ingest.derived.review;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.delivery.LedgerEntry;

/**
 * What a review has made, kept beside its tables.
 *
 * @param byTable the deliveries of which values were changed
 * @param told what a reader should be told
 */
record Reviewed(TreeMap<String, List<String>> byTable, List<String> told) {
  private static final String FILE = "reviewed.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Reviewed read(Path folder) {
    try {
      return JSON.readValue(folder.resolve(FILE).toFile(), Reviewed.class);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  void write(Path folder) {
    try {
      var file = folder.resolve(FILE);
      Files.write(file, JSON.writeValueAsBytes(this));
      StoredFiles.flush(file);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Whether values of a delivery were changed. */
  boolean holds(LedgerEntry entry) {
    return byTable.getOrDefault(entry.table(), List.of()).contains(entry.delivery());
  }
}
