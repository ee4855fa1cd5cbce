package nl.smartindustry.report.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.report.release.ReleaseManifest.ReleaseFile;
import nl.smartindustry.report.release.Releases.Listed;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.release.Releases.Verification;

/** Releases in words, for the terminal. */
public final class ReleaseText {
  private ReleaseText() {}

  /** One line a release under one heading; the current one is marked. */
  public static String list(List<Listed> releases) {
    var lines = new ArrayList<String>();
    lines.add(line("", "release", "reference date", "status", "files", "bytes"));
    for (var release : releases) {
      lines.add(
          release
              .manifest()
              .map(manifest -> row(release, manifest))
              .orElse(line("", release.id(), "", "manifest damaged", "", "")));
    }
    return text(lines);
  }

  /** All that the manifest says. */
  public static String show(Release release) {
    var lines = new ArrayList<String>();
    var manifest = release.manifest();
    var statement = manifest.statement();
    var provenance = manifest.provenance();
    lines.add("Release          " + release.id());
    lines.add("Title            " + statement.title());
    lines.add("Status           " + statusOf(manifest));
    lines.add("Reference date   " + provenance.referenceDate());
    lines.add("Protection       " + statement.protection());
    lines.add("Program version  " + provenance.version());
    lines.add("Definitions      " + provenance.definitions());
    lines.add("Key              " + manifest.key());
    provenance
        .settings()
        .forEach((key, value) -> lines.add("Setting          " + key + ": " + value));
    statement.warnings().forEach(warning -> lines.add("Warning          " + warning));
    lines.add("");
    lines.add("Inputs (%d)".formatted(provenance.inputs().size()));
    provenance.inputs().forEach(i -> lines.add(file(i.sha256(), i.rows(), i.name())));
    lines.add("");
    lines.add("Files (%d)".formatted(manifest.files().size()));
    manifest.files().forEach(f -> lines.add(file(f.sha256(), f.rows(), f.path())));
    return text(lines);
  }

  /** One line a finding, or one that says there is none. */
  public static String verification(Verification verification) {
    return verification.findings().isEmpty()
        ? text(
            List.of(
                "Release %s: %d files, all as published"
                    .formatted(verification.id(), verification.files())))
        : text(verification.findings());
  }

  private static String row(Listed release, ReleaseManifest manifest) {
    long bytes = manifest.files().stream().mapToLong(ReleaseFile::bytes).sum();
    return line(
        release.current() ? "*" : "",
        release.id(),
        manifest.provenance().referenceDate(),
        statusOf(manifest),
        Integer.toString(manifest.files().size()),
        Long.toString(bytes));
  }

  private static String statusOf(ReleaseManifest manifest) {
    var statement = manifest.statement();
    return statement.synthetic() ? statement.status() + ", synthetic" : statement.status();
  }

  private static String line(
      String mark, String id, String date, String status, String files, String bytes) {
    return String.format(
            Locale.ROOT,
            "%-1s %-23s  %-14s  %-18s  %5s  %11s",
            mark,
            id,
            date,
            status,
            files,
            bytes)
        .stripTrailing();
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private static String file(String sha256, Long rows, String name) {
    return String.format(
        Locale.ROOT, "  %s  %10s rows  %s", sha256, rows == null ? "-" : rows.toString(), name);
  }
}
