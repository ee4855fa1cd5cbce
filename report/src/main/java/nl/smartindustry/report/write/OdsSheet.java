package nl.smartindustry.report.write;

import java.util.List;
import nl.smartindustry.report.write.Workbook.Sheet;
import org.odftoolkit.odfdom.dom.element.office.OfficeSpreadsheetElement;
import org.odftoolkit.odfdom.dom.element.table.TableTableCellElement;
import org.odftoolkit.odfdom.dom.element.table.TableTableElement;
import org.odftoolkit.odfdom.dom.element.table.TableTableRowElement;
import org.odftoolkit.odfdom.pkg.OdfFileDom;

/** One sheet of an open spreadsheet. */
final class OdsSheet {
  private final TableTableElement table;
  private final OdfFileDom document;
  private final OdsStyles styles;
  private final Sheet sheet;

  private OdsSheet(OfficeSpreadsheetElement body, OdsStyles styles, Sheet sheet) {
    this.table = body.newTableTableElement();
    this.document = (OdfFileDom) body.getOwnerDocument();
    this.styles = styles;
    this.sheet = sheet;
  }

  static void add(OfficeSpreadsheetElement body, OdsStyles styles, Sheet sheet) {
    new OdsSheet(body, styles, sheet).fill();
  }

  private void fill() {
    table.setTableNameAttribute(sheet.name());
    sheet
        .table()
        .map(Sheet.Marked::grid)
        .map(Workbook::widths)
        .orElse(List.of(Workbook.WIDEST))
        .forEach(
            width ->
                table
                    .newTableTableColumnElement()
                    .setTableStyleNameAttribute(styles.column(width)));
    words(table.newTableTableRowElement(), sheet.title(), OdsStyles.TITLE);
    sheet.lines().forEach(line -> words(table.newTableTableRowElement(), line, OdsStyles.LOOSE));
    sheet.table().ifPresent(marked -> grid(marked.grid()));
  }

  /** The heads, repeated on every printed page, and the rows. */
  private void grid(Grid grid) {
    table.setTablePrintRangesAttribute(address(sheet, sheet.printed()));
    var heads = table.newTableTableHeaderRowsElement().newTableTableRowElement();
    grid.heads().forEach(head -> words(heads, head, OdsStyles.HEAD));
    for (int i = 0; i < grid.rows().size(); i++) {
      row(grid.rows().get(i), sheet.links().isEmpty() ? "" : sheet.links().get(i));
    }
  }

  /** {@code 'Tabel 5'.A5:'Tabel 5'.H20}. */
  static String address(Sheet sheet, String range) {
    var name = "'" + sheet.name() + "'.";
    return name + range.replace(":", ":" + name);
  }

  private void row(List<Grid.GridCell> cells, String link) {
    var row = table.newTableTableRowElement();
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i);
      if (cell.number() != null) {
        number(row, cell);
      } else if (i == 0 && !link.isEmpty()) {
        link(row, cell.text(), link);
      } else {
        words(row, cell.text(), OdsStyles.TEXT);
      }
    }
  }

  /** A cell that leads to another sheet. */
  private void link(TableTableRowElement row, String text, String sheet) {
    var cell = cell(row, OdsStyles.TEXT);
    cell.setOfficeValueTypeAttribute("string");
    cell.newTextPElement().newTextAElement("#'" + sheet + "'.A1", "simple").setTextContent(text);
  }

  private void number(TableTableRowElement row, Grid.GridCell number) {
    var cell = cell(row, styles.number(number.number().scale()));
    cell.setOfficeValueTypeAttribute("float");
    var value = number.number().toPlainString();
    cell.setAttributeNS("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office:value", value);
    cell.newTextPElement().setTextContent(styles.shown(number.number()));
  }

  private void words(TableTableRowElement row, String text, String style) {
    var cell = cell(row, style);
    if (!text.isEmpty()) {
      cell.setOfficeValueTypeAttribute("string");
      cell.newTextPElement().setTextContent(text);
    }
  }

  private TableTableCellElement cell(TableTableRowElement row, String style) {
    var cell = document.newOdfElement(TableTableCellElement.class);
    cell.setTableStyleNameAttribute(style);
    row.appendChild(cell);
    return cell;
  }
}
