package nl.smartindustry.report.approval;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * The rules of {@code approval.yaml}; each is required.
 *
 * @param roles who must approve, each another person
 * @param zone in which an embargo without an offset is meant
 * @param gaps largest share of a printed table that may be without figure unremarked
 * @param jump smallest change of a printed figure, as a share of it, that is remarked on
 */
public record ApprovalRules(List<String> roles, String zone, Double gaps, Double jump) {
  private static final String FILE = "approval.yaml";
  private static final String MEANT = "(a time such as 2025-05-19T09:00, in %s)";

  public ApprovalRules {
    if (roles == null || roles.size() < 2 || new HashSet<>(roles).size() != roles.size()) {
      throw new IllegalArgumentException("Approval: roles are %s (two or more)".formatted(roles));
    }
    roles = List.copyOf(roles);
    share("gaps", gaps);
    share("jump", jump);
    try {
      ZoneId.of(String.valueOf(zone));
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException(
          "Approval: zone is '%s' (a place such as Europe/Amsterdam)".formatted(zone), unknown);
    }
  }

  private static void share(String key, Double value) {
    if (value == null || !(value > 0)) {
      throw new IllegalArgumentException("Approval: %s is %s (above 0)".formatted(key, value));
    }
  }

  public static ApprovalRules load(Definitions definitions) {
    return definitions.read(FILE, ApprovalRules.class);
  }

  /** Refuses (64) an approval that lacks a role, has one too many, or one person twice. */
  public void require(Map<String, String> by) {
    if (!by.keySet().equals(new HashSet<>(roles))) {
      throw Refusal.of(
          ExitCode.USAGE, "Option '--approve': found roles %s (expected %s)", by.keySet(), roles);
    }
    by.forEach(
        (role, name) -> {
          if (name.isBlank()) {
            throw Refusal.of(ExitCode.USAGE, "Option '--approve': '%s' has no name", role);
          }
        });
    if (by.values().stream().map(String::strip).distinct().count() < by.size()) {
      throw Refusal.of(ExitCode.USAGE, "Option '--approve': one name twice (four eyes approve)");
    }
  }

  /** The instant that an embargo means; another text is refused (64). */
  public Instant instant(String time) {
    try {
      return OffsetDateTime.parse(time).toInstant();
    } catch (DateTimeParseException local) {
      try {
        return LocalDateTime.parse(time).atZone(ZoneId.of(zone)).toInstant();
      } catch (DateTimeParseException wrong) {
        throw new Refusal(
            ExitCode.USAGE,
            "Option '--embargo': found '%s' ".formatted(time) + MEANT.formatted(zone),
            wrong);
      }
    }
  }
}
