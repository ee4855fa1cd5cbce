package nl.smartindustry.report.night;

import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.report.release.PublicationProtocol;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.release.Withdrawals;
import nl.smartindustry.report.run.RunJournal;
import nl.smartindustry.report.store.ObjectReleases;
import nl.smartindustry.report.store.S3Store;

/** What is done with releases that are there: nothing is made anew. */
record ReleaseDesk(RunContext run, RunJournal journal, PublicationProtocol publication) {

  /** Makes an earlier release the current one again. */
  Ending rollBack(String id) {
    var release = new Releases(run.warehouse()).open(id).id();
    journal.decided("rollback", release, null);
    new Withdrawals(run.warehouse()).rollBack(publication, release);
    return Ending.done(release, List.of("  current    " + release), false);
  }

  /** Makes the current release that of the object store as well. */
  Ending push() {
    var place =
        run.settings()
            .places()
            .operation()
            .store()
            .orElseThrow(
                () ->
                    Refusal.definitions(
                        "Settings '%s': lacks 'object_store', which releases push goes by",
                        run.settings().file()));
    var release = new Releases(run.warehouse()).current();
    journal.decided("push", release.id(), null);
    var data = List.of(run.warehouse().root(), run.settings().landing());
    try (var store = S3Store.open(place, data)) {
      return new ObjectReleases(store).publish(release)
          ? Ending.done(release.id(), List.of("  pushed     " + release.id()), false)
          : Ending.unchanged(release.id(), List.of("  unchanged  " + release.id()), false);
    }
  }

  /** Marks a release as retracted. */
  Ending retract(String id, String reason) {
    var releases = new Releases(run.warehouse());
    var release = releases.open(id).id();
    journal.decided("retract", release, reason);
    new Withdrawals(run.warehouse()).retract(release, reason);
    return Ending.done(releases.current().id(), List.of("  retracted  " + release), false);
  }
}
