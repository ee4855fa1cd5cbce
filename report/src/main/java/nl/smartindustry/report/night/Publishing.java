package nl.smartindustry.report.night;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.smartindustry.ingest.IngestSummary;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.report.release.PublicationProtocol;
import nl.smartindustry.report.release.PublicationProtocol.Outcome;
import nl.smartindustry.report.release.ReleaseDraft;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.release.Standing;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.RunJournal;

/** The end of a night: a release of what transform stored, or that there is one already. */
record Publishing(
    RunContext run,
    RunJournal journal,
    PublicationProtocol publication,
    Summary summary,
    Confirmation confirmation) {

  Ending publish(Phases phases, IngestSummary taken, Provenance provenance) {
    return report(phases, taken, provenance, publication::publish);
  }

  /** The same, whether there is such a release or not. */
  Ending again(Phases phases, IngestSummary taken, Provenance provenance) {
    return report(phases, taken, provenance, publication::publishAgain);
  }

  private Ending report(
      Phases phases,
      IngestSummary taken,
      Provenance provenance,
      Function<ReleaseDraft, Outcome> publish) {
    journal.begin("report");
    run.progress().step("Making the release");
    var held = phases.without(taken.heldTables());
    var made = phases.report().prepare(run, provenance, taken.warnings(), held);
    boolean replaces = !asOf() || standing().replacedBy(provenance.referenceDate());
    var draft = confirmation.requireForRelease(made, taken, held, replaces);
    var outcome = asOf() ? publication.publishAsOf(draft) : publish.apply(draft);
    run.progress().done("release " + outcome.release());
    summary.reported(made.cells(), outcome.release());
    journal.phase("report", made.cells());
    var warnings = Stream.concat(Summary.said(taken).stream(), made.warnings().stream()).toList();
    var lines = summary.lines(warnings);
    return switch (outcome.result()) {
      case PUBLISHED -> Ending.done(outcome.release(), lines, !warnings.isEmpty());
      case BESIDE -> Ending.done(current(), beside(lines, outcome.release()), !warnings.isEmpty());
      case UNCHANGED, SAME_BYTES -> Ending.unchanged(outcome.release(), lines, !warnings.isEmpty());
    };
  }

  /** The release that already follows from a provenance and is where it belongs. */
  Optional<String> made(Provenance provenance) {
    if (standing().isCurrent(provenance)) {
      return Optional.of(current());
    }
    var withdrawn = standing().withdrawn(provenance).map(Releases.Listed::id);
    return withdrawn.isEmpty() && (asOf() || standing().isApproved())
        ? standing().besideCurrent(provenance)
        : withdrawn;
  }

  private String current() {
    return new Releases(run.warehouse()).current().id();
  }

  private List<String> beside(List<String> lines, String made) {
    var stays = "  current    stays %s; %s lies beside it".formatted(current(), made);
    return Stream.concat(lines.stream(), Stream.of(stays)).toList();
  }

  Ending unchanged(Provenance provenance, List<String> warnings) {
    var release = made(provenance).orElseThrow();
    var all = new ArrayList<>(warnings);
    standing()
        .withdrawn(provenance)
        .map(one -> "Release '%s': is %s".formatted(one.id(), one.withdrawn().orElseThrow()))
        .ifPresent(all::add);
    return Ending.unchanged(current(), summary.unchanged(release, all), !all.isEmpty());
  }

  private boolean asOf() {
    return run.settings().deliveredUntil().isPresent();
  }

  private Standing standing() {
    return new Standing(run.warehouse());
  }
}
