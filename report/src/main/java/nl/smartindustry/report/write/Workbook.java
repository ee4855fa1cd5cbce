package nl.smartindustry.report.write;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.write.Grid.GridCell;

/**
 * What a workbook of the tables holds, in whatever format: a cover, the contents, the notes, the
 * signs, and one sheet for each table. A sheet begins with its title; its one table stands at the
 * left edge under some lines that explain it, and nothing stands below.
 */
record Workbook(List<Sheet> sheets) {
  /** The letters of a column; beyond 26 they are two. */
  private static final int ALPHABET = 26;

  /** Characters of a column. */
  private static final int NARROWEST = 9;

  static final int WIDEST = 50;

  /**
   * One sheet.
   *
   * @param lines under its title
   * @param table its table; empty on the cover
   * @param links the sheet to which each row of the table leads; empty where none do
   */
  record Sheet(
      String name, String title, List<String> lines, Optional<Marked> table, List<String> links) {
    /** A table with the name by which programs find it. */
    record Marked(String name, Grid grid) {}

    Sheet {
      lines = List.copyOf(lines);
      links = List.copyOf(links);
    }

    /** The row of the heads, counted from 0. */
    int headRow() {
      return 1 + lines.size();
    }

    /** {@code A5:H20}, with the heads. */
    String range() {
      return range(headRow() + 1);
    }

    /** With the title and the lines under it. */
    String printed() {
      return range(1);
    }

    private String range(int first) {
      var grid = table.orElseThrow().grid();
      int last = headRow() + 1 + grid.rows().size();
      return "A" + first + ":" + column(grid.heads().size() - 1) + last;
    }
  }

  /** {@code H} for 7. */
  static String column(int index) {
    var own = String.valueOf((char) ('A' + index % ALPHABET));
    return index < ALPHABET ? own : column(index / ALPHABET - 1) + own;
  }

  static Workbook of(Annex annex) {
    var sheets = new ArrayList<Sheet>();
    sheets.add(cover(annex));
    sheets.add(contents(annex));
    sheets.add(sheet(annex, "notes", "notes_of_tables", notes(annex)));
    sheets.add(sheet(annex, "signs", "signs_of_tables", signs(annex)));
    annex.tables().forEach(table -> sheets.add(table(annex, table)));
    return new Workbook(sheets);
  }

  private static Sheet cover(Annex annex) {
    var lines = new ArrayList<>(annex.warnings());
    lines.add(annex.release());
    lines.add(annex.word("processing_head"));
    lines.add(annex.word("cover_guide"));
    return new Sheet(annex.word("cover"), annex.word("title"), lines, Optional.empty(), List.of());
  }

  private static Sheet contents(Annex annex) {
    var rows =
        annex.tables().stream()
            .map(
                table ->
                    List.of(
                        GridCell.of(table.title().label()), GridCell.of(table.title().caption())))
            .toList();
    var grid = new Grid(List.of(annex.word("table"), annex.word("subject")), rows);
    var links = annex.tables().stream().map(table -> table.title().label()).toList();
    return new Sheet(
        annex.word("contents"),
        annex.word("contents"),
        List.of(),
        Optional.of(new Sheet.Marked(annex.word("contents_of_tables"), grid)),
        links);
  }

  private static Sheet sheet(Annex annex, String word, String name, Grid grid) {
    return new Sheet(
        annex.word(word),
        annex.word(word),
        List.of(),
        Optional.of(new Sheet.Marked(annex.word(name), grid)),
        List.of());
  }

  /** The notes of all tables, with their sources. */
  static Grid notes(Annex annex) {
    var rows = new ArrayList<List<GridCell>>();
    for (var table : annex.tables()) {
      var notes = table.notes();
      for (int i = 0; i < notes.footnotes().size(); i++) {
        rows.add(note(table, annex.word("footnote") + " " + (i + 1), notes.footnotes().get(i)));
      }
      notes.remarks().forEach(text -> rows.add(note(table, annex.word("remark"), text)));
      rows.add(note(table, annex.word("source"), notes.source()));
    }
    return new Grid(List.of(annex.word("table"), annex.word("kind"), annex.word("text")), rows);
  }

  private static List<GridCell> note(ReportTable table, String kind, String text) {
    return List.of(GridCell.of(table.title().label()), GridCell.of(kind), GridCell.of(text));
  }

  /** The signs of all tables, each with all that it means. */
  private static Grid signs(Annex annex) {
    var signs = new LinkedHashMap<String, String>();
    annex.tables().stream()
        .flatMap(table -> table.notes().signs().stream())
        .forEach(sign -> signs.merge(sign.sign(), sign.meaning(), Workbook::joined));
    var rows =
        signs.entrySet().stream()
            .map(sign -> List.of(GridCell.of(sign.getKey()), GridCell.of(sign.getValue())))
            .toList();
    return new Grid(List.of(annex.word("sign"), annex.word("meaning")), rows);
  }

  /** Two meanings of one sign, that differ after the colon. */
  private static String joined(String one, String other) {
    var all = new ArrayList<>(List.of(one.split("; ")));
    var start = one.substring(0, one.indexOf(": ") + 2);
    for (String part : other.replace(start, "").split("; ")) {
      if (all.stream().noneMatch(known -> known.replace(start, "").equals(part))) {
        all.add(part);
      }
    }
    return String.join("; ", all);
  }

  private static Sheet table(Annex annex, ReportTable table) {
    var lines = new ArrayList<String>();
    lines.add(table.title().unit());
    lines.addAll(annex.warnings());
    lines.add(annex.word("notes_elsewhere"));
    return new Sheet(
        table.title().label(),
        table.title().full(),
        lines,
        Optional.of(
            new Sheet.Marked(
                table.title().label().replace(' ', '_'), Grid.of(table, annex.labels()))),
        List.of());
  }

  /** The width of each column in characters: its longest word, or room for its texts. */
  static List<Integer> widths(Grid grid) {
    return IntStream.range(0, grid.heads().size()).mapToObj(column -> width(grid, column)).toList();
  }

  private static int width(Grid grid, int column) {
    var texts = grid.rows().stream().map(row -> row.get(column).text()).toList();
    int longest = texts.stream().mapToInt(String::length).max().orElse(0);
    int word =
        Stream.concat(Stream.of(grid.heads().get(column)), texts.stream())
            .flatMap(text -> Stream.of(text.split("[\\s-]")))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    return Math.max(NARROWEST, Math.max(word + 2, Math.min(WIDEST, longest)));
  }
}
