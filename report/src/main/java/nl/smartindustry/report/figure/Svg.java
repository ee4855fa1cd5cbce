package nl.smartindustry.report.figure;

import java.math.BigDecimal;
import java.util.function.Consumer;
import nl.smartindustry.report.markup.Markup;
import nl.smartindustry.report.table.CellText;

/** A drawing surface: SVG with a title and a description that screen readers find. */
public final class Svg {
  static final String INK = "#1b1b1b";
  static final String SOFT = "#4a4f57";
  static final String RULE = "#c3cbd6";
  static final String BLUE = "#154273";

  private Svg() {}

  static String drawing(FigureText text, int width, int height, Consumer<Markup> content) {
    return new Markup()
        .element(
            "svg",
            svg -> {
              svg.line().element("title", text.alt(), "id", text.id() + "-svg-titel").line();
              svg.element("desc", text.description(), "id", text.id() + "-svg-tekst").line();
              svg.empty("rect", "width", "" + width, "height", "" + height, "fill", "#fff").line();
              content.accept(svg);
            },
            "xmlns",
            "http://www.w3.org/2000/svg",
            "viewBox",
            "0 0 " + width + " " + height,
            "width",
            "" + width,
            "height",
            "" + height,
            "role",
            "img",
            "aria-labelledby",
            text.id() + "-svg-titel " + text.id() + "-svg-tekst",
            "font-family",
            "Verdana, 'DejaVu Sans', Arial, sans-serif")
        .complete();
  }

  /** What a figure says in words. */
  public record FigureText(String id, String alt, String description) {}

  static void text(Markup svg, double x, double y, String anchor, String text, String... style) {
    var attributes = new String[6 + style.length];
    attributes[0] = "x";
    attributes[1] = at(x);
    attributes[2] = "y";
    attributes[3] = at(y);
    attributes[4] = "text-anchor";
    attributes[5] = anchor;
    System.arraycopy(style, 0, attributes, 6, style.length);
    svg.element("text", text, attributes).line();
  }

  static void line(Markup svg, double x1, double y1, double x2, double y2, String... style) {
    var attributes = new String[8 + style.length];
    var places = new double[] {x1, y1, x2, y2};
    var names = new String[] {"x1", "y1", "x2", "y2"};
    for (int i = 0; i < places.length; i++) {
      attributes[2 * i] = names[i];
      attributes[2 * i + 1] = at(places[i]);
    }
    System.arraycopy(style, 0, attributes, 8, style.length);
    svg.empty("line", attributes).line();
  }

  /** A coordinate with one decimal, the same on every machine. */
  static String at(double place) {
    return CellText.rounded(BigDecimal.valueOf(place), 1).stripTrailingZeros().toPlainString();
  }
}
