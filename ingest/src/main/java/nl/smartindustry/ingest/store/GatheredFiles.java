package nl.smartindustry.ingest.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.ingest.rule.Asked;
import nl.smartindustry.ingest.rule.Asked.Index;
import nl.smartindustry.ingest.rule.confront.Measured;
import nl.smartindustry.ingest.rule.confront.References.Reference;
import nl.smartindustry.ingest.rule.confront.TableComparisons;
import nl.smartindustry.ingest.run.Warehouse;

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
    var folder = folder(delivery.delivery());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(index.id() + "."))
          .sorted()
          .toList();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
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
}
