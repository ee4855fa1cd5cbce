package nl.smartindustry.ingest.derived;

import static java.util.Collections.disjoint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.SideBySide;
import nl.smartindustry.ingest.run.Warehouse;

/**
 * All tables that ingest derives, each after those it needs.
 *
 * @param ordered so that what a table needs or uses stands before it
 */
public record Derivations(List<DerivedTable> ordered) {
  public static final Derivations NONE = new Derivations(List.of());

  private static final String FOLDER = "derived";

  public Derivations {
    ordered = List.copyOf(ordered);
  }

  /**
   * Puts derived tables in order.
   *
   * @param delivered the names of the tables that deliveries fill
   * @throws Refusal when two have the same name, a need is no table at all, or needs form a circle
   */
  public static Derivations of(List<DerivedTable> tables, Collection<String> delivered) {
    var makers = makers(tables, delivered);
    var ready = new TreeSet<>(delivered);
    var waiting = new ArrayList<>(tables);
    var ordered = new ArrayList<DerivedTable>();
    while (!waiting.isEmpty()) {
      var next = waiting.stream().filter(t -> ready.containsAll(inputs(t, makers))).findFirst();
      if (next.isEmpty()) {
        throw unmakable(waiting, makers, delivered);
      }
      ordered.add(next.get());
      waiting.remove(next.get());
      names(next.get()).forEach(ready::add);
    }
    return new Derivations(ordered);
  }

  /**
   * Makes what is not there as it should be, and registers all of it with the run.
   *
   * @param active the deliveries that count
   * @return remarks for the reader on the tables
   */
  public List<String> run(RunContext run, List<LedgerEntry> active) {
    var keys = new TreeMap<>(DerivationKey.delivered(active));
    var remarks = new ArrayList<String>();
    var waiting = new ArrayList<>(ordered);
    while (!waiting.isEmpty()) {
      var made = waiting.stream().flatMap(table -> names(table).stream()).toList();
      var next = waiting.stream().filter(t -> disjoint(reads(t), made)).toList();
      waiting.removeAll(next);
      remarks.addAll(sideBySide(run, next, keys));
    }
    return remarks;
  }

  /** Tables that do not need each other: Spark plans one while it computes another. */
  private static List<String> sideBySide(
      RunContext run, List<DerivedTable> tables, Map<String, String> keys) {
    var makable = tables.stream().filter(t -> keys.keySet().containsAll(t.needs())).toList();
    var remarks = new ArrayList<String>();
    var making = new ArrayList<Callable<List<String>>>();
    for (var table : makable) {
      var key = DerivationKey.of(table, run.definitions(), keys);
      names(table).forEach(name -> keys.put(name, key));
      making.add(() -> new Derivation(table, run).at(key));
    }
    SideBySide.each(making, remarks::addAll);
    return remarks;
  }

  /** Makes the next run derive every table again. */
  public static void forget(Warehouse warehouse) {
    StoredFiles.delete(folder(warehouse));
  }

  static Path folder(Warehouse warehouse) {
    return warehouse.restricted().resolve(FOLDER);
  }

  private static Map<String, DerivedTable> makers(
      List<DerivedTable> tables, Collection<String> delivered) {
    var makers = new LinkedHashMap<String, DerivedTable>();
    for (var table : tables) {
      for (String name : names(table)) {
        if (delivered.contains(name) || makers.put(name, table) != null) {
          throw Refusal.definitions("Derived table '%s': another table has this name", name);
        }
      }
    }
    return makers;
  }

  private static Refusal unmakable(
      List<DerivedTable> waiting, Map<String, DerivedTable> makers, Collection<String> delivered) {
    for (var table : waiting) {
      for (String input : table.needs()) {
        if (!makers.containsKey(input) && !delivered.contains(input)) {
          return Refusal.definitions(
              "Derived table '%s': needs '%s', which no layout and no derivation fills",
              table.name(), input);
        }
      }
    }
    return Refusal.definitions(
        "Derived tables %s: need each other in a circle",
        waiting.stream().map(DerivedTable::name).toList());
  }

  /** What must come before a table: all it needs, and what it uses if that is derived. */
  private static List<String> inputs(DerivedTable table, Map<String, DerivedTable> makers) {
    var inputs = new ArrayList<>(table.needs());
    table.uses().stream().filter(makers::containsKey).forEach(inputs::add);
    return inputs;
  }

  private static List<String> reads(DerivedTable table) {
    return Stream.concat(table.needs().stream(), table.uses().stream()).toList();
  }

  private static List<String> names(DerivedTable table) {
    return table.contracts().stream().map(Contract::table).toList();
  }

  /** What a derived table was made from, as one hash: equal keys mean equal tables. */
  static final class DerivationKey {
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
}
