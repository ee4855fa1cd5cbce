package nl.smartindustry.report.write;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.logging.Level;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.smartindustry.report.chart.Outlines;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * The annex as an archival and accessible document, PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO
 * 14289-1): the page in HTML, tagged, in a style for paper.
 */
record PdfDocument(Annex annex, String page) {
  private static final String FAMILY = "DejaVu Sans Condensed";
  private static final int BOLD = 700;
  private static final int NORMAL = 400;

  static {
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
  }

  /** The whole annex. */
  PdfDocument(Annex annex) {
    this(annex, new HtmlPage(annex, HtmlPage.Media.PAPER).text());
  }

  /** What is said at one glance, on one page. */
  static PdfDocument factsheet(Annex annex) {
    return new PdfDocument(annex, new HtmlPage(annex, HtmlPage.Media.PAPER).factsheet());
  }

  /** The letter for one region. */
  static PdfDocument edition(Annex annex) {
    return new PdfDocument(annex, new HtmlPage(annex, HtmlPage.Media.PAPER).edition());
  }

  byte[] bytes() {
    var builder = new PdfRendererBuilder();
    builder.useFastMode();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useSVGDrawer(new BatikSVGDrawer());
    font(builder, "", NORMAL, FontStyle.NORMAL);
    font(builder, "-Oblique", NORMAL, FontStyle.ITALIC);
    font(builder, "-Bold", BOLD, FontStyle.NORMAL);
    builder.withProducer(annex.word("processing"));
    builder.withW3cDocument(document(), null);
    try (var renderer = builder.buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      return saved(renderer.getPdfDocument());
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
    var file = Outlines.FONT + face + ".ttf";
    builder.useFont(() -> PdfDocument.class.getResourceAsStream(file), FAMILY, weight, style, true);
  }

  /** The page with what a tagged document must say of its drawings and links. */
  private Document document() {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      var document =
          factory
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
      sideBySide(document, "ul", "kaarten");
      sideBySide(document, "li", "kaart");
      describe(document, "svg", "alt");
      var drawings = document.getElementsByTagNameNS("*", "svg");
      for (int i = 0; i < drawings.getLength(); i++) {
        Outlines.outline((Element) drawings.item(i));
      }
      describe(document, "a", "title");
      return document;
    } catch (ParserConfigurationException | SAXException | IOException cause) {
      throw new IllegalStateException("Page: " + cause.getMessage(), cause);
    }
  }

  /** Items of a list that stand side by side on paper are not tagged; blocks are. */
  private static void sideBySide(Document page, String tag, String kind) {
    var all = page.getElementsByTagNameNS("*", tag);
    for (int i = all.getLength() - 1; i >= 0; i--) {
      if (((Element) all.item(i)).getAttribute("class").equals(kind)) {
        page.renameNode(all.item(i), all.item(i).getNamespaceURI(), "div");
      }
    }
  }

  private static void describe(Document page, String tag, String attribute) {
    var all = page.getElementsByTagNameNS("*", tag);
    for (int i = 0; i < all.getLength(); i++) {
      var element = (Element) all.item(i);
      var title = element.getElementsByTagNameNS("*", "title").item(0);
      element.setAttribute(attribute, (title == null ? element : title).getTextContent().strip());
    }
  }

  /** The same bytes for the same annex, whenever it is made. */
  private byte[] saved(PDDocument document) throws IOException {
    var date = annex.facts().referenceDate();
    var moment = GregorianCalendar.from(date.atStartOfDay(ZoneOffset.UTC));
    document.getDocumentInformation().setCreationDate(moment);
    document.getDocumentInformation().setModificationDate(moment);
    document.setDocumentId(date.toEpochDay());
    dated(document, date);
    for (var page : document.getPages()) {
      for (var annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link) {
          link.setContents(annex.word("link"));
        }
      }
    }
    var bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static void dated(PDDocument document, LocalDate date) throws IOException {
    var catalogue = document.getDocumentCatalog();
    var metadata =
        new String(catalogue.getMetadata().toByteArray(), StandardCharsets.UTF_8)
            .replaceAll("(<xmp:\\w+Date>)[^<]*", "$1" + date + "T00:00:00+00:00");
    catalogue.setMetadata(
        new PDMetadata(
            document, new ByteArrayInputStream(metadata.getBytes(StandardCharsets.UTF_8))));
  }
}
