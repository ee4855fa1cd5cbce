package nl.smartindustry.ingest.derived.units;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Wrong;

/**
 * How enterprises are followed over time, from {@code continuity.yaml}.
 *
 * @param existingStatus register statuses with which an enterprise exists
 * @param vintages months after the end of a window at which its figures were published before
 * @param reactivationMonths an enterprise that is back within these counts as neither death nor
 *     birth
 */
record ContinuityDefinition(
    @JsonProperty("existing_status") List<String> existingStatus,
    WindowChoice windows,
    List<Integer> vintages,
    @JsonProperty("reactivation_months") int reactivationMonths,
    @JsonProperty("worker_flow") WorkerFlowRule workerFlow) {
  static final String FILE = "continuity.yaml";

  /**
   * @param consecutive a window between every two frames that follow each other
   * @param wholePanel a window from the first frame to the last
   * @param also further windows
   */
  record WindowChoice(
      boolean consecutive, @JsonProperty("whole_panel") boolean wholePanel, List<Span> also) {
    WindowChoice {
      also = also == null ? List.of() : List.copyOf(also);
    }
  }

  /** A window between the frames of two years. */
  record Span(int from, int to) implements Comparable<Span> {
    Span {
      Wrong.when(from >= to, "Window: from %d to %d (the earlier year first)", from, to);
    }

    @Override
    public int compareTo(Span other) {
      return from == other.from ? Integer.compare(to, other.to) : Integer.compare(from, other.from);
    }
  }

  ContinuityDefinition {
    Wrong.when(
        existingStatus == null || existingStatus.isEmpty(),
        "existing_status: found nothing (a list of statuses)");
    Wrong.when(windows == null || workerFlow == null, "needs windows and worker_flow");
    Wrong.when(
        vintages == null || vintages.stream().anyMatch(m -> m < 0) || !ascending(vintages),
        "vintages: found %s (months after a window, ascending)",
        vintages);
    Wrong.when(reactivationMonths < 1, "reactivation_months: %d (at least 1)", reactivationMonths);
    existingStatus = List.copyOf(existingStatus);
    vintages = List.copyOf(vintages);
  }

  static ContinuityDefinition load(Definitions definitions) {
    return definitions.read(FILE, ContinuityDefinition.class);
  }

  private static boolean ascending(List<Integer> months) {
    return months.stream().sorted().distinct().toList().equals(months);
  }

  /**
   * When the employees of an enterprise that disappears show where it continues.
   *
   * @param shareOfOld share of its last employees that must appear in the other enterprise
   * @param shareOfNew share of the other's employees that they must form
   * @param leastEmployees fewest of them
   * @param months within which they must appear
   */
  record WorkerFlowRule(
      @JsonProperty("share_of_old") double shareOfOld,
      @JsonProperty("share_of_new") double shareOfNew,
      @JsonProperty("least_employees") int leastEmployees,
      int months) {
    WorkerFlowRule {
      Wrong.when(
          !share(shareOfOld) || !share(shareOfNew),
          "worker_flow: shares %s and %s (above 0, at most 1)",
          shareOfOld,
          shareOfNew);
      Wrong.when(
          leastEmployees < 1 || months < 1,
          "worker_flow: least_employees %d and months %d (at least 1)",
          leastEmployees,
          months);
    }

    private static boolean share(double share) {
      return share > 0 && share <= 1;
    }
  }

  /**
   * What an event does to its parties, by its type.
   *
   * @param linking types that tie their parties
   * @param reactivating types that tie them if the enterprise was away no longer than agreed
   * @param months the agreed time
   */
  record EventTypes(List<String> linking, List<String> reactivating, int months) {
    /** The type of which a reactivation is counted from. */
    static final String DEATH = "02";

    private static final String NO = "no";
    private static final String YES = "yes";
    private static final String REACTIVATION = "reactivation";

    EventTypes {
      linking = List.copyOf(linking);
      reactivating = List.copyOf(reactivating);
    }

    /** By the code list {@code event_type}; a link that is not of the three kinds is refused. */
    static EventTypes of(Codelist types, int months) {
      for (var type : types.entries()) {
        var links = String.valueOf(type.more().get("links"));
        if (!List.of(NO, YES, REACTIVATION).contains(links)) {
          throw new IllegalArgumentException(
              "Code list 'event_type', code '%s': links '%s' (%s, %s or %s)"
                  .formatted(type.code(), links, NO, YES, REACTIVATION));
        }
      }
      return new EventTypes(with(types, YES), with(types, REACTIVATION), months);
    }

    private static List<String> with(Codelist types, String links) {
      return types.entries().stream()
          .filter(type -> links.equals(type.more().get("links")))
          .map(Codelist.Entry::code)
          .toList();
    }
  }
}
