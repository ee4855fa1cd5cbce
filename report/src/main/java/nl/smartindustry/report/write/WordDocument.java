package nl.smartindustry.report.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.report.table.ReportTable;
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

  byte[] bytes() {
    try (var document = new XWPFDocument()) {
      document.createStyles();
      properties(document);
      header(document);
      opening(document);
      tables(document);
      var bytes = new ByteArrayOutputStream();
      document.write(bytes);
      var styles = Resource.text("report/styles.xml").getBytes(StandardCharsets.UTF_8);
      return StableZip.pack(
          bytes.toByteArray(), annex.facts().referenceDate(), Map.of("word/styles.xml", styles));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
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
  }

  private void opening(XWPFDocument document) {
    for (String warning : annex.warnings()) {
      WordText.paragraph(document.createParagraph(), "Waarschuwing", warning);
    }
    WordText.paragraph(document.createParagraph(), "Titel", annex.word("title"));
    WordText.paragraph(document.createParagraph(), "Standaard", annex.release());
    for (ReportTable table : annex.tables()) {
      WordText.link(
          document.createParagraph(), "Inhoud", table.title().full(), WordTable.bookmark(table));
    }
  }

  /** Tables in order; a new section begins where the page must be turned. */
  private void tables(XWPFDocument document) {
    boolean wide = false;
    int bookmark = 1;
    for (ReportTable table : annex.tables()) {
      if (table.title().wide() != wide) {
        endSection(document, wide);
        wide = table.title().wide();
      }
      boolean turned = bookmark > 1;
      new WordTable(table, annex.labels(), bookmark++).write(document, textWidth(wide), turned);
    }
    page(document.getDocument().getBody().getSectPr(), wide);
  }

  private static long textWidth(boolean wide) {
    return (wide ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
  }

  /** Ends a section with its page; the first one carries the header for all. */
  private static void endSection(XWPFDocument document, boolean wide) {
    var paragraph = document.createParagraph();
    paragraph.setStyle("Sectie");
    var section = paragraph.getCTP().addNewPPr().addNewSectPr();
    var body = document.getDocument().getBody().getSectPr();
    for (var reference : body.getHeaderReferenceList()) {
      section.addNewHeaderReference().set(reference);
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
