package nl.smartindustry.ingest.inspect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;

/** Compares the columns of a file with its layout; order does not matter, names do. */
final class HeaderContract {
  private HeaderContract() {}

  /**
   * @param found the file's columns; in JSON the top-level keys
   * @return a warning when columns were added; such columns are not stored
   */
  static List<String> check(String file, List<String> found, Layout layout) {
    var required =
        layout.delivered().stream().filter(c -> !c.optional()).map(HeaderContract::name).toList();
    var known = new ArrayList<>(layout.delivered().stream().map(HeaderContract::name).toList());
    known.addAll(layout.accept().ignored());
    unique(file, found, known);
    var missing = without(required, found);
    var added = without(found, known);
    if (!missing.isEmpty()) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "File '%s': lacks columns %s; found besides the known ones %s",
          file,
          missing,
          added);
    }
    return added.isEmpty()
        ? List.of()
        : List.of("File '%s': ignored columns that no layout knows: %s".formatted(file, added));
  }

  /** The column a file must show: in JSON the first step of the pointer. */
  static String name(ColumnSpec column) {
    var name = column.column();
    return name.startsWith("/") ? name.substring(1).split("/", 2)[0] : name;
  }

  /** Names that differ in case only are two columns where the layout knows both. */
  private static void unique(String file, List<String> found, List<String> known) {
    var seen = new HashMap<String, String>();
    for (String name : found) {
      var earlier = seen.put(name.toLowerCase(Locale.ROOT), name);
      boolean told = known.contains(name) && known.contains(earlier) && !name.equals(earlier);
      if (earlier != null && !told) {
        throw Refusal.of(
            ExitCode.DATA_REFUSED,
            "File '%s': columns '%s' and '%s' in one header (each name once, whatever its case)",
            file,
            earlier,
            name);
      }
    }
  }

  private static List<String> without(Collection<String> names, Collection<String> others) {
    return names.stream().distinct().filter(name -> !others.contains(name)).toList();
  }
}
