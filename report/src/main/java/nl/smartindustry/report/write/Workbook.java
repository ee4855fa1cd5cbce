package nl.smartindustry.report.write;

import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.smartindustry.report.table.Notes.Sign;
import nl.smartindustry.report.table.ReportTable;
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;

/**
 * The tables as an open spreadsheet: a cover, one sheet per table, a sheet of signs. Figures are
 * numbers; signs stand in columns of their own.
 */
record Workbook(Annex annex) {
  byte[] bytes() {
    try (var document = OdfSpreadsheetDocument.newSpreadsheetDocument()) {
      document.setLocale(Locale.forLanguageTag(annex.word("language")));
      meta(document);
      sheets(document);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return StableZip.pack(bytes.toByteArray(), annex.facts().referenceDate(), Map.of());
    } catch (Exception cause) {
      throw new IllegalStateException("Workbook 'tabellen.ods': " + cause.getMessage(), cause);
    }
  }

  private void meta(OdfSpreadsheetDocument document) {
    var meta = document.getOfficeMetadata();
    meta.setAutomaticUpdate(false);
    var date = annex.facts().referenceDate().atStartOfDay().toInstant(ZoneOffset.UTC);
    meta.getUserDefinedDataNames().forEach(meta::removeUserDefinedDataByName);
    meta.setTitle(annex.word("title"));
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
    var styles = SheetStyles.in(document);
    cover(new Sheet(body, styles, annex.word("cover"), List.of(Sheet.WIDE)));
    for (ReportTable table : annex.tables()) {
      table(new Sheet(body, styles, table.title().label(), widths(table)), table);
    }
    signs(new Sheet(body, styles, annex.word("signs"), List.of(Sheet.NARROW, Sheet.WIDE)));
  }

  private void cover(Sheet sheet) {
    annex.warnings().forEach(sheet::warning);
    sheet.title(annex.word("title"));
    sheet.text(annex.release());
    annex.tables().forEach(table -> sheet.link(table.title().full(), table.title().label()));
    sheet.text(annex.word("deliveries") + ":");
    annex.facts().sources().forEach(sheet::text);
  }

  private void table(Sheet sheet, ReportTable table) {
    annex.warnings().forEach(sheet::warning);
    sheet.title(table.title().full());
    sheet.text(table.title().unit());
    var grid = Grid.of(table, annex.labels());
    sheet.heads(grid.heads());
    grid.rows().forEach(sheet::row);
    new PeopleCsv(annex).notes(table).forEach(sheet::text);
  }

  private List<String> widths(ReportTable table) {
    var grid = Grid.of(table, annex.labels());
    var widths = new ArrayList<String>();
    for (int i = 0; i < grid.heads().size(); i++) {
      int column = i;
      int longest =
          grid.rows().stream().mapToInt(row -> row.get(column).text().length()).max().orElse(0);
      widths.add(longest > 18 ? Sheet.WIDE : Sheet.NARROW);
    }
    return widths;
  }

  private void signs(Sheet sheet) {
    var signs = new LinkedHashMap<String, Sign>();
    annex.tables().stream()
        .flatMap(table -> table.notes().signs().stream())
        .forEach(sign -> signs.putIfAbsent(sign.sign(), sign));
    annex.warnings().forEach(sheet::warning);
    sheet.title(annex.word("signs"));
    sheet.heads(List.of(annex.word("sign"), annex.word("meaning")));
    for (Sign sign : signs.values()) {
      sheet.row(List.of(Grid.Field.of(sign.sign()), Grid.Field.of(sign.meaning())));
    }
  }
}
