package nl.smartindustry.ingest.run;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * How runs are watched from outside.
 *
 * @param timeBudget after which a run ends by itself; empty for none
 * @param metrics the text file for Prometheus that the end of each run is written to; empty for
 *     none
 * @param lineage the address that OpenLineage events are sent to; empty for none
 */
public record Watch(
    LogFormat log, Optional<Duration> timeBudget, Optional<Path> metrics, Optional<URI> lineage) {
  /** Nothing but the record of a run. */
  public static final Watch NONE =
      new Watch(LogFormat.PLAIN, Optional.empty(), Optional.empty(), Optional.empty());

  /** A time budget as written; empty for another form and for none at all. */
  public static Optional<Duration> budget(String text) {
    return time(text).filter(time -> !time.isZero());
  }

  /** The same with another budget. */
  public Watch within(Duration budget) {
    return new Watch(log, Optional.of(budget), metrics, lineage);
  }

  /** A length of time as written: {@code 90m}, {@code 26h}, {@code 3d}; empty for another form. */
  public static Optional<Duration> time(String text) {
    var iso = text.toUpperCase(Locale.ROOT);
    try {
      return Optional.of(Duration.parse(iso.endsWith("D") ? "P" + iso : "PT" + iso))
          .filter(time -> !time.isNegative());
    } catch (DateTimeParseException wrong) {
      return Optional.empty();
    }
  }
}
