package nl.smartindustry.report.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import nl.smartindustry.report.chart.Chart;
import nl.smartindustry.report.chart.Drawing;
import nl.smartindustry.report.table.ReportTable;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * The tables as a word-processor document that policy staff paste from: real styles, a bookmark
 * around each table, wide tables on pages of their own.
 */
record WordDocument(Annex annex) {
  private static final long SHORT_SIDE = 11906;
  private static final long LONG_SIDE = 16838;
  static final long MARGIN = 1134;

  private static final String FONT_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
  private static final String FONT_RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

  /** English metric units in a twentieth of a point. */
  private static final long EMU = 635;

  byte[] bytes() {
    try (var document = new XWPFDocument()) {
      document.createStyles();
      properties(document);
      header(document);
      var glance = new WordGlance(annex, new HashSet<>());
      opening(document, glance);
      tables(document, glance);
      fonts(document);
      var bytes = new ByteArrayOutputStream();
      document.write(bytes);
      var styles = Resource.text("report/styles.xml").getBytes(StandardCharsets.UTF_8);
      return StableZip.pack(
          bytes.toByteArray(), annex.facts().referenceDate(), Map.of("word/styles.xml", styles));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** What takes the place of a font that a machine lacks. */
  private static void fonts(XWPFDocument document) throws IOException {
    try {
      var name = PackagingURIHelper.createPartName("/word/fontTable.xml");
      var part = document.getPackage().createPart(name, FONT_TYPE);
      try (var out = part.getOutputStream()) {
        out.write(Resource.text("report/fontTable.xml").getBytes(StandardCharsets.UTF_8));
      }
      document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONT_RELATION);
    } catch (InvalidFormatException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private void properties(XWPFDocument document) {
    var core = document.getProperties().getCoreProperties();
    var date = Date.from(annex.facts().referenceDate().atStartOfDay().toInstant(ZoneOffset.UTC));
    core.setTitle(String.join(" - ", titles()));
    core.setCreator(annex.word("processing"));
    core.setCreated(Optional.of(date));
    core.setModified(Optional.of(date));
    core.getUnderlyingProperties().setLanguageProperty(Optional.of(annex.word("language")));
  }

  private java.util.List<String> titles() {
    var titles = new java.util.ArrayList<>(annex.warnings());
    titles.add(annex.word("title"));
    return titles;
  }

  private void header(XWPFDocument document) {
    var header = document.createHeader(HeaderFooterType.DEFAULT);
    var words = new java.util.ArrayList<>(annex.warnings());
    words.add(annex.word("title"));
    WordText.paragraph(header.createParagraph(), "Kop", String.join(" | ", words));
    var footer = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    WordText.paragraph(footer, "Voet", annex.word("page") + " ");
    footer.getCTP().addNewFldSimple().setInstr("PAGE");
  }

  private void opening(XWPFDocument document, WordGlance glance) {
    for (String warning : annex.warnings()) {
      WordText.paragraph(document.createParagraph(), "Waarschuwing", warning);
    }
    WordText.paragraph(document.createParagraph(), "Titel", annex.word("title"));
    WordText.paragraph(document.createParagraph(), "Standaard", annex.release());
    if (annex.glance().shown()) {
      glance.write(document, textWidth(false));
      var contents = document.createParagraph();
      contents.setPageBreak(true);
      WordText.paragraph(contents, "Bijschrift", annex.word("contents"));
    }
    if (!annex.glance().questions().isEmpty()) {
      WordText.link(
          document.createParagraph(), "Inhoud", annex.word("questions"), WordGlance.QUESTIONS);
    }
    for (ReportTable table : annex.tables()) {
      WordText.link(
          document.createParagraph(), "Inhoud", table.title().full(), WordTable.bookmark(table));
    }
  }

  /** Tables in order; a new section begins where the page must be turned. */
  private void tables(XWPFDocument document, WordGlance glance) {
    boolean wide = false;
    int bookmark = 1;
    for (ReportTable table : annex.tables()) {
      if (ColumnWidths.onItsSide(table, annex.labels()) != wide) {
        endSection(document, wide);
        wide = !wide;
      }
      boolean turned = bookmark > 1;
      new WordTable(table, annex.labels(), bookmark++).write(document, wide, turned);
    }
    boolean asked = !annex.glance().questions().isEmpty();
    if (wide && (asked || !annex.charts().isEmpty())) {
      endSection(document, true);
      wide = false;
    }
    for (Chart chart : annex.charts()) {
      picture(document, chart, bookmark++);
    }
    if (asked) {
      glance.questions(document);
    }
    page(document.getDocument().getBody().getSectPr(), wide);
  }

  /** A chart on a page of its own, with its description and, in a table, its figures. */
  private void picture(XWPFDocument document, Chart chart, int bookmark) {
    var caption = document.createParagraph();
    caption.setPageBreak(true);
    WordText.paragraph(caption, "Bijschrift", chart.full());
    chart.drawing().ifPresent(drawing -> picture(document, chart, drawing));
    WordText.paragraph(document.createParagraph(), "Tabelnoot", chart.text().description());
    new WordTable(chart.data(), annex.labels(), bookmark).write(document, false, false);
  }

  private static void picture(XWPFDocument document, Chart chart, Drawing drawing) {
    var png = drawing.png();
    int width = Math.toIntExact(textWidth(false) * EMU);
    try {
      var size = ImageIO.read(new ByteArrayInputStream(png));
      var drawn =
          document
              .createParagraph()
              .createRun()
              .addPicture(
                  new ByteArrayInputStream(png),
                  PictureType.PNG,
                  chart.id() + ".png",
                  width,
                  (int) ((long) width * size.getHeight() / size.getWidth()));
      drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(chart.text().alt());
    } catch (IOException | InvalidFormatException cause) {
      throw new IllegalStateException("Chart '%s': %s".formatted(chart.id(), cause), cause);
    }
  }

  static long textWidth(boolean wide) {
    return (wide ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
  }

  /** Ends a section with its page; the first one carries the header for all. */
  private static void endSection(XWPFDocument document, boolean wide) {
    var paragraph = document.createParagraph();
    paragraph.setStyle("Sectie");
    var section = paragraph.getCTP().getPPr().addNewSectPr();
    var body = document.getDocument().getBody().getSectPr();
    for (var reference : body.getHeaderReferenceList()) {
      section.addNewHeaderReference().set(reference);
    }
    for (var reference : body.getFooterReferenceList()) {
      section.addNewFooterReference().set(reference);
    }
    page(section, wide);
  }

  private static void page(CTSectPr section, boolean wide) {
    var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    size.setW(wide ? LONG_SIDE : SHORT_SIDE);
    size.setH(wide ? SHORT_SIDE : LONG_SIDE);
    size.setOrient(wide ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
    var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
    margins.setLeft(MARGIN);
    margins.setRight(MARGIN);
    margins.setTop(MARGIN);
    margins.setBottom(MARGIN);
    margins.setHeader(MARGIN / 2);
    margins.setFooter(MARGIN / 2);
    margins.setGutter(0);
  }
}
