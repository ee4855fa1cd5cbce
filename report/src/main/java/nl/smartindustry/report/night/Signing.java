package nl.smartindustry.report.night;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.report.approval.ApprovalRules;
import nl.smartindustry.report.approval.Approvals;
import nl.smartindustry.report.approval.Checklist;
import nl.smartindustry.report.release.PublicationProtocol;
import nl.smartindustry.report.release.ReleaseDraft;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.RunJournal;

/**
 * From a concept to the definitive release: it is made beside the current one, then recorded as
 * approved, and becomes current when its embargo is over. Stopped anywhere, it is taken up by the
 * next night or by approving again.
 */
final class Signing {
  private final RunContext run;
  private final RunJournal journal;
  private final PublicationProtocol publication;
  private final Releases releases;
  private final Approvals approvals;
  private final ApprovalRules rules;

  Signing(RunContext run, PublicationProtocol publication, RunJournal journal) {
    this.run = run;
    this.journal = journal;
    this.publication = publication;
    this.releases = new Releases(run.warehouse());
    this.approvals = new Approvals(run.warehouse());
    this.rules = ApprovalRules.load(run.definitions());
  }

  /**
   * @param figures what the concept follows from
   * @param read the concept that was read; null for whichever it is
   * @param draft of a release with a provenance
   */
  Ending approve(
      Provenance figures,
      Approvals.Request asked,
      String read,
      Function<Provenance, ReleaseDraft> draft) {
    rules.require(asked.by());
    var concept = releases.open(conceptOf(figures, read));
    approvals.requireCorrection(figures.referenceDate(), asked);
    var before = approvals.last().map(releases::open);
    Checklist.of(run.warehouse(), concept, before, rules).require(asked.reasons());
    run.progress().step("Making the definitive release");
    var approved = figures.approving(concept.id(), Optional.ofNullable(asked.correction()));
    journal.decided("approve", concept.id(), asked.words());
    var release = publication.approve(draft.apply(approved));
    approvals.record(release, concept.id(), asked, now());
    return ending("  definitive %s".formatted(release));
  }

  private String conceptOf(Provenance figures, String read) {
    var made =
        releases.list().stream()
            .filter(one -> one.manifest().filter(m -> m.key().equals(figures.key())).isPresent())
            .map(Releases.Listed::id)
            .reduce((one, other) -> other)
            .orElseThrow(
                () ->
                    Refusal.of(
                        ExitCode.INPUT_MISSING,
                        "Release: no concept was made of what was delivered (run nightly first)"));
    if (read != null && !read.equals(made)) {
      throw Refusal.of(
          ExitCode.USAGE, "Option '--concept': found '%s' (the last concept is '%s')", read, made);
    }
    return made;
  }

  Ending embargo(Instant until) {
    journal.decided("embargo", approvals.unpublished().release(), until.toString());
    return ending("  embargo    of %s: %s".formatted(approvals.embargo(until), until));
  }

  /** By concept what was approved. */
  Map<String, String> definitive() {
    return approvals.byConcept();
  }

  /** What is approved and no longer embargoed becomes current. */
  void takeDue() {
    approvals
        .takeDue(publication, now())
        .forEach(id -> run.progress().say("Release %s: approved, is current now".formatted(id)));
  }

  private Ending ending(String first) {
    takeDue();
    var current = releases.current().id();
    return Ending.done(current, List.of(first, "  current    " + current), false);
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }
}
