package nl.smartindustry.ingest.format.sheet;

import java.io.IOException;
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
   * @param cells their texts by column, from 0; blank ones are left out
   */
  record SheetRow(int number, SortedMap<Integer, String> cells) {}

  /** A workbook has no sheet of a name. */
  final class NoSheet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSheet(String sheet, List<String> names) {
      super("found no sheet '%s' (sheets: %s)".formatted(sheet, names));
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
