package nl.smartindustry.ingest.derived;

import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.run.RunContext;

/**
 * A table, or a few that belong together, made of tables that were delivered or derived before. It
 * depends on what it names here and on nothing else: no clock, no setting, no file.
 */
public interface DerivedTable {
  /** Its name: also its folder in {@code restricted/derived}. */
  default String name() {
    return contracts().get(0).table();
  }

  /**
   * Tables without which it is not made; then it is not registered with the run, and reads as
   * empty.
   */
  List<String> needs();

  /** Tables that it reads when they are there. */
  default List<String> uses() {
    return List.of();
  }

  /** Definition files that decide what comes out, such as {@code unit-windows.yaml}. */
  default List<String> definitions() {
    return List.of();
  }

  /** Raised when the method changes, so that what is stored is made again. */
  default String version() {
    return "2";
  }

  /** The tables it stores; each is written by {@link #make}. */
  List<Contract> contracts();

  /**
   * Reads what it needs and uses from {@link RunContext#folders} and stores each of its tables by
   * {@link RunContext#write}.
   *
   * @return remarks for the reader of the release, in sentences; kept with the tables and repeated
   *     on nights that need not make them
   */
  List<String> make(RunContext run);
}
