package nl.smartindustry.ingest.derived.review;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.StoredPhase;
import nl.smartindustry.ingest.store.Corrections;

/**
 * Applies what statisticians have decided: deliveries with a changed value are read from a copy
 * with those values, {@code restricted/derived/reviewed/<key>/<table>}; what was delivered and
 * stored stays as it is. The copy is made again only when a review or a reviewed table changes.
 */
public record Reviews(RunContext run, List<LedgerEntry> active) {
  /** The table, and the source, of decisions. */
  public static final String TABLE = "review";

  private static final String VERSION = "2";

  /**
   * What counts after the review.
   *
   * @param active the deliveries, those with a changed value under another fingerprint
   * @param remarks for the reader, in sentences
   */
  public record Applied(List<LedgerEntry> active, List<String> remarks) {}

  /**
   * Registers reviewed tables with the run in place of what was stored.
   *
   * @param corrections the folders of the corrections made before
   */
  public Applied apply(List<Path> corrections) {
    var reviewed = run.warehouse().restricted().resolve("derived/reviewed");
    if (active.stream().noneMatch(entry -> entry.table().equals(TABLE))) {
      StoredFiles.delete(reviewed);
      return new Applied(active, List.of());
    }
    var key = key();
    var phase = new StoredPhase(reviewed);
    if (!phase.holds(key)) {
      new ReviewMaking(run, active).make(phase, key);
    }
    var made = Reviewed.read(phase.folder(key));
    made.byTable().forEach((table, deliveries) -> provide(phase.folder(key), table, deliveries));
    if (!made.byTable().isEmpty()) {
      var all = new ArrayList<>(corrections);
      all.add(phase.folder(key).resolve(Corrections.TABLE));
      run.provide(Corrections.TABLE, all);
    }
    var counted = active.stream().map(e -> made.holds(e) ? reviewed(e, key) : e).toList();
    return new Applied(counted, made.remarks());
  }

  private String key() {
    var parts = new ArrayList<String>(List.of(VERSION));
    active.forEach(e -> parts.add(e.delivery() + " " + e.fingerprint() + " " + e.content()));
    return Sha256.of(String.join("\n", parts));
  }

  private void provide(Path folder, String table, List<String> deliveries) {
    var folders = new ArrayList<Path>();
    for (var entry : active) {
      if (entry.table().equals(table) && !deliveries.contains(entry.delivery())) {
        folders.add(ReviewMaking.stored(run, entry));
      }
    }
    folders.add(folder.resolve(table));
    run.provide(table, folders.stream().sorted().toList());
  }

  /** The entry of a delivery that is now read from a copy: what is made of it is made again. */
  private static LedgerEntry reviewed(LedgerEntry entry, String key) {
    return entry.under(entry.fingerprint() + "-reviewed-" + key);
  }

  /**
   * What a review has made, kept beside its tables.
   *
   * @param byTable the deliveries of which values were changed
   * @param remarks for the reader, in sentences
   */
  record Reviewed(TreeMap<String, List<String>> byTable, List<String> remarks) {
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
}
