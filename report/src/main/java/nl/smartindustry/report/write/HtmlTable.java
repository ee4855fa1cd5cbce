package nl.smartindustry.report.write;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.table.Labels;
import nl.smartindustry.report.table.Mark;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.ReportTable.Column;
import nl.smartindustry.report.table.ReportTable.Heading;
import nl.smartindustry.report.table.ReportTable.Row;
import nl.smartindustry.report.table.ReportTable.TableBlock;

/**
 * One table as HTML: caption, scoped heads, signs said in words, notes.
 *
 * @param addresses where on the page more is said of a figure, if anywhere
 */
public record HtmlTable(ReportTable table, Labels labels, Addresses addresses) {
  private static final int LONG = 60;
  private static final int SHORT = 14;

  /** By the names of row and column the address of a cell. */
  @FunctionalInterface
  public interface Addresses {
    Optional<String> of(String row, String column);
  }

  public HtmlTable(ReportTable table, Labels labels) {
    this(table, labels, (row, column) -> Optional.empty());
  }

  /** The table in a region that can be scrolled by keyboard, and its notes. */
  public void write(Markup html) {
    html.element(
        "div class=rooster role=region tabindex=0",
        region -> region.element("table", this::body, "aria-describedby", table.id() + "-noten"),
        "aria-labelledby",
        table.id() + "-titel");
    html.line();
    html.element("div class=noten", this::notes, "id", table.id() + "-noten");
    html.line();
  }

  private void body(Markup html) {
    html.element("caption", this::caption, "id", table.id() + "-titel").line();
    html.element("thead", head -> head.element("tr", this::head)).line();
    for (int i = 0; i < table.blocks().size(); i++) {
      var block = table.blocks().get(i);
      html.element("tbody", rows -> rows(rows, block)).line();
    }
  }

  private void caption(Markup html) {
    html.element("strong", table.title().full());
    html.element("span class=eenheid", table.title().unit());
  }

  private void head(Markup html) {
    html.element("th scope=col class=stam", table.stub().text());
    for (Column column : table.columns()) {
      var width = column.numeric() ? "getal" : width(column);
      html.element("th scope=col class=" + width, cell -> heading(cell, column.heading()));
    }
  }

  /** Whether the words of a column need room, or fit on a line. */
  private String width(Column column) {
    int index = table.columns().indexOf(column);
    int longest =
        table
            .rows()
            .mapToInt(row -> labels.printed(row.cells().get(index)).length())
            .max()
            .orElse(0);
    return longest > LONG ? "lang" : longest > SHORT ? "midden" : "kort";
  }

  private void rows(Markup html, TableBlock block) {
    if (block.headed()) {
      var head = "th scope=rowgroup colspan=" + (table.columns().size() + 1);
      html.line()
          .element(
              "tr class=blok",
              row -> row.element(head, cell -> cell.element("span", block.heading())));
    }
    for (Row row : block.rows()) {
      html.line().element("tr", cells -> row(cells, row), "class", row.total() ? "totaal" : "");
    }
  }

  private void row(Markup html, Row row) {
    html.element("th scope=row", cell -> heading(cell, row.heading()));
    for (int i = 0; i < row.cells().size(); i++) {
      var column = table.columns().get(i);
      cell(html, column, row.cells().get(i), addresses.of(row.id(), column.id()));
    }
  }

  private void cell(Markup html, Column column, PrintedCell cell, Optional<String> address) {
    var spoken = cell instanceof PrintedCell.Gap gap ? gap.words() : meanings(cell);
    html.element(
        "td",
        inner ->
            address.ifPresentOrElse(
                to ->
                    inner.element(
                        "a class=cijfer", link -> content(link, cell, spoken), "href", "#" + to),
                () -> content(inner, cell, spoken)),
        "class",
        classes(column, cell));
  }

  private String meanings(PrintedCell cell) {
    return cell.marks().stream().map(labels.markMeanings()::get).collect(Collectors.joining(", "));
  }

  private void content(Markup html, PrintedCell cell, String spoken) {
    var text = labels.printed(cell);
    if (spoken.isEmpty()) {
      html.text(text);
      return;
    }
    boolean gap = cell instanceof PrintedCell.Gap;
    if (gap && !text.isEmpty()) {
      html.element("span aria-hidden=true", text);
    } else {
      html.text(text);
    }
    html.element("span class=vh", gap ? spoken : " (" + spoken + ")");
  }

  private String classes(Column column, PrintedCell cell) {
    var classes = new java.util.ArrayList<String>();
    if (column.numeric()) {
      classes.add("getal");
    }
    if (cell.marks().contains(Mark.UNRELIABLE)) {
      classes.add("indicatief");
    }
    if (cell.marks().contains(Mark.BREAK)) {
      classes.add("breuk");
    }
    if (cell instanceof PrintedCell.Number number && number.decimals() == 0 && mixed(column)) {
      classes.add("heel");
    }
    return String.join(" ", classes);
  }

  /** Whether a column has whole figures among figures with a decimal. */
  private boolean mixed(Column column) {
    int index = table.columns().indexOf(column);
    Set<Integer> decimals =
        table
            .rows()
            .map(row -> row.cells().get(index))
            .filter(PrintedCell.Number.class::isInstance)
            .map(cell -> ((PrintedCell.Number) cell).decimals())
            .collect(Collectors.toSet());
    return decimals.size() > 1;
  }

  private void heading(Markup html, Heading heading) {
    html.text(heading.text());
    if (!heading.spoken().isEmpty()) {
      html.element("span class=vh", ", " + heading.spoken());
    }
    for (int i = 0; i < heading.notes().size(); i++) {
      var separator = i == 0 ? "" : ", ";
      int note = heading.notes().get(i);
      html.element("sup", sup -> reference(sup.text(separator), note));
    }
  }

  private void reference(Markup html, int note) {
    html.element(
        "a href=#%s-noot-%d".formatted(table.id(), note),
        link -> {
          link.element("span class=vh", labels.word("footnote") + " ");
          link.text(String.valueOf(note));
        });
  }

  private void notes(Markup html) {
    var notes = table.notes();
    for (int i = 0; i < notes.footnotes().size(); i++) {
      int number = i + 1;
      html.element(
          "p id=%s-noot-%d".formatted(table.id(), number),
          note -> {
            note.element("sup", String.valueOf(number));
            note.text(" " + notes.footnotes().get(number - 1));
          });
    }
    notes.remarks().forEach(text -> html.element("p", text));
    signs(html);
    html.element("p class=bron", notes.source());
  }

  private void signs(Markup html) {
    if (table.notes().signs().isEmpty()) {
      return;
    }
    html.element("p class=tekens", labels.word("signs"));
    html.element(
        "dl",
        list -> {
          for (var sign : table.notes().signs()) {
            list.element("dt", sign.sign()).element("dd", sign.meaning());
          }
        });
  }
}
