package nl.smartindustry.ingest.format.sheet;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** The rows of one sheet that hold anything, one after another. */
interface SheetReader extends AutoCloseable {
  /**
   * A row.
   *
   * @param number of the row, from 1
   * @param cells by column, from 0; blank ones are left out
   */
  record SheetRow(int number, SortedMap<Integer, SheetCell> cells) {}

  /**
   * A cell.
   *
   * @param typed whether it is a date or a number, written as in ISO 8601 or with a point
   */
  record SheetCell(String text, boolean typed) {
    static SheetCell text(String text) {
      return new SheetCell(text, false);
    }

    /** The shortest decimal that is this number, without exponent. */
    static SheetCell number(double number) {
      var decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
      return new SheetCell(
          number == 0 ? "0" : decimal.toPlainString(), number != Math.rint(number));
    }

    /** A moment as in ISO 8601; a date where it is midnight. */
    static SheetCell moment(String iso) {
      return new SheetCell(iso.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", ""), true);
    }
  }

  /** A workbook has no sheet of a name. */
  final class NoSheet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> names;

    NoSheet(String sheet, List<String> names) {
      super("found no sheet '%s' (sheets: %s)".formatted(sheet, names));
      this.names = List.copyOf(names);
    }

    List<String> names() {
      return names;
    }
  }

  /** The next row that holds anything, or null behind the last. */
  SheetRow next() throws IOException, XMLStreamException;

  /** Cells so far that are the stored result of a formula. */
  int formulas();

  @Override
  void close() throws IOException;

  /** Reads XML that can name no other file and define no entity. */
  static XMLInputFactory xml() {
    var factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }
}
