package nl.smartindustry.report.chart;

import java.math.BigDecimal;
import java.util.function.Consumer;
import nl.smartindustry.report.table.Language;

/** A drawing surface: SVG with a title and a description that screen readers find. */
public final class Svg {
  static final String INK = "#1b1b1b";
  static final String SOFT = "#4a4f57";
  static final String RULE = "#c3cbd6";
  static final String BLUE = "#154273";

  private Svg() {}

  static String drawing(ChartText text, int width, int height, Consumer<Markup> content) {
    return new Markup()
        .element(
            "svg xmlns=http://www.w3.org/2000/svg",
            svg -> {
              svg.line().element("title", text.alt(), "id", text.id() + "-svg-titel").line();
              svg.element("desc", text.description(), "id", text.id() + "-svg-tekst").line();
              svg.empty("rect", "width", "" + width, "height", "" + height, "fill", "#fff").line();
              content.accept(svg);
            },
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

  /** What a chart shows, in words. */
  public record ChartText(String id, String alt, String description) {}

  /**
   * @param style attributes, such as {@code font-size=10 fill=#fff}
   */
  static void text(Markup svg, double x, double y, String anchor, String text, String style) {
    var place = "text x=%s y=%s text-anchor=%s ".formatted(at(x), at(y), anchor);
    svg.element(place + style, text).line();
  }

  static void line(Markup svg, double x1, double y1, double x2, double y2, String style) {
    var place = "line x1=%s y1=%s x2=%s y2=%s ".formatted(at(x1), at(y1), at(x2), at(y2));
    svg.empty(place + style).line();
  }

  /** A coordinate with one decimal, the same on every machine. */
  static String at(double place) {
    return Language.rounded(BigDecimal.valueOf(place), 1).stripTrailingZeros().toPlainString();
  }
}
