package nl.smartindustry.report.write;

import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.Map;
import nl.smartindustry.report.write.Workbook.Sheet;
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;
import org.odftoolkit.odfdom.dom.element.office.OfficeSpreadsheetElement;
import org.odftoolkit.odfdom.incubator.meta.OdfOfficeMeta;

/** The workbook as an open spreadsheet (ODF). */
record OdsWorkbook(Annex annex, Workbook workbook) {
  byte[] bytes() {
    try (var document = OdfSpreadsheetDocument.newSpreadsheetDocument()) {
      document.setLocale(annex.labels().language().locale());
      meta(annex, document.getOfficeMetadata());
      sheets(document);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return StableZip.pack(bytes.toByteArray(), annex.facts().referenceDate(), Map.of());
    } catch (Exception cause) {
      throw new IllegalStateException("Open spreadsheet: " + cause.getMessage(), cause);
    }
  }

  /** What the document is and who made it; not when, and with which program. */
  static void meta(Annex annex, OdfOfficeMeta meta) {
    meta.setAutomaticUpdate(false);
    var date = annex.facts().referenceDate().atStartOfDay().toInstant(ZoneOffset.UTC);
    meta.getUserDefinedDataNames().forEach(meta::removeUserDefinedDataByName);
    meta.setTitle(annex.word("title"));
    meta.setSubject(annex.word("subtitle"));
    meta.setLanguage(annex.word("language"));
    meta.setInitialCreator(annex.word("processing"));
    meta.setCreator(annex.word("processing"));
    meta.setCreationInstant(date);
    meta.setInstant(date);
    meta.setEditingCycles(1);
    meta.setGenerator("");
  }

  private void sheets(OdfSpreadsheetDocument document) throws Exception {
    var body = document.getContentRoot();
    while (body.getFirstChild() != null) {
      body.removeChild(body.getFirstChild());
    }
    var styles = OdsStyles.in(document, annex.labels().language());
    workbook.sheets().forEach(sheet -> OdsSheet.add(body, styles, sheet));
    marked(body);
  }

  /** Each table as a range of data with a name, whose first row holds its heads. */
  private void marked(OfficeSpreadsheetElement body) {
    var ranges = body.newTableDatabaseRangesElement();
    for (Sheet sheet : workbook.sheets()) {
      sheet
          .table()
          .ifPresent(
              table -> {
                var range =
                    ranges.newTableDatabaseRangeElement(OdsSheet.address(sheet, sheet.range()));
                range.setTableNameAttribute(table.name());
                range.setTableContainsHeaderAttribute(true);
              });
    }
  }
}
