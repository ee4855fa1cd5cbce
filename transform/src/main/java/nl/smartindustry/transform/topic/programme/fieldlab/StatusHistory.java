package nl.smartindustry.transform.topic.programme.fieldlab;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/** The statuses a fieldlab has had, oldest first. */
public record StatusHistory(List<Step> steps) {
  /** Nobody wrote it down. */
  public static final StatusHistory UNKNOWN = new StatusHistory(List.of());

  private static final String LIST = ",";

  /**
   * A status.
   *
   * @param status a code of {@code fieldlab_status}
   * @param since the day it began
   */
  public record Step(String status, LocalDate since) {}

  public StatusHistory {
    steps = steps.stream().sorted(Comparator.comparing(Step::since)).toList();
  }

  /**
   * Two lists of the register, a status and the day it began; lists that do not pair are refused.
   */
  static StatusHistory of(String statuses, String since) {
    if (statuses == null || since == null) {
      return UNKNOWN;
    }
    var codes = statuses.split(LIST);
    var days = since.split(LIST);
    if (codes.length != days.length) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Status history of a fieldlab: %d statuses and %d days (a day for each)",
          codes.length,
          days.length);
    }
    var steps = new ArrayList<Step>();
    for (int at = 0; at < codes.length; at++) {
      steps.add(new Step(codes[at].strip(), day(days[at].strip())));
    }
    return new StatusHistory(steps);
  }

  /** The status on a day; empty before the first. */
  Optional<String> on(LocalDate day) {
    return steps.stream()
        .filter(step -> !step.since().isAfter(day))
        .reduce((earlier, later) -> later)
        .map(Step::status);
  }

  /** In one line: {@code idee 2017-04-03; actief 2018-10-05}; null when it is unknown. */
  String text() {
    return steps.isEmpty()
        ? null
        : steps.stream()
            .map(step -> step.status() + " " + step.since())
            .collect(Collectors.joining("; "));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException wrong) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Status history of a fieldlab: '%s' is no day (expected as 2017-04-03)",
          text);
    }
  }
}
