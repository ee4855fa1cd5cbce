package nl.smartindustry.report.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.smartindustry.report.release.ReleaseManifest.ReleaseFile;
import nl.smartindustry.report.release.Releases.Listed;
import nl.smartindustry.report.release.Releases.Release;

/** Releases in words, for the terminal. */
public final class ReleaseText {
  private ReleaseText() {}

  /** One line a release under one heading; the current one is marked. */
  public static List<String> list(List<Listed> releases) {
    var lines = new ArrayList<String>();
    lines.add(line("", "release", "reference date", "status", "data", "files", "bytes"));
    var replaced = Replacement.of(releases);
    for (var release : releases) {
      var by = Optional.ofNullable(replaced.get(release.id()));
      lines.add(
          release
              .manifest()
              .map(manifest -> row(release, manifest, by))
              .orElse(line("", release.id(), "", "manifest damaged", "", "", "")));
    }
    return List.copyOf(lines);
  }

  /** All that the manifest says, and what replaced the release. */
  public static List<String> show(Release release) {
    var lines = new ArrayList<String>();
    var manifest = release.manifest();
    var statement = manifest.statement();
    var provenance = manifest.provenance();
    lines.add("Release          " + release.id());
    lines.add("Title            " + statement.title());
    lines.add("Status           " + statusOf(manifest));
    release
        .replaced()
        .ifPresent(
            by -> lines.add("Replaced by      " + by.id() + ", because: " + by.correction()));
    release.retracted().ifPresent(reason -> lines.add("Retracted        " + reason));
    lines.add("Reference date   " + provenance.referenceDate());
    lines.add("Data version     " + dataOf(manifest));
    lines.add("Protection       " + statement.protection());
    lines.add("Program version  " + provenance.version());
    lines.add("Definitions      " + provenance.definitions());
    lines.add("Key              " + manifest.key());
    provenance
        .settings()
        .forEach((key, value) -> lines.add("Setting          " + key + ": " + value));
    statement.warnings().forEach(warning -> lines.add("Warning          " + warning));
    if (statement.accepted() != null) {
      lines.add("Says less than   " + statement.accepted().than());
      lines.add("Reason           " + statement.accepted().reason());
      statement.accepted().less().forEach(less -> lines.add("Less             " + less));
    }
    lines.add("");
    lines.add("Inputs (%d)".formatted(provenance.inputs().size()));
    provenance.inputs().forEach(i -> lines.add(file(i.sha256(), i.rows(), i.name())));
    lines.add("");
    lines.add("Files (%d)".formatted(manifest.files().size()));
    manifest.files().forEach(f -> lines.add(file(f.sha256(), f.rows(), f.path())));
    return List.copyOf(lines);
  }

  private static String row(Listed release, ReleaseManifest manifest, Optional<Replacement> by) {
    long bytes = manifest.files().stream().mapToLong(ReleaseFile::bytes).sum();
    return line(
        release.current() ? "*" : "",
        release.id(),
        manifest.provenance().referenceDate(),
        statusOf(release, manifest) + by.map(one -> ", replaced by " + one.id()).orElse(""),
        dataOf(manifest),
        Integer.toString(manifest.files().size()),
        Long.toString(bytes));
  }

  private static String statusOf(Listed release, ReleaseManifest manifest) {
    return release
        .withdrawn()
        .map(how -> statusOf(manifest) + ", " + how)
        .orElse(statusOf(manifest));
  }

  private static String statusOf(ReleaseManifest manifest) {
    var statement = manifest.statement();
    return statement.synthetic() ? statement.status() + ", synthetic" : statement.status();
  }

  private static String dataOf(ReleaseManifest manifest) {
    return manifest.statement().data() == null ? "-" : manifest.statement().data();
  }

  private static String line(Object... cells) {
    return String.format(Locale.ROOT, "%-1s %-23s  %-14s  %-21s  %-8s  %5s  %11s", cells)
        .stripTrailing();
  }

  private static String file(String sha256, Long rows, String name) {
    return String.format(
        Locale.ROOT, "  %s  %10s rows  %s", sha256, rows == null ? "-" : rows.toString(), name);
  }
}
