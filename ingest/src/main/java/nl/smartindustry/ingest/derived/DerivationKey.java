package nl.smartindustry.ingest.derived;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.delivery.LedgerEntry;

/** What a derived table was made from, as one hash: equal keys mean equal tables. */
final class DerivationKey {
  private DerivationKey() {}

  /** The content of each delivered table: its deliveries, and how they were read. */
  static Map<String, String> delivered(List<LedgerEntry> active) {
    var lines = new TreeMap<String, TreeSet<String>>();
    for (var entry : active) {
      lines
          .computeIfAbsent(entry.table(), table -> new TreeSet<>())
          .add("%s %s %s".formatted(entry.delivery(), entry.fingerprint(), entry.content()));
    }
    var keys = new TreeMap<String, String>();
    lines.forEach((table, entries) -> keys.put(table, Sha256.of(String.join("\n", entries))));
    return keys;
  }

  /**
   * @param keys of the tables that are there; a table that is used but not there counts as empty
   */
  static String of(DerivedTable table, Definitions definitions, Map<String, String> keys) {
    var parts = new TreeMap<String, String>();
    table.needs().forEach(need -> parts.put("table " + need, keys.get(need)));
    table.uses().forEach(use -> parts.put("table " + use, keys.getOrDefault(use, "")));
    table.contracts().forEach(made -> parts.put("contract " + made.table(), made.toString()));
    parts.put("definitions", definitions.fingerprint(table.definitions()));
    parts.put("version", table.version());
    return Sha256.of(table.name() + parts);
  }
}
