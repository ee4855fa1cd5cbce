package nl.smartindustry.report.write;

import java.util.List;
import org.odftoolkit.odfdom.dom.element.office.OfficeSpreadsheetElement;
import org.odftoolkit.odfdom.dom.element.table.TableTableCellElement;
import org.odftoolkit.odfdom.dom.element.table.TableTableElement;
import org.odftoolkit.odfdom.dom.element.table.TableTableRowElement;
import org.odftoolkit.odfdom.pkg.OdfFileDom;

/** One sheet of an open spreadsheet, filled from the top. */
final class Sheet {
  static final String WIDE = "Kolombreed";
  static final String NARROW = "Kolomsmal";

  private final TableTableElement table;
  private final OdfFileDom document;
  private final SheetStyles styles;

  /**
   * @param widths the style of each column
   */
  Sheet(OfficeSpreadsheetElement body, SheetStyles styles, String name, List<String> widths) {
    this.table = body.newTableTableElement();
    this.document = (OdfFileDom) body.getOwnerDocument();
    this.styles = styles;
    table.setTableNameAttribute(name);
    for (String width : widths) {
      table.newTableTableColumnElement().setTableStyleNameAttribute(width);
    }
  }

  void warning(String text) {
    words(table.newTableTableRowElement(), text, SheetStyles.WARNING);
  }

  void title(String text) {
    words(table.newTableTableRowElement(), text, SheetStyles.TITLE);
  }

  void text(String text) {
    words(table.newTableTableRowElement(), text, SheetStyles.LOOSE);
  }

  /** A line that leads to another sheet. */
  void link(String text, String sheet) {
    var cell = cell(table.newTableTableRowElement(), SheetStyles.LOOSE);
    cell.setOfficeValueTypeAttribute("string");
    var link = cell.newTextPElement().newTextAElement("#'" + sheet + "'.A1", "simple");
    link.setTextContent(text);
  }

  /** The head row, repeated on every printed page. */
  void heads(List<String> heads) {
    var row = table.newTableTableHeaderRowsElement().newTableTableRowElement();
    heads.forEach(head -> words(row, head, SheetStyles.HEAD));
  }

  void row(List<Grid.GridCell> cells) {
    var row = table.newTableTableRowElement();
    for (Grid.GridCell cell : cells) {
      if (cell.number() != null) {
        number(row, cell);
      } else {
        words(row, cell.text(), SheetStyles.TEXT);
      }
    }
  }

  private void number(TableTableRowElement row, Grid.GridCell number) {
    var cell = cell(row, styles.number(number.number().scale()));
    cell.setOfficeValueTypeAttribute("float");
    var value = number.number().toPlainString();
    cell.setAttributeNS("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office:value", value);
    cell.newTextPElement().setTextContent(value.replace('.', ','));
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
