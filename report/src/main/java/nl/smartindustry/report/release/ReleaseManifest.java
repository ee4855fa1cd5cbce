package nl.smartindustry.report.release;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.report.run.CanonicalJson;
import nl.smartindustry.report.run.DiskFailure;
import nl.smartindustry.report.run.Provenance;

/**
 * The list of everything in a release and of everything it follows from; {@code manifest.json}.
 * Holds no clock time, so that the same night gives the same bytes.
 *
 * @param format version of this file's own structure
 * @param key of the provenance
 * @param files sorted by path; the manifest itself is not among them
 */
public record ReleaseManifest(
    int format, String key, Provenance provenance, Statement statement, List<ReleaseFile> files) {
  public static final String FILE = "manifest.json";
  private static final int FORMAT = 1;

  /**
   * One file of a release.
   *
   * @param path relative to the release, with forward slashes
   * @param rows data rows, or null for a file that has none, such as a text
   */
  public record ReleaseFile(String path, String sha256, long bytes, Long rows) {
    private static final Pattern OUTSIDE = Pattern.compile("(^|/)\\.\\.?(/|$)|^/|\\\\|^$");

    public ReleaseFile {
      if (OUTSIDE.matcher(path).find()) {
        throw new IllegalArgumentException(
            "Release file '%s': not a plain path inside the release".formatted(path));
      }
    }
  }

  public ReleaseManifest {
    if (key == null || provenance == null || statement == null) {
      throw new IllegalArgumentException("A manifest is incomplete");
    }
    files = files.stream().sorted(Comparator.comparing(ReleaseFile::path)).toList();
  }

  static ReleaseManifest of(Provenance provenance, Statement statement, List<ReleaseFile> files) {
    return new ReleaseManifest(FORMAT, provenance.key(), provenance, statement, files);
  }

  /**
   * The manifest of the release in {@code directory}; an unreadable one is refused (74), and one
   * that a later version of the program wrote in a form of its own.
   */
  static ReleaseManifest read(Path directory) {
    var file = directory.resolve(FILE);
    try {
      var manifest = CanonicalJson.read(file, ReleaseManifest.class);
      if (manifest.format > FORMAT) {
        throw Refusal.of(
            ExitCode.INPUT_OUTPUT,
            "Manifest '%s': format %d (this version of the program reads up to %d)",
            file,
            manifest.format,
            FORMAT);
      }
      return manifest;
    } catch (JacksonException damaged) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT, "Manifest '%s': is damaged".formatted(file), damaged);
    } catch (IOException failure) {
      throw DiskFailure.during("read manifest", file, failure);
    }
  }

  /** The first file that is not the same in another release, or not in it. */
  String firstChange(ReleaseManifest other) {
    return Stream.concat(files.stream(), other.files.stream())
        .filter(file -> !files.contains(file) || !other.files.contains(file))
        .map(ReleaseFile::path)
        .findFirst()
        .orElse("none");
  }

  public byte[] json() {
    return CanonicalJson.write(this);
  }

  /**
   * The release's name: its reference date and the first 12 hex digits of the hash of this
   * manifest, which in turn holds the hash of every file.
   */
  public String releaseId() {
    return provenance.referenceDate() + "-" + Provenance.shortOf(hash());
  }

  /** SHA-256 of the file that holds it, lower-case hex. */
  public String hash() {
    return Sha256.of(json());
  }

  /**
   * What a release says about itself in words.
   *
   * @param title the settings' title
   * @param status {@code CONCEPT} until someone signs it
   * @param protection which statistical disclosure control has been applied and which has not
   * @param warnings what a reader must know; empty for a night without findings
   * @param accepted why it says less than the release it replaced; null where it does not
   * @param data the version of its data; null for a release of before they had one
   */
  public record Statement(
      String title,
      String status,
      boolean synthetic,
      String protection,
      List<String> warnings,
      Acceptance accepted,
      String data) {
    public Statement {
      warnings = List.copyOf(warnings);
    }

    /** Of a release that says no less than the one before, and has data of no version. */
    public Statement(
        String title, String status, boolean synthetic, String protection, List<String> warnings) {
      this(title, status, synthetic, protection, warnings, null, null);
    }

    /** The same with data of a version. */
    public Statement ofData(String version) {
      return new Statement(title, status, synthetic, protection, warnings, accepted, version);
    }

    Statement with(Acceptance reason) {
      return new Statement(title, status, synthetic, protection, warnings, reason, data);
    }
  }

  /**
   * What an operator answered for.
   *
   * @param than the release that said more
   * @param reason in the operator's words
   * @param less what vanished or moved, in words
   */
  public record Acceptance(String than, String reason, List<String> less) {
    public Acceptance {
      less = List.copyOf(less);
    }
  }
}
