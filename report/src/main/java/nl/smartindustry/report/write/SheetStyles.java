package nl.smartindustry.report.write;

import java.util.Map;
import java.util.TreeMap;
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;
import org.odftoolkit.odfdom.dom.element.style.StyleStyleElement;
import org.odftoolkit.odfdom.incubator.doc.office.OdfOfficeAutomaticStyles;

/** The styles of the workbook's cells and columns. */
final class SheetStyles {
  static final String TITLE = "Titel";
  static final String WARNING = "Waarschuwing";
  static final String HEAD = "Kop";
  static final String TEXT = "Tekst";
  static final String LOOSE = "Los";
  private static final int MOST_DECIMALS = 3;
  private static final String FONT = "Verdana";

  private SheetStyles() {}

  static SheetStyles in(OdfSpreadsheetDocument document) throws Exception {
    var automatic = document.getContentDom().getAutomaticStyles();
    column(automatic, Sheet.WIDE, "6.5cm");
    column(automatic, Sheet.NARROW, "2.9cm");
    cell(automatic, TITLE, Map.of("fo:font-weight", "bold", "fo:color", "#154273"), "");
    cell(automatic, WARNING, Map.of("fo:font-weight", "bold", "fo:color", "#7a1d00"), "");
    cell(automatic, LOOSE, Map.of(), "");
    wrapped(cell(automatic, TEXT, Map.of(), ""));
    var head = wrapped(cell(automatic, HEAD, Map.of("fo:font-weight", "bold"), ""));
    cellProperty(head, "fo:background-color", "#eef2f7");
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      number(automatic, decimals);
    }
    return new SheetStyles();
  }

  /** The style of a number with so many decimals. */
  String number(int decimals) {
    return "Getal" + Math.min(decimals, MOST_DECIMALS);
  }

  private static void column(OdfOfficeAutomaticStyles styles, String name, String width) {
    styles
        .newStyleStyleElement("table-column", name)
        .newStyleTableColumnPropertiesElement()
        .setStyleColumnWidthAttribute(width);
  }

  private static StyleStyleElement cell(
      OdfOfficeAutomaticStyles styles, String name, Map<String, String> text, String data) {
    var style = styles.newStyleStyleElement("table-cell", name);
    style.setStyleParentStyleNameAttribute("Default");
    if (!data.isEmpty()) {
      style.setStyleDataStyleNameAttribute(data);
    }
    var properties = style.newStyleTextPropertiesElement("true");
    properties.removeAttribute("text:display");
    var attributes = new TreeMap<>(text);
    attributes.put("fo:font-family", FONT);
    attributes.put("fo:font-size", "9pt");
    attributes.put("fo:language", "nl");
    attributes.put("fo:country", "NL");
    attributes.forEach((name1, value) -> properties.setAttributeNS(FO, name1, value));
    return style;
  }

  private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

  private static StyleStyleElement wrapped(StyleStyleElement style) {
    cellProperty(style, "fo:wrap-option", "wrap");
    return style;
  }

  private static void cellProperty(StyleStyleElement style, String name, String value) {
    style.newStyleTableCellPropertiesElement().setAttributeNS(FO, name, value);
  }

  private static void number(OdfOfficeAutomaticStyles styles, int decimals) {
    var format = styles.newNumberNumberStyleElement("N" + decimals);
    format.setNumberLanguageAttribute("nl");
    format.setNumberCountryAttribute("NL");
    var number = format.newNumberNumberElement();
    number.setNumberDecimalPlacesAttribute(decimals);
    number.setNumberMinIntegerDigitsAttribute(1);
    number.setNumberGroupingAttribute(true);
    cell(styles, "Getal" + decimals, Map.of(), "N" + decimals);
  }
}
