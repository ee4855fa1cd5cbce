package nl.smartindustry.report.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.SealedJson;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.run.DiskFailure;
import nl.smartindustry.report.run.DurableFiles;

/**
 * The releases that are not to be current: rolled back, or retracted for a reason. They stay as
 * they were published; {@code releases/withdrawn.json} says so beside them, for every reader.
 */
public record Withdrawals(Warehouse warehouse) {
  private static final String FILE = "withdrawn.json";
  private static final String WAY_OUT = "restore it: it says what is not to be current";

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

  /** What the file holds: by the name of a release how it was withdrawn. */
  private record Withdrawn(Map<String, Withdrawal> releases) {
    Withdrawn {
      releases = Map.copyOf(releases);
    }
  }

  /**
   * Makes an earlier release the current one again; the one that was is not made current any more,
   * whatever it follows from. A release that was retracted is refused (64), a damaged one or a
   * damaged pointer too (74): which one was current is not known then.
   *
   * @param publication of the holder of the lock
   */
  public void rollBack(PublicationProtocol publication, String id) {
    find(id)
        .filter(Withdrawal::retracted)
        .ifPresent(
            how -> {
              throw Refusal.of(ExitCode.USAGE, "Release '%s': is %s", id, how.words());
            });
    new Standing(warehouse).sound(id);
    var all = new TreeMap<>(read());
    all.remove(id);
    CurrentRelease.find(warehouse.releases())
        .map(CurrentRelease::release)
        .filter(last -> !last.equals(id))
        .ifPresent(last -> all.put(last, new Withdrawal(null)));
    write(all);
    publication.makeCurrent(id);
  }

  /** Marks a release as retracted; the current one is refused (64). For the lock's holder only. */
  public void retract(String id, String reason) {
    if (CurrentRelease.find(warehouse.releases())
        .filter(one -> one.release().equals(id))
        .isPresent()) {
      throw Refusal.of(
          ExitCode.USAGE,
          "Release '%s': is current (roll back to another one, or publish a corrected one, first)",
          id);
    }
    var all = new TreeMap<>(read());
    all.put(id, new Withdrawal(reason));
    write(all);
  }

  /** Whether a release was retracted. */
  public boolean isRetracted(String id) {
    return find(id).filter(Withdrawal::retracted).isPresent();
  }

  Optional<Withdrawal> find(String id) {
    return Optional.ofNullable(read().get(id));
  }

  /** By the name of a release how it was withdrawn. */
  Map<String, Withdrawal> read() {
    if (Files.notExists(file())) {
      return Map.of();
    }
    try {
      return SealedJson.read(file(), Withdrawn.class, WAY_OUT).content().releases();
    } catch (UncheckedIOException failure) {
      throw DiskFailure.during("read", file(), failure.getCause());
    }
  }

  private void write(Map<String, Withdrawal> all) {
    try {
      DurableFiles.replace(file(), SealedJson.sealed(new Withdrawn(all)));
    } catch (IOException failure) {
      throw DiskFailure.during("withdraw release in", warehouse.releases(), failure);
    }
  }

  private Path file() {
    return warehouse.releases().resolve(FILE);
  }
}
