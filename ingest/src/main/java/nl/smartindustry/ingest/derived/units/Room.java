package nl.smartindustry.ingest.derived.units;

import nl.smartindustry.ingest.contract.Numbering;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * The memory that units over time may take: half of Java's, so that what is copied while an array
 * grows, and other work of the night, have the other half.
 */
final class Room {
  private static final long MEGABYTE = 1L << 20;

  private final long bytes;
  private long taken;

  Room(long bytes) {
    this.bytes = bytes;
  }

  static Room ofJava() {
    return new Room(Runtime.getRuntime().maxMemory() / 2);
  }

  /**
   * Counts memory that is taken.
   *
   * @param what it is for, in the plural
   * @throws Refusal (71) when there is no room for it
   */
  void take(String what, long more) {
    taken += more;
    if (taken > bytes) {
      throw Refusal.of(
          ExitCode.OUT_OF_MEMORY,
          "Continuity units: found so many %s that they take %d MB"
              + " (at most %d MB, half of Java's memory; give it more with -Xmx)",
          what,
          taken / MEGABYTE,
          bytes / MEGABYTE);
    }
  }

  /**
   * Numbers texts as long as there is room for them.
   *
   * @param what they name, in the plural
   */
  Numbering into(TextIds ids, String what) {
    return (text, from, length) -> {
      long held = ids.held();
      int id = ids.add(text, from, length);
      if (ids.held() > held) {
        take(what, ids.held() - held);
      }
      return id;
    };
  }
}
