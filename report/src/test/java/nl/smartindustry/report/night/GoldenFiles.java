package nl.smartindustry.report.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a release publishes as text in which a change can be read: the printed tables, and a line
 * for each observation.
 *
 * @param lines of each file, by its place in the folder
 */
record GoldenFiles(SortedMap<String, List<String>> lines) {
  private static final int ROWS_SHOWN = 5;

  static GoldenFiles ofRelease(Path release) throws IOException, SQLException {
    var lines = new TreeMap<String, List<String>>();
    PrintedTable.of(release).forEach((id, table) -> lines.put("tables/" + id + ".txt", table));
    lines.put("tables/glance_nl.txt", glance(release.resolve("tables/bijlage.html")));
    lines.put("tables/glance_en.txt", glance(release.resolve("tables/en/annex.html")));
    ObservationLines.of(release)
        .forEach((group, rows) -> lines.put("observations/" + group + ".csv", rows));
    return new GoldenFiles(lines);
  }

  /** What a page says at one glance, and to the questions of members: a line for each text. */
  private static List<String> glance(Path page) throws IOException {
    var html = Files.readString(page);
    return Stream.of("oogopslag", "vragen")
        .map(id -> html.split("<section id=\"" + id + "\"")[1].split("</section>")[0])
        .map(section -> section.replaceAll("(?s)<svg.*?</svg>", ""))
        .flatMap(section -> Stream.of(section.split("</li>|</h\\d>|</p>")))
        .map(text -> text.replaceFirst("^[^<]*", "").replaceAll("<[^>]*>", "").strip())
        .filter(text -> !text.isEmpty())
        .map(text -> text.replaceAll(PrintedTable.VERSION, "…"))
        .toList();
  }

  static GoldenFiles read(Path folder) throws IOException {
    var lines = new TreeMap<String, List<String>>();
    for (var file : Folders.files(folder)) {
      lines.put(folder.relativize(file).toString(), Files.readAllLines(file));
    }
    return new GoldenFiles(lines);
  }

  /** Replaces all that the folder holds. */
  void write(Path folder) throws IOException {
    Folders.delete(folder);
    for (var file : lines.entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, String.join("\n", file.getValue()) + "\n");
    }
  }

  /** For each file that differs: how many of its rows do, and the first of them. */
  List<String> changesSince(GoldenFiles before) {
    var names = new TreeSet<>(before.lines.keySet());
    names.addAll(lines.keySet());
    var changes = new ArrayList<String>();
    for (var name : names) {
      var found = lines.getOrDefault(name, List.of());
      var expected = before.lines.getOrDefault(name, List.of());
      var rows =
          name.endsWith(".csv")
              ? ObservationLines.changes(found, expected)
              : PrintedTable.changes(found, expected);
      if (!rows.isEmpty()) {
        changes.add("%s, rows that differ: %d; the first:".formatted(name, rows.size()));
        rows.stream().limit(ROWS_SHOWN).forEach(changes::add);
      }
    }
    return changes;
  }
}
