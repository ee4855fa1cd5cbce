package nl.smartindustry.report.chart;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A drawing whose letters are shapes, so that it looks the same on every machine, also on one
 * without fonts.
 */
public final class Outlines {
  /** Where the fonts lie; faces are {@code .ttf}, {@code -Bold.ttf} and {@code -Oblique.ttf}. */
  public static final String FONT = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final TrueTypeFont NORMAL = font("");
  private static final TrueTypeFont BOLD = font("-Bold");

  private Outlines() {}

  private static TrueTypeFont font(String face) {
    try (var file = Outlines.class.getResourceAsStream(FONT + face + ".ttf")) {
      return new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** The drawing of a text of SVG. */
  public static Document of(String svg) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      var bytes = new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8));
      var document = factory.newDocumentBuilder().parse(bytes);
      outline(document.getDocumentElement());
      return document;
    } catch (ParserConfigurationException | SAXException | IOException cause) {
      throw new IllegalStateException("Drawing: " + cause.getMessage(), cause);
    }
  }

  /** Replaces the texts of a drawing, which is part of a document, by their shapes. */
  public static void outline(Element drawing) {
    var texts = drawing.getElementsByTagNameNS(SVG, "text");
    while (texts.getLength() > 0) {
      var text = (Element) texts.item(0);
      text.getParentNode().replaceChild(shape(text), text);
    }
  }

  private static Element shape(Element text) {
    var font = text.getAttribute("font-weight").equals("bold") ? BOLD : NORMAL;
    try {
      double size = Double.parseDouble(inherited(text, "font-size")) / font.getUnitsPerEm();
      double width = size * width(font, text.getTextContent());
      double left =
          switch (text.getAttribute("text-anchor")) {
            case "middle" -> width / 2;
            case "end" -> width;
            default -> 0;
          };
      double x = Double.parseDouble(text.getAttribute("x")) - left;
      double y = Double.parseDouble(text.getAttribute("y"));
      var path = text.getOwnerDocument().createElementNS(SVG, "path");
      path.setAttribute("fill", inherited(text, "fill"));
      path.setAttribute("d", letters(font, text.getTextContent(), size, x, y));
      return path;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static String inherited(Element element, String attribute) {
    var own = element.getAttribute(attribute);
    return own.isEmpty() && element.getParentNode() instanceof Element parent
        ? inherited(parent, attribute)
        : own;
  }

  private static double width(TrueTypeFont font, String text) throws IOException {
    double width = 0;
    for (int letter : text.codePoints().toArray()) {
      width += font.getAdvanceWidth(font.getUnicodeCmapLookup().getGlyphId(letter));
    }
    return width;
  }

  private static String letters(TrueTypeFont font, String text, double size, double x, double y)
      throws IOException {
    var path = new StringBuilder();
    double at = x;
    for (int letter : text.codePoints().toArray()) {
      int glyph = font.getUnicodeCmapLookup().getGlyphId(letter);
      var outline = font.getGlyph().getGlyph(glyph);
      if (outline != null) {
        var place = new AffineTransform(size, 0, 0, -size, at, y);
        write(outline.getPath().getPathIterator(place), path);
      }
      at += size * font.getAdvanceWidth(glyph);
    }
    return path.toString();
  }

  private static void write(PathIterator outline, StringBuilder path) {
    var points = new double[6];
    for (; !outline.isDone(); outline.next()) {
      int segment = outline.currentSegment(points);
      path.append("MLQCZ".charAt(segment));
      int count = segment == PathIterator.SEG_CLOSE ? 0 : 2 * Math.max(1, segment);
      for (int i = 0; i < count; i++) {
        path.append(Math.round(points[i] * 100) / 100.0).append(' ');
      }
    }
  }
}
