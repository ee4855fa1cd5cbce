package nl.smartindustry.report.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.ReleaseManifest.ReleaseFile;
import nl.smartindustry.report.release.RestrictedCertificate.Checked;
import nl.smartindustry.report.run.DiskFailure;
import nl.smartindustry.report.run.FolderListing;

/** The published releases of a warehouse, for readers: needs no lock and no session. */
public final class Releases {
  /** Stands for the release that is current now. */
  public static final String CURRENT = "current";

  private static final Pattern ID = Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{12}");

  private final Warehouse warehouse;
  private final Path releases;
  private final RestrictedCertificate certificate;

  public Releases(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.releases = warehouse.releases();
    this.certificate = new RestrictedCertificate(warehouse);
  }

  /**
   * A release and where it lies.
   *
   * @param replaced by which other one, where that corrects it
   * @param retracted for which reason, where it was
   */
  public record Release(
      String id,
      Path folder,
      ReleaseManifest manifest,
      Optional<Replacement> replaced,
      Optional<String> retracted) {
    /** A file of it, empty where it has none of that name; one that was altered is refused (74). */
    public Optional<byte[]> bytes(String path) {
      return manifest.files().stream()
          .filter(file -> file.path().equals(path))
          .findFirst()
          .map(this::bytes);
    }

    private byte[] bytes(ReleaseFile file) {
      try {
        var bytes = Files.readAllBytes(folder.resolve(file.path()));
        if (Sha256.of(bytes).equals(file.sha256())) {
          return bytes;
        }
      } catch (IOException failure) {
        throw DiskFailure.during("read", folder.resolve(file.path()), failure);
      }
      throw Refusal.of(
          ExitCode.INPUT_OUTPUT,
          "Release file '%s': is not the one that was published (releases verify %s says more)",
          file.path(),
          id);
    }
  }

  /**
   * One release in a list.
   *
   * @param manifest empty where it cannot be read
   * @param withdrawn why it is not to be current, in words; empty where it may be
   */
  public record Listed(
      String id, boolean current, Optional<ReleaseManifest> manifest, Optional<String> withdrawn) {
    /** Whether it was approved. */
    public boolean definitive() {
      return manifest.flatMap(one -> one.provenance().approves()).isPresent();
    }
  }

  /**
   * What a re-hash of every file found.
   *
   * @param files in the manifest
   * @param findings one line for each file that is damaged, missing or extra
   * @param certificate what became of the proof of protection; only of files that are intact
   */
  public record Verification(
      String id, int files, List<String> findings, Optional<Checked> certificate) {
    /** 0 where the release is intact, 74 where it is not, 65 where its proof fails. */
    public ExitCode exitCode() {
      return findings.isEmpty()
          ? certificate.map(Checked::code).orElse(ExitCode.PUBLISHED)
          : ExitCode.INPUT_OUTPUT;
    }
  }

  /** All releases, by name. */
  public List<Listed> list() {
    var pointed = CurrentRelease.find(releases).map(CurrentRelease::release).orElse("");
    var listed = new ArrayList<Listed>();
    var withdrawals = new Withdrawals(warehouse).read();
    for (var id : ids()) {
      var withdrawn = Optional.ofNullable(withdrawals.get(id)).map(Withdrawals.Withdrawal::words);
      listed.add(new Listed(id, id.equals(pointed), manifestOf(id), withdrawn));
    }
    return List.copyOf(listed);
  }

  /** The current release, resolved once: what is opened next belongs to one night. */
  public Release current() {
    return open(CURRENT);
  }

  /** The release {@code id}, or the current one; an unknown one is refused with the known ones. */
  public Release open(String id) {
    var folder = folderOf(id);
    var manifest = folder.manifest();
    var replaced =
        id.equals(CURRENT)
            ? Optional.<Replacement>empty()
            : Optional.ofNullable(Replacement.of(list()).get(folder.id()));
    var retracted =
        new Withdrawals(warehouse).find(folder.id()).map(Withdrawals.Withdrawal::reason);
    return new Release(folder.id(), folder.folder(), manifest, replaced, retracted);
  }

  /**
   * Hashes every file of {@code id} again, and checks the proof of its protection again where it is
   * kept. Reads what the manifest names, not what is listed.
   */
  public Verification verify(String id) {
    var folder = folderOf(id);
    var findings = new ArrayList<>(folder.findings());
    pointerFinding(folder).ifPresent(findings::add);
    var manifest = manifestOf(folder.id());
    var proof =
        manifest
            .filter(intact -> findings.isEmpty())
            .map(intact -> certificate.check(folder.folder(), intact));
    int files = manifest.map(one -> one.files().size()).orElse(0);
    return new Verification(folder.id(), files, List.copyOf(findings), proof);
  }

  private Optional<String> pointerFinding(ReleaseFolder folder) {
    return CurrentRelease.find(releases)
        .filter(pointer -> pointer.release().equals(folder.id()))
        .filter(pointer -> !folder.isNamedBy(pointer))
        .map(pointer -> "%s: names another manifest".formatted(CurrentRelease.FILE));
  }

  private ReleaseFolder folderOf(String id) {
    if (id.equals(CURRENT)) {
      return pointedFolder();
    }
    if (!ID.matcher(id).matches() || !Files.isDirectory(releases.resolve(id))) {
      throw Refusal.of(
          ExitCode.USAGE, "Unknown release '%s' %s; or '%s'", id, Known.of(id, ids()), CURRENT);
    }
    return new ReleaseFolder(releases.resolve(id));
  }

  private ReleaseFolder pointedFolder() {
    var pointer = CurrentRelease.find(releases).orElseThrow(this::nothingCurrent);
    var folder = releases.resolve(pointer.release());
    if (!ID.matcher(pointer.release()).matches() || !Files.isDirectory(folder)) {
      throw Refusal.of(
          ExitCode.INPUT_OUTPUT,
          "Pointer '%s': names release '%s', which is not there (there are: %s)",
          releases.resolve(CurrentRelease.FILE),
          pointer.release(),
          ids());
    }
    return new ReleaseFolder(folder);
  }

  private Refusal nothingCurrent() {
    var known = ids();
    return known.isEmpty()
        ? Refusal.of(ExitCode.INPUT_MISSING, "Folder '%s': holds no release yet", releases)
        : Refusal.of(
            ExitCode.INPUT_MISSING,
            "Folder '%s': no release is current (the run that made %s stopped before the last step;"
                + " the next one takes it up)",
            releases,
            known);
  }

  /** The manifests that can be read and are those their releases are named by. */
  Stream<ReleaseManifest> manifests() {
    return ids().stream()
        .flatMap(id -> manifestOf(id).filter(one -> one.releaseId().equals(id)).stream());
  }

  private Optional<ReleaseManifest> manifestOf(String id) {
    try {
      return Optional.of(ReleaseManifest.read(releases.resolve(id)));
    } catch (Refusal damaged) {
      return Optional.empty();
    }
  }

  private List<String> ids() {
    try {
      return FolderListing.namesIn(releases).stream().filter(ID.asMatchPredicate()).toList();
    } catch (IOException failure) {
      throw DiskFailure.during("list releases in", releases, failure);
    }
  }
}
