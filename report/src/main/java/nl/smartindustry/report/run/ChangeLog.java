package nl.smartindustry.report.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the data changed from definitive release to definitive release, the newest first: {@code
 * metadata/changelog.json}. Versions are those of Semantic Versioning 2.0.0.
 */
public record ChangeLog(List<Entry> entries) {
  /** Its place in a release. */
  public static final String FILE = "metadata/changelog.json";

  private static final String FIRST = "1.0.0";

  /** How much of what a user relies on is other. */
  public enum Kind {
    FIRST,
    /** A column, code, indicator, definition or period is gone or means something else. */
    MAJOR,
    /** A column, code, indicator or period is new. */
    MINOR,
    /** Cells are other, nothing else. */
    PATCH,
    NONE;

    /** As it is written. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What became of some names.
   *
   * @param how {@code added}, {@code removed} or {@code changed}
   * @param what {@code column}, {@code code}, {@code indicator}, {@code definition} or {@code
   *     period}
   * @param of the column of codes, the indicator of a definition, or the period; empty else
   * @param names columns, codes, indicators, or the periods in which a definition is other
   */
  public record Change(String how, String what, String of, List<String> names) {
    public static final String ADDED = "added";
    public static final String REMOVED = "removed";
    public static final String CHANGED = "changed";

    public Change {
      names = List.copyOf(names);
    }
  }

  /** How many cells are other, by indicator. */
  public record Cells(
      Map<String, Integer> added, Map<String, Integer> removed, Map<String, Integer> corrected) {
    static final Cells NONE = new Cells(Map.of(), Map.of(), Map.of());

    public Cells {
      added = new TreeMap<>(added);
      removed = new TreeMap<>(removed);
      corrected = new TreeMap<>(corrected);
    }
  }

  /**
   * One release.
   *
   * @param release its name; null for the release that the file is in, whose name follows from it
   * @param referenceDate ISO
   */
  public record Entry(
      String version,
      String release,
      String referenceDate,
      Kind kind,
      List<Change> changes,
      Cells cells) {
    public Entry {
      changes = List.copyOf(changes);
    }

    private Entry named(String name) {
      return new Entry(version, name, referenceDate, kind, changes, cells);
    }
  }

  public ChangeLog {
    entries = List.copyOf(entries);
  }

  /** That of data without a definitive release before them. */
  public static ChangeLog first(String referenceDate) {
    return new ChangeLog(
        List.of(new Entry(FIRST, null, referenceDate, Kind.FIRST, List.of(), Cells.NONE)));
  }

  /**
   * This one continued.
   *
   * @param release the one that this log is of
   * @param referenceDate of the next release
   */
  public ChangeLog then(String release, String referenceDate, List<Change> changes, Cells cells) {
    var kind = kind(changes, cells);
    var log = new ArrayList<>(entries);
    log.set(0, newest().named(release));
    log.add(
        0, new Entry(after(newest().version(), kind), null, referenceDate, kind, changes, cells));
    return new ChangeLog(log);
  }

  /** The release that the file is in. */
  @JsonIgnore
  public Entry newest() {
    return entries.get(0);
  }

  private static Kind kind(List<Change> changes, Cells cells) {
    if (changes.stream().anyMatch(one -> !one.how().equals(Change.ADDED))) {
      return Kind.MAJOR;
    }
    if (!changes.isEmpty()) {
      return Kind.MINOR;
    }
    return cells.equals(Cells.NONE) ? Kind.NONE : Kind.PATCH;
  }

  private static String after(String version, Kind kind) {
    var parts = version.split("\\.");
    int major = Integer.parseInt(parts[0]);
    int minor = Integer.parseInt(parts[1]);
    int patch = Integer.parseInt(parts[2]);
    return switch (kind) {
      case MAJOR -> "%d.0.0".formatted(major + 1);
      case MINOR -> "%d.%d.0".formatted(major, minor + 1);
      case PATCH -> "%d.%d.%d".formatted(major, minor, patch + 1);
      case FIRST, NONE -> version;
    };
  }
}
