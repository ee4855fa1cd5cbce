package nl.smartindustry.report.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.CrashPoint;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.PublicationProtocol.Outcome.Result;
import nl.smartindustry.report.release.ReleaseManifest.ReleaseFile;
import nl.smartindustry.report.run.DiskFailure;
import nl.smartindustry.report.run.DurableFiles;
import nl.smartindustry.report.run.RunLock;

/**
 * Makes a release and publishes it, whole or not at all. Whatever stops it, at whatever instant,
 * the release before stays current and keeps its bytes, and the next run clears up.
 *
 * <p>The order of the steps is the guarantee: all files are on the disk and read back before the
 * manifest names them, all of that before the ledger has it, before the folder gets its name, and
 * all of that before the pointer, whose replacement is the one instant at which a reader's view
 * changes.
 */
public final class PublicationProtocol {
  private final Warehouse warehouse;
  private final Path releases;
  private final Standing standing;

  /** For the holder of the warehouse's lock only. */
  public PublicationProtocol(RunLock lock) {
    this.warehouse = lock.warehouse();
    this.releases = warehouse.releases();
    this.standing = new Standing(warehouse);
  }

  /** What came of a publication. */
  public record Outcome(Result result, String release) {
    /**
     * A new current release; nothing to do; made again, and the bytes are the same; or a release
     * beside the current one.
     */
    public enum Result {
      PUBLISHED,
      UNCHANGED,
      SAME_BYTES,
      BESIDE
    }
  }

  /**
   * Makes {@code draft} a release that can be opened by its name. It becomes the current one only
   * where that describes an earlier day, or where there is none: a look back changes nothing for
   * readers of the current release.
   */
  public Outcome publishAsOf(ReleaseDraft draft) {
    return standing.replacedBy(draft.provenance().referenceDate())
        ? publishAgain(draft)
        : made(draft, this::beside);
  }

  /** Makes {@code draft} a release that lies beside the current one until its time has come. */
  public String approve(ReleaseDraft draft) {
    return made(draft, this::beside).release();
  }

  /** Makes a release that is there and whole the current one. */
  public void makeCurrent(String id) {
    standing.sound(id);
    try {
      point(ReleaseManifest.read(releases.resolve(id)));
      DurableFiles.flushDirectory(releases);
    } catch (IOException failure) {
      throw DiskFailure.during("publish release in", releases, failure);
    }
  }

  private Outcome beside(ReleaseManifest manifest) {
    var id = manifest.releaseId();
    boolean pointed =
        standing.current().filter(pointer -> pointer.release().equals(id)).isPresent();
    return new Outcome(pointed ? Result.SAME_BYTES : Result.BESIDE, id);
  }

  /**
   * Publishes {@code draft}, unless the current release already follows from its provenance; a
   * concept lies beside a current release that was approved.
   */
  public Outcome publish(ReleaseDraft draft) {
    sweep();
    if (standing.isCurrent(draft.provenance())) {
      return new Outcome(Result.UNCHANGED, standing.current().orElseThrow().release());
    }
    return publishAgain(draft);
  }

  /** Makes {@code draft} even so: the same provenance must give the same bytes. */
  public Outcome publishAgain(ReleaseDraft draft) {
    return made(draft, standing.isApproved() ? this::beside : this::point);
  }

  private Outcome made(ReleaseDraft draft, LastStep last) {
    sweep();
    try {
      return make(draft, last);
    } catch (IOException failure) {
      throw DiskFailure.during("publish release in", releases, failure);
    }
  }

  /** Removes what a run that was killed left half-made; for a night that publishes nothing. */
  public void sweep() {
    try {
      ReleaseStaging.sweep(releases);
    } catch (IOException failure) {
      throw DiskFailure.during("clear up", releases, failure);
    }
  }

  /** The last step: what readers see of a release that is all there. */
  @FunctionalInterface
  private interface LastStep {
    Outcome take(ReleaseManifest manifest) throws IOException;
  }

  private Outcome make(ReleaseDraft draft, LastStep last) throws IOException {
    var staging = ReleaseStaging.open(releases, draft.provenance().key());
    try {
      var rows = draft.content().writeTo(staging.folder());
      CrashPoint.reached("write");
      var files = audit(draft, staging, rows);
      CrashPoint.reached("audit");
      var manifest = ReleaseManifest.of(draft.provenance(), draft.statement(), files);
      refuseOtherContent(manifest);
      describe(staging, manifest);
      CrashPoint.reached("manifest");
      new PublicationLedger(warehouse).add(manifest);
      CrashPoint.reached("ledger");
      settle(staging, manifest.releaseId());
      CrashPoint.reached("rename");
      var outcome = last.take(manifest);
      CrashPoint.reached("pointer");
      DurableFiles.flushDirectory(releases);
      CrashPoint.reached("after");
      return outcome;
    } finally {
      staging.discard();
    }
  }

  private List<ReleaseFile> audit(
      ReleaseDraft draft, ReleaseStaging staging, Map<String, Long> rows) throws IOException {
    DurableFiles.flushTree(staging.folder());
    var files = new ReadBack(staging.folder(), rows).audit();
    draft.checks().check(staging.folder(), files);
    return files;
  }

  private static void describe(ReleaseStaging staging, ReleaseManifest manifest)
      throws IOException {
    DurableFiles.write(staging.folder().resolve(ReleaseManifest.FILE), manifest.json());
    DurableFiles.flushDirectory(staging.folder());
  }

  /** Gives the staged folder its name; one that has it already must be the same, byte for byte. */
  private void settle(ReleaseStaging staging, String id) throws IOException {
    if (!Files.exists(releases.resolve(id))) {
      staging.becomeRelease(id);
      return;
    }
    standing.sound(id);
    staging.discard();
  }

  /** The same provenance never names two contents. */
  private void refuseOtherContent(ReleaseManifest manifest) {
    new Releases(warehouse)
        .manifests()
        .filter(one -> one.key().equals(manifest.key()) && !one.files().equals(manifest.files()))
        .findFirst()
        .ifPresent(
            other -> {
              throw Refusal.of(
                  ExitCode.INTERNAL,
                  "Release '%s': follows from the same inputs, definitions and program, but '%s' is"
                      + " not the same now (nothing was published)",
                  other.releaseId(),
                  manifest.firstChange(other));
            });
  }

  private Outcome point(ReleaseManifest manifest) throws IOException {
    var id = manifest.releaseId();
    if (new Withdrawals(warehouse).find(id).isPresent()) {
      return beside(manifest);
    }
    var next = new CurrentRelease(id, manifest.key(), manifest.hash());
    if (standing.current().filter(next::equals).isPresent()) {
      return new Outcome(Result.SAME_BYTES, id);
    }
    next.commit(releases);
    return new Outcome(Result.PUBLISHED, id);
  }
}
