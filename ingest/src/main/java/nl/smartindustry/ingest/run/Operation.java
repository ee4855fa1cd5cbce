package nl.smartindustry.ingest.run;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How nights are run. No figure depends on any of it.
 *
 * @param temporary where files lie while a run lasts; empty for the warehouse
 * @param nights when they are due; empty where only their scheduler knows
 * @param store where else releases are put; empty for nowhere
 */
public record Operation(
    Optional<Path> temporary,
    Optional<Nights> nights,
    Alerts alerts,
    Watch watch,
    Optional<ObjectPlace> store) {
  /** Nothing out of the ordinary. */
  public static final Operation USUAL =
      new Operation(Optional.empty(), Optional.empty(), Alerts.NONE, Watch.NONE, Optional.empty());

  Operation with(Watch other) {
    return new Operation(temporary, nights, alerts, other, store);
  }
}
