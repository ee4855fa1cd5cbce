package nl.smartindustry.report.release;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.CanonicalJson;
import nl.smartindustry.report.run.DiskFailure;
import nl.smartindustry.report.run.DurableFiles;

/**
 * The releases that are not to be current: rolled back, or retracted for a reason. They stay as
 * they were published; {@code releases/withdrawn.json} says so beside them, for every reader.
 *
 * @param releases by name
 */
record Withdrawals(Map<String, Withdrawal> releases) {
  private static final String FILE = "withdrawn.json";

  /**
   * How a release was withdrawn.
   *
   * @param reason for which it was retracted; null where it was rolled back
   */
  record Withdrawal(String reason) {
    boolean retracted() {
      return reason != null;
    }

    String words() {
      return retracted() ? "retracted: " + reason : "rolled back";
    }
  }

  Withdrawals {
    releases = new TreeMap<>(releases);
  }

  static Withdrawals of(Warehouse warehouse) {
    var file = fileOf(warehouse);
    if (!Files.exists(file)) {
      return new Withdrawals(Map.of());
    }
    try {
      return CanonicalJson.read(file, Withdrawals.class);
    } catch (JacksonException damaged) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT,
          "File '%s': is damaged (restore it: it says what is not to be current)".formatted(file),
          damaged);
    } catch (IOException failure) {
      throw DiskFailure.during("read", file, failure);
    }
  }

  Optional<Withdrawal> find(String release) {
    return Optional.ofNullable(releases.get(release));
  }

  Withdrawals with(String release, Withdrawal how) {
    var all = new TreeMap<>(releases);
    all.put(release, how);
    return new Withdrawals(all);
  }

  Withdrawals without(String release) {
    var all = new TreeMap<>(releases);
    all.remove(release);
    return new Withdrawals(all);
  }

  /** For the holder of the lock only. */
  void write(Warehouse warehouse) throws IOException {
    DurableFiles.replace(fileOf(warehouse), CanonicalJson.write(this));
  }

  private static Path fileOf(Warehouse warehouse) {
    return warehouse.releases().resolve(FILE);
  }
}
