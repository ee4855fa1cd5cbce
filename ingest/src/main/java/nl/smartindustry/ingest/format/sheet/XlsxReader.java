package nl.smartindustry.ingest.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.smartindustry.ingest.layout.SheetRange;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;

/** A sheet of an Office Open XML workbook (ECMA-376), read cell by cell. */
final class XlsxReader implements SheetReader {
  private final OPCPackage workbook;
  private final SharedStrings texts;
  private final StylesTable styles;
  private final boolean since1904;
  private final InputStream stream;
  private final XMLStreamReader xml;
  private int row;
  private int column;
  private int formulas;

  private XlsxReader(OPCPackage workbook, String sheet)
      throws IOException, OpenXML4JException, XMLStreamException {
    this.workbook = workbook;
    var reader = new XSSFReader(workbook);
    this.texts = reader.getSharedStringsTable();
    this.styles = reader.getStylesTable();
    this.since1904 = since1904(reader);
    this.stream = stream(reader, sheet);
    this.xml = SheetReader.xml().createXMLStreamReader(stream);
  }

  static XlsxReader open(Path file, String sheet)
      throws IOException, OpenXML4JException, XMLStreamException {
    var workbook = OPCPackage.open(file.toFile(), PackageAccess.READ);
    try {
      return new XlsxReader(workbook, sheet);
    } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException failure) {
      workbook.revert();
      throw failure;
    }
  }

  private static InputStream stream(XSSFReader reader, String sheet)
      throws IOException, OpenXML4JException {
    var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    var names = new ArrayList<String>();
    while (sheets.hasNext()) {
      var stream = sheets.next();
      names.add(sheets.getSheetName());
      if (sheet.isEmpty() || sheet.equals(sheets.getSheetName())) {
        return stream;
      }
      stream.close();
    }
    throw new NoSheet(sheet, names);
  }

  private static boolean since1904(XSSFReader reader)
      throws IOException, OpenXML4JException, XMLStreamException {
    try (var stream = reader.getWorkbookData()) {
      var xml = SheetReader.xml().createXMLStreamReader(stream);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("workbookPr")) {
          return List.of("1", "true").contains(xml.getAttributeValue(null, "date1904"));
        }
      }
      return false;
    }
  }

  @Override
  public SheetRow next() throws XMLStreamException {
    var cells = new TreeMap<Integer, SheetCell>();
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
        var number = xml.getAttributeValue(null, "r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
      } else if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        var cell = cell();
        if (!cell.text().isEmpty()) {
          cells.put(column, cell);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("row")
          && !cells.isEmpty()) {
        return new SheetRow(row, cells);
      }
    }
    return null;
  }

  @Override
  public int formulas() {
    return formulas;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.revert();
  }

  private SheetCell cell() throws XMLStreamException {
    var place = xml.getAttributeValue(null, "r");
    column = place == null ? column + 1 : SheetRange.column(place.replaceAll("[0-9]", ""));
    var type = xml.getAttributeValue(null, "t");
    var style = xml.getAttributeValue(null, "s");
    var value = new StringBuilder();
    boolean taking = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        formulas += xml.getLocalName().equals("f") ? 1 : 0;
        taking = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        taking = false;
      } else if (taking && event == XMLStreamConstants.CHARACTERS) {
        value.append(xml.getText());
      }
    }
    return of(value.toString(), type == null ? "n" : type, style);
  }

  private SheetCell of(String value, String type, String style) {
    if (value.isEmpty()) {
      return SheetCell.text("");
    }
    return switch (type) {
      case "s" -> SheetCell.text(texts.getItemAt(Integer.parseInt(value)).getString());
      case "b" -> SheetCell.text(value.equals("1") ? "true" : "false");
      case "d" -> SheetCell.moment(value);
      case "n" -> number(value, style);
      default -> SheetCell.text(value);
    };
  }

  /** A number below one is a time of no day where its style is that of a date. */
  private SheetCell number(String value, String style) {
    double number = Double.parseDouble(value);
    if (style != null && number >= 0) {
      var format = styles.getStyleAt(Integer.parseInt(style));
      if (DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString())) {
        var moment = DateUtil.getLocalDateTime(number, since1904, true);
        return number < 1
            ? SheetCell.text(moment.toLocalTime().toString())
            : SheetCell.moment(moment.toString());
      }
    }
    return SheetCell.number(number);
  }
}
