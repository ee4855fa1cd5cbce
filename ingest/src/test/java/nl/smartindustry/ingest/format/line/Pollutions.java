package nl.smartindustry.ingest.format.line;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.format.line.CleanTable.Style;
import nl.smartindustry.ingest.format.line.CleanTable.WrittenRow;
import nl.smartindustry.ingest.format.line.PollutedFile.Rows;

/** The clean table in files that are polluted as a whole. */
final class Pollutions {
  private static final Style USUAL = Style.USUAL;
  private static final int COLUMNS = CleanTable.HEADER.size();
  private static final int LAST = CleanTable.RECORDS;

  private Pollutions() {}

  static Stream<PollutedFile> all() {
    var files = new ArrayList<PollutedFile>();
    styles().forEach(style -> files.add(new Rows("style " + style, style).written()));
    files.addAll(ends());
    files.addAll(headers());
    files.addAll(around());
    files.addAll(encodings());
    files.addAll(cutOff());
    return files.stream();
  }

  static List<Style> styles() {
    var styles = new ArrayList<Style>();
    for (var delimiter : List.of(",", ";", "\t", "|", " ", ", ", ":", "\t\t", "\\t")) {
      styles.add(USUAL.delimited(delimiter));
      styles.add(USUAL.delimited(delimiter).allQuoted());
    }
    for (var end : List.of("\n", "\r", "\r\n")) {
      styles.add(USUAL.ended(end));
    }
    styles.add(USUAL.quoted("'"));
    styles.add(USUAL.quoted("'").allQuoted());
    styles.add(USUAL.escaped("\\"));
    styles.add(USUAL.escaped("\\").allQuoted());
    styles.add(USUAL.escaped("\\").quoted("'"));
    return styles;
  }

  private static List<PollutedFile> ends() {
    var mixed = new Rows("ends mixed", USUAL);
    for (int i = 0; i <= LAST; i++) {
      mixed.harmless(i, mixed.row(i).ended(List.of("\n", "\r\n", "\r").get(i % 3)));
    }
    var open = new Rows("ends no trailing newline", USUAL);
    open.harmless(LAST, open.row(LAST).ended(""));
    var unquoted = new Rows("ends without quotes", USUAL.quoted(""));
    IntStream.rangeClosed(1, LAST).forEach(i -> unquoted.damaged(i, unquoted.row(i)));
    return List.of(
        mixed.written(),
        open.written(),
        unquoted.written(),
        new Rows("ends two trailing newlines", USUAL).after("\n").written(),
        new Rows("ends blank lines", USUAL).after("\n\r\n\n").written(),
        new Rows("ends control-z", USUAL).after("\u001a").written());
  }

  private static List<PollutedFile> headers() {
    var header = USUAL.row(CleanTable.HEADER).text();
    return List.of(
        new Rows("header no payload", USUAL).only(1, 0).refused("found ").written(),
        new Rows("header only blank lines", USUAL)
            .only(1, 0)
            .after("\n\n")
            .refused("File 't.csv'")
            .written(),
        new Rows("header only", USUAL).only(0, 0).refused("found no records").written(),
        new Rows("header one record", USUAL).only(0, 1).written(),
        new Rows("header none", USUAL).only(1, LAST).sheet("header_rows: 0").written(),
        new Rows("header none undeclared", USUAL)
            .only(1, LAST)
            .refused("no header of this layout")
            .written(),
        new Rows("header of two rows", USUAL).before(header).sheet("header_rows: 2").written(),
        new Rows("header of three rows", USUAL)
            .before(header + header)
            .sheet("header_rows: 3")
            .written(),
        new Rows("header twice undeclared", USUAL).before(header).written(),
        new Rows("header again at end", USUAL).after(header).written(),
        new Rows("header again at end with mark", USUAL).after("\uFEFF" + header).written());
  }

  private static List<PollutedFile> around() {
    var files = new ArrayList<PollutedFile>();
    var wide = ",".repeat(COLUMNS - 1);
    for (var line : List.of("VOORAF\n", "VOORAF" + wide + "\n")) {
      var title = "title_lines: ";
      files.add(new Rows("preamble 1", USUAL).before(line).sheet(title + 1).written());
      files.add(new Rows("preamble 3", USUAL).before(line.repeat(3)).sheet(title + 3).written());
      files.add(
          new Rows("preamble 4", USUAL).before(line.repeat(3) + "\n").sheet(title + 4).written());
      files.add(
          new Rows("preamble undeclared", USUAL)
              .before(line)
              .refused("no header of this layout")
              .written());
      files.add(new Rows("footnote", USUAL).after(line).sheet("footer: VOORAF").written());
      files.add(
          new Rows("footnotes", USUAL)
              .after("\n" + line.repeat(3))
              .sheet("footer: VOORAF")
              .written());
      files.add(new Rows("footnote undeclared", USUAL).after(line).written());
    }
    for (int columns : new int[] {COLUMNS - 3, COLUMNS, COLUMNS + 2}) {
      var table = new StringBuilder("\n");
      for (var cell : List.of("kop", "een", "twee")) {
        table.append(String.join(",", Collections.nCopies(columns, cell))).append("\n");
      }
      files.add(new Rows("second table of " + columns, USUAL).after(table.toString()).written());
    }
    return files;
  }

  private static List<PollutedFile> cutOff() {
    var text = USUAL.row(CleanTable.row(LAST)).text();
    return IntStream.range(1, text.length() - 1)
        .mapToObj(cut -> new WrittenRow(List.of(text.substring(0, cut)), List.of(), ""))
        .map(row -> new Rows("last row cut off", USUAL).damaged(LAST, row).written())
        .toList();
  }

  private static List<PollutedFile> encodings() {
    return List.of(
        new Rows("encoding utf-8", USUAL).in("utf-8"),
        new Rows("encoding utf-16", USUAL).in("utf-16"),
        new Rows("encoding utf-16le", USUAL).in("utf-16le"),
        new Rows("encoding latin-1", USUAL).in("iso-8859-1"),
        new Rows("encoding windows-1252", USUAL).in("windows-1252"),
        new Rows("encoding windows-1252 undeclared", USUAL)
            .refused("line 2:")
            .in("windows-1252", "utf-8"),
        new Rows("encoding utf-16 undeclared", USUAL).refused("UTF-16").in("utf-16", "utf-8"),
        new Rows("encoding utf-8 undeclared", USUAL).in("utf-8", "windows-1252"),
        new Rows("encoding mark", USUAL).before("\uFEFF").in("utf-8"),
        new Rows("encoding mark undeclared", USUAL).before("\uFEFF").in("utf-8", "windows-1252"));
  }
}
