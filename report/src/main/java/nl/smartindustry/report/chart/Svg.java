package nl.smartindustry.report.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.smartindustry.report.chart.Chart.ChartText;
import nl.smartindustry.report.table.Language;

/**
 * A drawing surface: SVG with a title and a description that screen readers find. Text is ink of
 * size 11 unless its style says otherwise, which no text goes under.
 */
public final class Svg {
  /** How wide drawings are on a page, in pixels. */
  static final int WIDE = 720;

  /** On a telephone: 320 pixels without the margins of the page and a bar to scroll it. */
  static final int NARROW = 280;

  /** The size of text; the smallest. */
  static final int SIZE = 11;

  static final String INK = "#1b1b1b";
  static final String SOFT = "#4a4f57";
  static final String RULE = "#c3cbd6";
  static final String BLUE = "#154273";
  static final String BAND = "#b3cfe8";
  static final String PALE = "#e6edf5";

  /** Styles of text. */
  static final String PLAIN = "";

  static final String BOLD = "font-weight=bold ";
  static final String QUIET = "fill=" + SOFT + " ";

  /** Width of a letter as a part of the size of the text, in the widest font of the page. */
  private static final double LETTER = 0.6;

  private Svg() {}

  /** A drawing; a narrow one stands beside its description, which is not in it a second time. */
  static String drawing(ChartText text, int width, int height, Consumer<Markup> content) {
    boolean narrow = width == NARROW;
    var id = text.id() + (narrow ? "-smal" : "") + "-svg-";
    return new Markup()
        .element(
            "svg xmlns=http://www.w3.org/2000/svg",
            svg -> {
              svg.line().element("title", text.alt(), "id", id + "titel").line();
              if (!narrow) {
                svg.element("desc", text.description(), "id", id + "tekst").line();
              }
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
            id + "titel" + (narrow ? "" : " " + id + "tekst"),
            "font-family",
            "Verdana, 'DejaVu Sans', Arial, sans-serif",
            "font-size",
            "" + SIZE,
            "fill",
            INK)
        .complete();
  }

  /**
   * @param style attributes, such as {@code fill=#fff}
   */
  static void text(Markup svg, double x, double y, String anchor, String text, String style) {
    var place = "text x=%s y=%s ".formatted(at(x), at(y));
    var aligned = anchor.equals("start") ? place : place + "text-anchor=" + anchor + " ";
    svg.element(aligned + style, text).line();
  }

  /** Lines of text from a first baseline down; gives the baseline after the last. */
  static double lines(
      Markup svg, double x, double y, String anchor, List<String> lines, String style) {
    double at = y;
    for (var line : lines) {
      text(svg, x, at, anchor, line, style);
      at += SIZE + 3;
    }
    return at;
  }

  static void line(Markup svg, double x1, double y1, double x2, double y2, String style) {
    var place = "line x1=%s y1=%s x2=%s y2=%s ".formatted(at(x1), at(y1), at(x2), at(y2));
    svg.empty(place + style).line();
  }

  static void rect(Markup svg, double x, double y, double width, double height, String style) {
    var place = "rect x=%s y=%s width=%s height=%s ";
    svg.empty(place.formatted(at(x), at(y), at(width), at(height)) + style).line();
  }

  static void dot(Markup svg, double x, double y, double radius, String style) {
    svg.empty("circle cx=%s cy=%s r=%s ".formatted(at(x), at(y), at(radius)) + style).line();
  }

  /**
   * @param corners x and y in turn
   */
  static void area(Markup svg, List<Double> corners, String style) {
    var points = new ArrayList<String>();
    for (int i = 0; i < corners.size(); i += 2) {
      points.add(at(corners.get(i)) + "," + at(corners.get(i + 1)));
    }
    svg.empty("polygon " + style, "points", String.join(" ", points)).line();
  }

  /** A text in lines that are not wider than so many pixels, as far as its words allow. */
  static List<String> wrapped(String text, double width) {
    int longest = (int) (width / (SIZE * LETTER));
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (var word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > longest) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** A text as far as it fits in so many pixels, cut between words. */
  static String cut(String text, double width) {
    var lines = wrapped(text, width);
    return lines.size() == 1 ? text : lines.get(0) + " …";
  }

  /** A text beside a row, on at most two lines around its middle; cut between words. */
  static void beside(Markup svg, double x, double middle, String text, double width, String style) {
    var lines = wrapped(text, width);
    boolean whole = lines.size() <= 2;
    var shown = whole ? lines : List.of(lines.get(0), lines.get(1) + " …");
    lines(svg, x, middle + 4 - (SIZE + 3) / 2.0 * (shown.size() - 1), "start", shown, style);
  }

  /** A coordinate with one decimal, the same on every machine. */
  static String at(double place) {
    return Language.rounded(BigDecimal.valueOf(place), 1).stripTrailingZeros().toPlainString();
  }
}
