package nl.smartindustry.report.screen;

import java.util.List;
import nl.smartindustry.report.chart.Markup;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.write.Resource;

/**
 * A page without any writing: a verdict, and parts of sentences and tables. It is written as a page
 * that needs nothing else, or as plain text.
 */
record Document(Language language, Top top, Verdict verdict, List<Part> parts) {

  /**
   * What stands above all.
   *
   * @param under the line under the title
   * @param about what the page is
   * @param skip the words of the link to the content
   */
  record Top(String title, String under, String about, String skip) {}

  /**
   * What it comes to.
   *
   * @param style of the box: {@code goed}, {@code let-op} or {@code fout}
   * @param sign that says the same without colour
   */
  record Verdict(String style, String sign, String words) {}

  /**
   * A part.
   *
   * @param level of its heading
   * @param lang of its sentences where that is another one; else empty
   * @param folded the text under which its content opens on demand; empty where it is open
   */
  record Part(
      int level, String heading, String lang, List<String> words, Grid grid, String folded) {
    Part(int level, String heading, List<String> words, Grid grid) {
      this(level, heading, "", words, grid, "");
    }
  }

  /**
   * A table, in which the first cell of a row says what the others are.
   *
   * @param heads of its columns; empty where each row is a term and what is said of it
   * @param numbers whether the other cells are numbers
   */
  record Grid(String caption, List<String> heads, List<List<String>> rows, boolean numbers) {
    static final Grid NONE = new Grid("", List.of(), List.of(), false);

    static Grid terms(String caption, List<List<String>> rows) {
      return new Grid(caption, List.of(), rows, false);
    }
  }

  String text() {
    var text = new StringBuilder();
    heading(text, top.title, '=');
    text.append(top.under).append("\n\n").append(verdict.words).append("\n\n");
    text.append(top.about).append('\n');
    for (var part : parts) {
      text.append('\n');
      heading(text, part.heading, part.level == 2 ? '-' : ' ');
      part.words.forEach(words -> text.append(words).append('\n'));
      if (!part.grid.heads.isEmpty()) {
        text.append("- ").append(String.join(" | ", part.grid.heads)).append('\n');
      }
      for (var row : part.grid.rows) {
        var sign = part.grid.heads.isEmpty() ? ": " : " | ";
        text.append("- ").append(String.join(sign, row)).append('\n');
      }
    }
    return text.toString();
  }

  private static void heading(StringBuilder text, String words, char line) {
    text.append(words).append('\n');
    if (line != ' ') {
      text.append(String.valueOf(line).repeat(words.length())).append('\n');
    }
  }

  String html() {
    var html = new Markup();
    html.raw("<!DOCTYPE html>\n");
    html.element(
        "html",
        page -> {
          page.line().element("head", this::head).line();
          page.element("body", this::body).line();
        },
        "lang",
        language.code());
    return html.line().complete();
  }

  private void head(Markup html) {
    html.line().empty("meta charset=utf-8").line();
    html.empty("meta name=viewport", "content", "width=device-width, initial-scale=1").line();
    html.element("title", top.title).line();
    var style = Resource.text("report/letter.css") + Resource.text("report/screen.css");
    html.element("style", css -> css.raw("\n" + style)).line();
  }

  private void body(Markup html) {
    html.line().element("a class=sla-over href=#inhoud", top.skip).line();
    html.element(
            "header",
            header ->
                header.element("h1", top.title).element("p class=ondertitel", top.under).line())
        .line();
    html.element(
            "main id=inhoud tabindex=-1",
            main -> {
              main.line();
              main.element(
                  "p",
                  box -> {
                    box.element("span aria-hidden=true", verdict.sign);
                    box.text(" ").element("strong", verdict.words);
                  },
                  "class",
                  "oordeel " + verdict.style);
              main.line().element("p", top.about).line();
              parts.forEach(part -> part(main, part));
            })
        .line();
  }

  private void part(Markup html, Part part) {
    html.element(
            "section",
            section -> {
              section.element("h" + part.level, part.heading).line();
              if (part.folded.isEmpty()) {
                content(section, part);
              } else {
                section.element(
                    "details",
                    details -> {
                      details.element("summary", part.folded);
                      content(details, part);
                    });
              }
            })
        .line();
  }

  private static void content(Markup html, Part part) {
    part.words.forEach(words -> html.element("p", words, "lang", part.lang).line());
    var grid = part.grid;
    if (grid.rows.isEmpty()) {
      return;
    }
    html.element(
        "div class=rooster tabindex=0 role=region",
        around ->
            around.element(
                "table",
                table -> {
                  table.element("caption class=vh", grid.caption);
                  if (!grid.heads.isEmpty()) {
                    table.element(
                        "thead", head -> head.element("tr", row -> heads(row, grid.heads)));
                  }
                  table.element("tbody", body -> rows(body, grid));
                }),
        "aria-label",
        grid.caption);
  }

  private static void heads(Markup html, List<String> heads) {
    heads.forEach(head -> html.element("th scope=col", head));
  }

  private static void rows(Markup html, Grid grid) {
    for (var cells : grid.rows) {
      boolean total = grid.numbers && cells == grid.rows.get(grid.rows.size() - 1);
      html.element(
              "tr",
              row -> {
                row.element("th scope=row", cells.get(0));
                cells
                    .subList(1, cells.size())
                    .forEach(cell -> row.element("td", cell, "class", grid.numbers ? "getal" : ""));
              },
              "class",
              total ? "totaal" : "")
          .line();
    }
  }
}
