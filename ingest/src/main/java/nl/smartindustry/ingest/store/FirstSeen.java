package nl.smartindustry.ingest.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.OwnerOnly;
import nl.smartindustry.ingest.run.Warehouse;

/**
 * Refused records of deliveries that were refused as a whole are in no ledger. Their time begins on
 * the day on which retention meets them first; {@code restricted/retention.json} remembers it.
 */
final class FirstSeen {
  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, String> days;

  private FirstSeen(Map<String, String> days) {
    this.days = days;
  }

  static FirstSeen in(Warehouse warehouse) {
    var file = file(warehouse);
    try {
      return new FirstSeen(
          Files.exists(file)
              ? JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, String>>() {})
              : new TreeMap<>());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** The day on which a folder was met first; today, when it is new. */
  LocalDate since(Path table, String delivery, LocalDate today) {
    var day = days.get(name(table, delivery));
    return day == null ? today : LocalDate.parse(day);
  }

  /** Remembers all that is in quarantine now; what is gone is forgotten. */
  static void remember(Warehouse warehouse, LocalDate today) {
    var before = in(warehouse);
    var now = new TreeMap<String, String>();
    for (var table : Folders.in(warehouse.quarantine())) {
      for (var folder : Folders.in(table)) {
        var id = folder.getFileName().toString();
        now.put(name(table, id), before.since(table, id, today).toString());
      }
    }
    if (!now.equals(before.days)) {
      store(file(warehouse), now);
    }
  }

  private static void store(Path file, Map<String, String> days) {
    try {
      Files.write(file, JSON.writeValueAsBytes(days));
      OwnerOnly.file(file);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static String name(Path table, String delivery) {
    return table.getFileName() + "/" + delivery;
  }

  private static Path file(Warehouse warehouse) {
    return warehouse.restricted().resolve("retention.json");
  }
}
