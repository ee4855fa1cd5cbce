package nl.smartindustry.ingest.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.smartindustry.ingest.format.file.Limits;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** A sheet of an OpenDocument spreadsheet (ISO/IEC 26300), read cell by cell. */
final class OdsReader implements SheetReader {
  private static final String CONTENT = "content.xml";

  /** The most that a spreadsheet program makes. */
  private static final int COLUMNS = 1 << 14;

  private final ZipSecureFile workbook;
  private final InputStream stream;
  private final XMLStreamReader xml;
  private int row;
  private int repeats;
  private SheetRow last;
  private int formulas;

  private OdsReader(ZipSecureFile workbook, String sheet) throws IOException, XMLStreamException {
    this.workbook = workbook;
    var content = workbook.getEntry(CONTENT);
    if (content == null) {
      throw new IOException("lacks " + CONTENT);
    }
    this.stream = workbook.getInputStream(content);
    this.xml = SheetReader.xml().createXMLStreamReader(stream);
    moveTo(sheet);
  }

  static OdsReader open(Path file, String sheet) throws IOException, XMLStreamException {
    var workbook = new ZipSecureFile(file.toFile());
    try {
      return new OdsReader(workbook, sheet);
    } catch (IOException | XMLStreamException | RuntimeException failure) {
      workbook.close();
      throw failure;
    }
  }

  private void moveTo(String sheet) throws XMLStreamException {
    var names = new ArrayList<String>();
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("table")) {
        var name = attribute("name");
        names.add(name);
        if (sheet.isEmpty() || sheet.equals(name)) {
          return;
        }
      }
    }
    throw new NoSheet(sheet, names);
  }

  @Override
  public SheetRow next() throws IOException, XMLStreamException {
    if (repeats > 0) {
      repeats--;
      row++;
      return new SheetRow(row, last.cells());
    }
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table")) {
        return null;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("table-row")) {
        int times = times("number-rows-repeated");
        var cells = cells();
        row++;
        if (!cells.isEmpty()) {
          repeats = times - 1;
          last = new SheetRow(row, cells);
          return last;
        }
        row += times - 1;
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
    workbook.close();
  }

  private TreeMap<Integer, SheetCell> cells() throws IOException, XMLStreamException {
    var cells = new TreeMap<Integer, SheetCell>();
    int column = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("table-row")) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().endsWith("table-cell")) {
        int times = times("number-columns-repeated");
        var cell = cell(xml.getLocalName());
        for (int i = 0; i < times && !cell.text().isEmpty(); i++) {
          cells.put(column + i, cell);
          if (cells.size() > COLUMNS) {
            throw new IOException("more than %d columns".formatted(COLUMNS));
          }
        }
        column += times;
      }
    }
    return cells;
  }

  private SheetCell cell(String element) throws XMLStreamException {
    var type = attribute("value-type");
    var value = attribute("value");
    var date = attribute("date-value");
    var truth = attribute("boolean-value");
    formulas += attribute("formula") == null ? 0 : 1;
    var shown = shown(element);
    if (date != null) {
      return SheetCell.moment(date);
    }
    if (truth != null) {
      return SheetCell.text(truth);
    }
    return value == null || "string".equals(type)
        ? SheetCell.text(shown)
        : SheetCell.number(Double.parseDouble(value));
  }

  /** The paragraphs of a cell, without its notes. */
  private String shown(String element) throws XMLStreamException {
    var text = new StringBuilder();
    int notes = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
        break;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        switch (xml.getLocalName()) {
          case "annotation" -> notes++;
          case "p" -> text.append(notes > 0 || text.isEmpty() ? "" : "\n");
          case "s" -> text.append(notes > 0 ? "" : " ".repeat(Math.min(times("c"), Limits.CELL)));
          case "tab", "line-break" -> text.append(notes > 0 ? "" : " ");
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && xml.getLocalName().equals("annotation")) {
        notes--;
      } else if (event == XMLStreamConstants.CHARACTERS && notes == 0) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  private int times(String name) {
    var times = attribute(name);
    return times == null ? 1 : Math.max(1, Integer.parseInt(times));
  }

  /** Of whatever name space: the names that are read here are of one only. */
  private String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }
}
