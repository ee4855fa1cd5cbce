package nl.smartindustry.report.status;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.DueDelivery;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.alert.Alerting;
import nl.smartindustry.report.approval.ReleaseCalendar.Planned;
import nl.smartindustry.report.release.Releases.Listed;
import nl.smartindustry.report.run.AuditLog;
import nl.smartindustry.report.run.DueNight;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.RunRecord;

/**
 * How a warehouse stands, in one screen.
 *
 * @param exitCode 0; 66 where the last good night is older than it may be, 74 where the audit log
 *     was changed
 */
public record StatusText(List<String> lines, ExitCode exitCode) {
  private static final int MINUTES_SHOWN = 120;
  private static final int HOURS_SHOWN = 72;
  private static final int PLANNED_SHOWN = 3;

  public StatusText {
    lines = List.copyOf(lines);
  }

  /**
   * Looks at the warehouse of some settings.
   *
   * @param most the age at which the last good night is too old; empty for any
   * @param now for ages
   */
  public static StatusText of(Settings settings, Optional<Duration> most, Instant now) {
    var status = WarehouseStatus.of(settings);
    var lines = new ArrayList<String>();
    lines.addAll(nights(status, now));
    settings
        .places()
        .operation()
        .nights()
        .map(n -> DueNight.of(n, status.nights().last(), status.nights().writing(), now))
        .ifPresent(due -> lines.add(line("next night", due.words())));
    lines.addAll(releases(status));
    lines.addAll(deliveries(status.deliveries(), settings.referenceDate()));
    lines.addAll(approval(status.approval()));
    Alerting.waiting(settings)
        .forEach(
            (way, count) -> lines.add(line("alerts", "%d not sent by %s".formatted(count, way))));
    var audit = decisions(settings.warehouse(), lines);
    var age = status.nights().age(now);
    boolean old = most.isPresent() && age.filter(a -> a.compareTo(most.get()) <= 0).isEmpty();
    if (old) {
      lines.add(
          line(
              "alarm",
              "the last good night is %s (at most %s)"
                  .formatted(age.map(StatusText::ago).orElse("not there"), length(most.get()))));
    }
    return new StatusText(lines, old ? ExitCode.INPUT_MISSING : audit);
  }

  /** Adds what was decided last, or the line of the audit log that was changed. */
  private static ExitCode decisions(Warehouse warehouse, List<String> lines) {
    try {
      var chain = new AuditLog(warehouse).verified();
      var all = chain.entries();
      if (!all.isEmpty()) {
        lines.add(
            line(
                "decisions",
                "%d; last: %s; head %s"
                    .formatted(
                        all.size(),
                        all.get(all.size() - 1).words(),
                        Provenance.shortOf(chain.head()))));
      }
      return ExitCode.PUBLISHED;
    } catch (Refusal changed) {
      lines.add(line("decisions", changed.getMessage()));
      return changed.code();
    }
  }

  private static List<String> nights(WarehouseStatus status, Instant now) {
    var nights = status.nights();
    var lines = new ArrayList<String>();
    lines.add(
        line("last night", nights.last().map(r -> run(r, nights.writing(), now)).orElse("none")));
    nights
        .last()
        .filter(last -> last.ending() != null && last.ending().reason() != null)
        .ifPresent(last -> lines.add(line("", last.ending().reason())));
    if (!nights.good().equals(nights.last())) {
      lines.add(line("last good", nights.good().map(r -> run(r, false, now)).orElse("none")));
    }
    if (nights.writing()) {
      lines.add(line("now", "a run is writing in the warehouse"));
    }
    return lines;
  }

