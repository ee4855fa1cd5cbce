package nl.smartindustry.ingest.format.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.smartindustry.ingest.format.line.CleanTable.Style;
import nl.smartindustry.ingest.format.line.CleanTable.WrittenRow;
import nl.smartindustry.ingest.format.line.PollutedFile.Rows;

/** The clean table in files of which one row or one cell is damaged. */
final class PollutedRows {
  /** Between the kind of a pollution and its place. */
  static final String AT = " @";

  private static final int COLUMNS = CleanTable.HEADER.size();
  private static final int LAST = CleanTable.RECORDS;

  private PollutedRows() {}

  /**
   * Each row and each of its columns.
   *
   * @param step every row, or every so many
   */
  static Stream<PollutedFile> all(int step) {
    var files = Stream.<PollutedFile>of();
    for (var style : List.of(Style.USUAL, Style.USUAL.allQuoted())) {
      var kind = style.all() ? "all quoted " : "";
      for (int row = 0; row <= LAST; row += step) {
        files = Stream.concat(files, rowFiles(kind, style, row));
        for (int column = 0; column < COLUMNS; column++) {
          files = Stream.concat(files, cellFiles(kind, style, row, column));
        }
      }
    }
    return files;
  }

  private static Stream<PollutedFile> rowFiles(String kind, Style style, int i) {
    var row = style.row(CleanTable.row(i));
    var files = new ArrayList<PollutedFile>();
    BiFunction<String, WrittenRow, PollutedFile> damaged =
        (what, changed) -> new Rows(kind + what + AT + i, style).damaged(i, changed).written();
    for (var other : List.of(";", "\t", "|", " ", ":", ", ")) {
      var otherwise = style.delimited(other).row(CleanTable.row(i));
      files.add(damaged.apply("row delimited by '" + other + "'", otherwise));
    }
    files.add(damaged.apply("row quoted by '", style.quoted("'").row(CleanTable.row(i))));
    files.add(damaged.apply("row without quotes", style.quoted("").row(CleanTable.row(i))));
    files.add(damaged.apply("row escaped by \\", style.escaped("\\").row(CleanTable.row(i))));
    for (var end : List.of("\r", "\r\n")) {
      files.add(
          new Rows(kind + "row ended otherwise @" + i, style)
              .harmless(i, row.ended(end))
              .written());
    }
    files.add(new Rows(kind + "row empty @" + i, style).blank(i).written());
    for (int less = 1; less < COLUMNS; less += 3) {
      files.add(damaged.apply("row of fewer cells", style.row(CleanTable.row(i).subList(0, less))));
    }
    var more = new ArrayList<>(CleanTable.row(i));
    more.addAll(Collections.nCopies(6, more.get(COLUMNS - 1)));
    files.add(damaged.apply("row of more cells", style.row(more)));
    if (i < LAST) {
      files.add(
          new Rows(kind + "rows joined @" + i, style)
              .damaged(i, row.ended(""))
              .damaged(i + 1, style.row(CleanTable.row(i + 1)))
              .written());
    }
    if (i > 0) {
      var clean = new Rows(kind + "row with a wrong byte @" + i, style).written();
      files.add(clean.withByte(i, 0));
      files.add(clean.withByte(i, 0xC0));
    }
    return files.stream();
  }

  private static Stream<PollutedFile> cellFiles(String kind, Style style, int i, int column) {
    var files = new ArrayList<PollutedFile>();
    var row = style.row(CleanTable.row(i));
    var cell = row.cells().get(column);
    if (column < COLUMNS - 1) {
      files.add(damaged(kind + "delimiter missing", style, i, column, cell, ""));
    }
    files.add(
        damaged(
            kind + "delimiter too many",
            style,
            i,
            column,
            cell,
            column < COLUMNS - 1 ? ",," : ","));
    files.add(damaged(kind + "quote before cell", style, i, column, "\"" + cell, null));
    files.add(damaged(kind + "quote behind cell", style, i, column, cell + "\"", null));
    int middle = cell.length() / 2;
    var within = cell.substring(0, middle) + "\"" + cell.substring(middle);
    files.add(damaged(kind + "quote within cell", style, i, column, within, null));
    if (cell.startsWith("\"")) {
      files.add(damaged(kind + "quote after quote", style, i, column, "\"" + cell, null));
      files.add(damaged(kind + "opening quote missing", style, i, column, cell.substring(1), null));
      files.add(
          damaged(
              kind + "closing quote missing",
              style,
              i,
              column,
              cell.substring(0, cell.length() - 1),
              null));
      files.add(
          damaged(
              kind + "inner quotes single",
              style,
              i,
              column,
              "\"" + cell.substring(1, cell.length() - 1).replace("\"\"", "\"") + "\"",
              null));
    }
    return files.stream();
  }

  private static PollutedFile damaged(
      String what, Style style, int i, int column, String cell, String behind) {
    var row = style.row(CleanTable.row(i));
    row.cells().set(column, cell);
    if (behind != null && column < COLUMNS - 1) {
      row.between().set(column, behind);
    } else if (behind != null) {
      row.cells().set(column, cell + behind);
    }
    return new Rows(what + AT + i + "," + column, style).damaged(i, row).written();
  }
}
