package nl.smartindustry.ingest.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.rule.Asked;
import nl.smartindustry.ingest.rule.Asked.Index;
import nl.smartindustry.ingest.rule.Demand;
import nl.smartindustry.ingest.rule.Rule;
import nl.smartindustry.ingest.rule.confront.KeyIndex;
import nl.smartindustry.ingest.rule.confront.Measured;
import nl.smartindustry.ingest.rule.confront.References;
import nl.smartindustry.ingest.rule.confront.References.Reference;
import nl.smartindustry.ingest.rule.confront.TableComparisons;
import nl.smartindustry.ingest.run.Warehouse;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Where what was gathered of deliveries lies: {@code restricted/index/<delivery>}, or in the
 * staging folder while they are being loaded.
 *
 * @param loading the deliveries that are being loaded
 */
record GatheredFiles(TableStaging staging, Warehouse warehouse, Set<String> loading)
    implements TableComparisons.Kept {
  static final String FOLDER = "index";
  private static final String MEASURES = "measures.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Override
  public List<Path> index(Index index, Reference delivery) {
    return StoredFiles.listing(folder(delivery.delivery())).stream()
        .filter(file -> file.getFileName().toString().startsWith(index.id() + "."))
        .toList();
  }

  @Override
  public Map<String, Measured> measures(Reference delivery) {
    var file = folder(delivery.delivery()).resolve(MEASURES);
    try {
      return Files.exists(file)
          ? JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, Measured>>() {})
          : Map.of();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Keeps what was measured of a delivery that is being loaded. */
  void keep(String delivery, Asked asked, List<Measured> measures) {
    var byId = new TreeMap<String, Measured>();
    for (int i = 0; i < measures.size(); i++) {
      byId.put(asked.measures().get(i).id(), measures.get(i));
    }
    if (byId.isEmpty()) {
      return;
    }
    var folder = staging.index(delivery);
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(MEASURES), JSON.writeValueAsBytes(byId));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private Path folder(String delivery) {
    return loading.contains(delivery)
        ? staging.index(delivery)
        : warehouse.restricted().resolve(FOLDER).resolve(delivery);
  }

  /**
   * The tables that the rules of one load look into: read once, sent to its tasks, then dropped.
   */
  static final class LookupTables implements AutoCloseable {
    private final JavaSparkContext spark;
    private final List<Rule> rules;
    private final References references;
    private final GatheredFiles gathered;
    private final Map<List<Path>, Broadcast<KeyIndex>> read = new HashMap<>();

    LookupTables(
        JavaSparkContext spark, List<Rule> rules, References references, GatheredFiles gathered) {
      this.spark = spark;
      this.rules = rules;
      this.references = references;
      this.gathered = gathered;
    }

    /**
     * For each delivery, by the number of a rule: the keys to look in; none where none are stored.
     */
    Map<String, Map<Integer, Broadcast<KeyIndex>>> of(List<InspectedDelivery> deliveries) {
      var all = new TreeMap<String, Map<Integer, Broadcast<KeyIndex>>>();
      for (var delivery : deliveries) {
        var tables = new TreeMap<Integer, Broadcast<KeyIndex>>();
        for (int i = 0; i < rules.size(); i++) {
          if (rules.get(i).demand() instanceof Demand.KeyLookup lookup) {
            var files =
                references.behind(rules.get(i), references.of(delivery.id())).stream()
                    .flatMap(one -> gathered.index(lookup.index(), one).stream())
                    .toList();
            if (!files.isEmpty()) {
              tables.put(i, read.computeIfAbsent(files, these -> sent(lookup.index(), these)));
            }
          }
        }
        all.put(delivery.id(), tables);
      }
      return all;
    }

    private Broadcast<KeyIndex> sent(Index index, List<Path> files) {
      return spark.broadcast(KeyIndex.read(index, files, KeyIndex.Range.ALL));
    }

    @Override
    public void close() {
      read.values().forEach(Broadcast::destroy);
    }
  }
}
