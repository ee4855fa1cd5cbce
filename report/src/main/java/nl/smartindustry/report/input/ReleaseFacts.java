package nl.smartindustry.report.input;

import java.time.LocalDate;
import java.util.List;

/**
 * What a reader must know of the release a table stands in.
 *
 * @param referenceDate the state the figures describe (peildatum)
 * @param version of the release, as readers quote it
 * @param status provisional or final
 * @param concept whether it is not yet signed
 * @param synthetic whether the figures are invented; then every table says so
 * @param sources the deliveries used, one line each
 */
public record ReleaseFacts(
    LocalDate referenceDate,
    String version,
    Status status,
    boolean concept,
    boolean synthetic,
    List<String> sources) {
  /** Provisional or final. */
  public enum Status {
    PROVISIONAL,
    FINAL
  }

  public ReleaseFacts {
    sources = List.copyOf(sources);
  }
}