  private static String run(RunRecord run, boolean writing, Instant now) {
    if (run.ending() == null) {
      var done =
          run.phases().isEmpty()
              ? ""
              : ", after " + run.phases().get(run.phases().size() - 1).name();
      return "%s %s%s, begun %s"
          .formatted(
              run.run(), writing ? "is running" : "was killed", done, since(run.started(), now));
    }
    var code = run.ending().exitCode();
    var warnings = run.warnings().isEmpty() ? "" : ", %d warnings".formatted(run.warnings().size());
    return "%s %s%s, ended %s, took %s%s"
        .formatted(
            run.run(),
            run.state().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            code == null ? "" : " (exit %d)".formatted(code),
            since(run.ending().ended(), now),
            length(
                Duration.between(
                    Instant.parse(run.started()), Instant.parse(run.ending().ended()))),
            warnings);
  }

  private static List<String> releases(WarehouseStatus status) {
    var lines = new ArrayList<String>();
    lines.add(line("current", status.current().map(StatusText::release).orElse("none")));
    var current = status.current().map(Listed::id).orElse("");
    var others = new ArrayList<String>();
    status
        .tables()
        .forEach(
            (table, last) -> {
              if (!last.equals(current)) {
                others.add(
                    table
                        + (last.isEmpty() ? " (never a figure)" : " (last in %s)".formatted(last)));
              }
            });
    int all = status.tables().size();
    var without = others.isEmpty() ? "" : "; without: " + String.join(", ", others);
    lines.add(
        line("tables", "%d of %d have figures%s".formatted(all - others.size(), all, without)));
    return lines;
  }

  private static String release(Listed release) {
    return release
        .manifest()
        .map(
            manifest ->
                "%s %s%s, describes %s"
                    .formatted(
                        release.id(),
                        manifest.statement().status(),
                        manifest.statement().synthetic() ? ", synthetic" : "",
                        manifest.provenance().referenceDate()))
        .orElse(release.id() + ": manifest damaged");
  }

  private static List<String> deliveries(WarehouseStatus.Deliveries deliveries, LocalDate day) {
    var lines = new ArrayList<String>();
    deliveries
        .plan()
        .ifPresentOrElse(
            plan -> {
              lines.add(line("landing", toRead(plan.unread())));
              plan.held().forEach(held -> lines.add(line("held", held.delivery())));
              plan.warnings().forEach(warning -> lines.add(line("", warning)));
            },
            () -> lines.add(line("landing", "a night would stop: " + deliveries.refusal())));
    for (var due : deliveries.due()) {
      lines.add(line(due.late(day) ? "late" : "due", due(due)));
    }
    return lines;
  }

  private static String toRead(long deliveries) {
    return deliveries == 0 ? "nothing new" : "%d deliveries to read".formatted(deliveries);
  }

  private static String due(DueDelivery due) {
    return "%s %s by %s".formatted(due.source(), due.period(), due.day());
  }

  private static List<String> approval(WarehouseStatus.Approval approval) {
    var lines = new ArrayList<String>();
    approval.concept().ifPresent(id -> lines.add(line("to approve", id)));
    approval.given().forEach(given -> lines.add(line("approved", given)));
    approval.planned().stream().limit(PLANNED_SHOWN).forEach(one -> lines.add(planned(one)));
    return lines;
  }

  private static String planned(Planned one) {
    return line("planned", "%s, to describe %s".formatted(one.comes(), one.describes()));
  }

  private static String since(String instant, Instant now) {
    return "%s (%s)"
        .formatted(
            instant.substring(0, "2025-03-31T00:00".length()) + "Z",
            ago(Duration.between(Instant.parse(instant), now)));
  }

  private static String ago(Duration age) {
    return age.isNegative() ? "in the future" : length(age) + " ago";
  }

  private static String length(Duration time) {
    if (time.toSeconds() < MINUTES_SHOWN) {
      return time.toSeconds() + " s";
    }
    if (time.toMinutes() < MINUTES_SHOWN) {
      return time.toMinutes() + " min";
    }
    return time.toHours() < HOURS_SHOWN ? time.toHours() + " h" : time.toDays() + " days";
  }

  private static String line(String subject, String words) {
    return "%-11s %s".formatted(subject, words);
  }
}
