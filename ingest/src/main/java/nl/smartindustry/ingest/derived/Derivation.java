package nl.smartindustry.ingest.derived;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.CrashPoint;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.StoredPhase;

/**
 * One derived table in a warehouse: {@code restricted/derived/<name>/<key>/<table>}, with the file
 * {@code remarks.txt} that holds the remarks on it.
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
