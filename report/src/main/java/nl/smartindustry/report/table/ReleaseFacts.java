package nl.smartindustry.report.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader must know of the release a table stands in.
 *
 * @param referenceDate the state the figures describe (peildatum)
 * @param version of the release, as readers quote it
 * @param status provisional or final
 * @param issue whether it was approved, and when the next one comes
 * @param synthetic whether the figures are invented; then every table has a warning
 * @param sources the deliveries used, one line each
 * @param held codes of the indicators that have no figure because their source is held
 */
public record ReleaseFacts(
    LocalDate referenceDate,
    String version,
    Status status,
    Issue issue,
    boolean synthetic,
    List<String> sources,
    Set<String> held) {
  /** Provisional or final. */
  public enum Status {
    PROVISIONAL,
    FINAL
  }

  /**
   * One of the releases that follow each other.
   *
   * @param concept whether it is not yet approved
   * @param correction what it corrects in the one before and why; empty for none
   * @param next when the next one comes; empty where that is not known
   */
  public record Issue(boolean concept, Optional<String> correction, Optional<LocalDate> next) {
    public static final Issue CONCEPT = new Issue(true, Optional.empty(), Optional.empty());
    public static final Issue APPROVED = new Issue(false, Optional.empty(), Optional.empty());
  }

  public ReleaseFacts {
    held = Set.copyOf(held);
    sources = List.copyOf(sources);
  }

  public boolean concept() {
    return issue.concept();
  }
}
