package nl.smartindustry.ingest.derived;

import static java.util.Collections.disjoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.run.CrashPoint;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.SideBySide;
import nl.smartindustry.ingest.run.StoredPhase;
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
    var keys = new TreeMap<>(deliveredKeys(active));
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
      var key = key(table, run.definitions(), keys);
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

  /** The content of each delivered table: its deliveries, and how they were read. */
  private static Map<String, String> deliveredKeys(List<LedgerEntry> active) {
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
   * What a derived table is made from, as one hash: equal keys mean equal tables.
   *
   * @param keys of the tables that are there; a table that is used but not there counts as empty
   */
  private static String key(DerivedTable table, Definitions definitions, Map<String, String> keys) {
    var parts = new TreeMap<String, String>();
    table.needs().forEach(need -> parts.put("table " + need, keys.get(need)));
    table.uses().forEach(use -> parts.put("table " + use, keys.getOrDefault(use, "")));
    table.contracts().forEach(made -> parts.put("contract " + made.table(), made.toString()));
    parts.put("definitions", definitions.fingerprint(table.definitions()));
    parts.put("version", table.version());
    return Sha256.of(table.name() + parts);
  }

  /**
   * One derived table in a warehouse: {@code restricted/derived/<name>/<key>/<table>}, with the
   * file {@code remarks.txt} that holds the remarks on it.
   */
  record Derivation(DerivedTable table, RunContext run) {
    private static final String REMARKS = "remarks.txt";
    private static final double NANOS = 1e9;

    /** Makes the tables under this key unless they are there, and registers them with the run. */
    List<String> at(String key) {
      var phase = new StoredPhase(Derivations.folder(run.warehouse()).resolve(table.name()));
      if (!phase.holds(key)) {
        make(phase, key);
      }
      var folder = phase.folder(key);
      for (Contract contract : table.contracts()) {
        run.provide(contract.table(), List.of(folder.resolve(contract.table())));
      }
      return remarks(folder.resolve(REMARKS));
    }

    private void make(StoredPhase phase, String key) {
      run.progress().say("Derive %s …".formatted(table.name()));
      long start = System.nanoTime();
      var folder = phase.begin(key);
      keep(folder.resolve(REMARKS), table.make(run.storing(folder)));
      table.contracts().forEach(contract -> written(folder, contract));
      CrashPoint.reached("derive");
      phase.commit(key);
      run.progress()
          .say(
              String.format(
                  Locale.ROOT,
                  "  %s: %d tables (%.1f s)",
                  table.name(),
                  table.contracts().size(),
                  (System.nanoTime() - start) / NANOS));
    }

    private void written(Path folder, Contract contract) {
      if (!Files.isDirectory(folder.resolve(contract.table()))) {
        throw Refusal.of(
            ExitCode.INTERNAL,
            "Derived table '%s': did not store '%s'",
            table.name(),
            contract.table());
      }
    }

    private static void keep(Path file, List<String> sentences) {
      try {
        Files.write(file, sentences);
        StoredFiles.flush(file);
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }

    private static List<String> remarks(Path file) {
      try {
        return Files.readAllLines(file);
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }
  }
}
