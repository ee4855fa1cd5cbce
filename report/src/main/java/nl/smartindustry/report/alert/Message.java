package nl.smartindustry.report.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.delivery.DueDelivery;
import nl.smartindustry.ingest.run.Alerts.Occasion;
import nl.smartindustry.report.run.CanonicalJson;
import nl.smartindustry.report.run.RunRecord;

/**
 * One message to people, as the command reads it.
 *
 * @param id what it is about; the same for the same thing
 * @param occasion in small letters, as the settings write it
 * @param run that reports it
 * @param subject one line
 * @param text sentences, as the terminal has them
 */
record Message(String id, String occasion, String run, String subject, List<String> text) {
  private static final int MOST_LINES = 20;
  private static final int DIGITS = 12;

  Message {
    text = List.copyOf(text);
  }

  /** A run failed, or the gate held its release back. */
  static Message failed(RunRecord run) {
    var occasion = run.isHeldBack() ? Occasion.HELD_BACK : Occasion.FAILED;
    var what = run.isHeldBack() ? "its release was held back" : "failed";
    return of(
        run.run(),
        occasion,
        run,
        "%s %s %s (exit %d)".formatted(run.command(), run.run(), what, run.ending().exitCode()),
        List.of(String.valueOf(run.ending().reason())));
  }

  /** An earlier run was killed, which it could not report itself. */
  static Message killed(String earlier, RunRecord run) {
    return of(earlier, Occasion.FAILED, run, "Run %s was killed".formatted(earlier), List.of());
  }

  /** A release was published with warnings. */
  static Message warned(RunRecord run, String release) {
    var content = Sha256.of(release + run.warnings()).substring(0, DIGITS);
    var subject =
        "Release %s: published with %d warnings".formatted(release, run.warnings().size());
    return of(content, Occasion.WARNINGS, run, subject, some(run.warnings()));
  }

  /** A delivery is late. */
  static Message late(DueDelivery due, RunRecord run) {
    var what = "%s-%s".formatted(due.source(), due.period());
    var subject = "Late: %s %s, due by %s".formatted(due.source(), due.period(), due.day());
    return of(what, Occasion.LATE, run, subject, List.of());
  }

  /** A concept waits for approval. */
  static Message waiting(String concept, RunRecord run) {
    return of(concept, Occasion.APPROVAL, run, "Waits for approval: " + concept, List.of());
  }

  private static Message of(
      String about, Occasion occasion, RunRecord run, String subject, List<String> text) {
    var kind = occasion.name().toLowerCase(Locale.ROOT);
    return new Message(kind + "-" + about, kind, run.run(), subject, text);
  }

  private static List<String> some(List<String> lines) {
    var first = new ArrayList<>(lines.subList(0, Math.min(MOST_LINES, lines.size())));
    if (lines.size() > MOST_LINES) {
      first.add("and %d more".formatted(lines.size() - MOST_LINES));
    }
    return first;
  }

  /** Sorts after what runs before have reported. */
  String fileName() {
    return run + "-" + id;
  }

  byte[] json() {
    return CanonicalJson.write(this);
  }
}
