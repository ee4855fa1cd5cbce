package nl.smartindustry.ingest.format;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;

/**
 * Compares the columns of a file with its layout; order does not matter, names do. Of a first line
 * with less than half of the names of the layout nothing is repeated: it may be a record.
 */
public final class HeaderContract {
  /** Has a letter and is short; a number of a register is no name. */
  private static final Pattern NAME =
      Pattern.compile("(?=[^\\p{L}_]*[\\p{L}_])[\\p{L}\\p{N}\\p{P}\\p{S}\\p{Z}\\r\\n\\t]{1,60}");

  /** Names that a message shows of a file that has many more than its layout. */
  private static final int SHOWN = 20;

  private HeaderContract() {}

  /**
   * The columns of a file beside those of its layout.
   *
   * @param required how many columns the layout requires
   * @param missing those of them that are not there
   * @param added columns that the layout does not know, as a message shows them
   */
  public record Compared(int required, List<String> missing, List<String> added) {
    /** Whether half of the required columns are there; of another first line nothing is shown. */
    public boolean recognised() {
      return 2 * missing.size() <= required;
    }
  }

  /**
   * @param found the file's columns; in JSON the top-level keys
   */
  public static Compared compare(List<String> found, Layout layout) {
    var required =
        layout.delivered().stream().filter(c -> !c.optional()).map(HeaderContract::name).toList();
    var missing = without(required, found);
    var added = without(found, known(layout)).stream().map(HeaderContract::shown).toList();
    return new Compared(required.size(), missing, added);
  }

  private static List<String> known(Layout layout) {
    var known = new ArrayList<>(layout.delivered().stream().map(HeaderContract::name).toList());
    known.addAll(layout.accept().ignored());
    if (layout.sheet().unpivoted()) {
      known.addAll(layout.sheet().unpivot().names());
    }
    return known;
  }

  /**
   * @param found the file's columns; in JSON the top-level keys
   * @return a warning when columns were added; such columns are not stored
   */
  static List<String> check(String file, List<String> found, Layout layout) {
    var compared = compare(found, layout);
    var missing = compared.missing();
    var added = first(compared.added());
    if (layout.text().isCsv() && !compared.recognised()) {
      throw Refusal.data(
          "File '%s': its first line of %d cells lacks %d of %d columns (no header of this layout)",
          file, found.size(), missing.size(), compared.required());
    }
    unique(file, found, known(layout));
    if (!missing.isEmpty()) {
      throw Refusal.data(
          "File '%s': lacks columns %s; found besides the known ones %s", file, missing, added);
    }
    return added.isEmpty() || layout.accept().ignoresOthers()
        ? List.of()
        : List.of("File '%s': ignored columns that no layout knows: %s".formatted(file, added));
  }

  private static List<String> first(List<String> names) {
    var shown = new ArrayList<>(names.subList(0, Math.min(SHOWN, names.size())));
    if (names.size() > SHOWN) {
      shown.add("and %d more".formatted(names.size() - SHOWN));
    }
    return shown;
  }

  /** A name as a message shows it; what does not look like one may be an answer. */
  private static String shown(String name) {
    var oneLine = name.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
    return NAME.matcher(name).matches() ? oneLine : "(no name)";
  }

  /** The column a file must show: in JSON the first step of the pointer. */
  static String name(ColumnSpec column) {
    var name = column.column();
    return name.startsWith("/") ? name.substring(1).split("/", 2)[0] : name;
  }

  /** Names that differ in case only are two columns where the layout has both. */
  private static void unique(String file, List<String> found, List<String> known) {
    var seen = new HashMap<String, String>();
    for (String name : found) {
      var earlier = seen.put(name.toLowerCase(Locale.ROOT), name);
      boolean bothKnown = known.contains(name) && known.contains(earlier) && !name.equals(earlier);
      if (earlier != null && !bothKnown) {
        throw Refusal.data(
            "File '%s': columns '%s' and '%s' in one header (each name once, whatever its case)",
            file, shown(earlier), shown(name));
      }
    }
  }

  private static List<String> without(Collection<String> names, Collection<String> others) {
    return names.stream().distinct().filter(name -> !others.contains(name)).toList();
  }
}
