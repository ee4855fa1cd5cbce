package nl.smartindustry.report.write;

import java.util.Map;
import java.util.TreeMap;
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;
import org.odftoolkit.odfdom.dom.element.style.StyleStyleElement;
import org.odftoolkit.odfdom.incubator.doc.office.OdfOfficeAutomaticStyles;
import org.odftoolkit.odfdom.pkg.OdfElement;

/** The styles of the workbook's cells and columns. */
final class SheetStyles {
  static final String TITLE = "Titel";
  static final String WARNING = "Waarschuwing";
  static final String HEAD = "Kop";
  static final String TEXT = "Tekst";
  static final String LOOSE = "Los";
  private static final int MOST_DECIMALS = 3;
  private static final String FONT = "Verdana";
  private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
  private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  private static final String LAYOUT = "page-layout-properties";

  private SheetStyles() {}

  static SheetStyles in(OdfSpreadsheetDocument document) throws Exception {
    var automatic = document.getContentDom().getAutomaticStyles();
    column(automatic, Sheet.WIDE, "6.5cm");
    column(automatic, Sheet.NARROW, "2.9cm");
    cell(automatic, TITLE, Map.of("fo:font-weight", "bold", "fo:color", "#154273"), "");
    cell(automatic, WARNING, Map.of("fo:font-weight", "bold", "fo:color", "#7a1d00"), "");
    cell(automatic, LOOSE, Map.of(), "");
    wrapped(cell(automatic, TEXT, Map.of(), ""), "transparent");
    wrapped(cell(automatic, HEAD, Map.of("fo:font-weight", "bold"), ""), "#eef2f7");
    page(document);
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
    attributes.forEach((key, value) -> properties.setAttributeNS(FO, key, value));
    return style;
  }

  private static void wrapped(StyleStyleElement style, String background) {
    var properties = style.newStyleTableCellPropertiesElement();
    properties.setAttributeNS(FO, "fo:wrap-option", "wrap");
    properties.setAttributeNS(FO, "fo:background-color", background);
    properties.setStyleVerticalAlignAttribute("top");
  }

  /** Sheets are printed on their side, as wide as one page. */
  private static void page(OdfSpreadsheetDocument document) throws Exception {
    var layouts =
        document.getStylesDom().getAutomaticStyles().getElementsByTagNameNS(STYLE, LAYOUT);
    for (int i = 0; i < layouts.getLength(); i++) {
      var properties = (OdfElement) layouts.item(i);
      properties.setAttributeNS(STYLE, "style:print-orientation", "landscape");
      properties.setAttributeNS(FO, "fo:page-width", "29.7cm");
      properties.setAttributeNS(FO, "fo:page-height", "21cm");
      properties.setAttributeNS(STYLE, "style:scale-to-X", "1");
      properties.setAttributeNS(STYLE, "style:scale-to-Y", "0");
    }
  }

  private static void number(OdfOfficeAutomaticStyles styles, int decimals) {
    var format = styles.newNumberNumberStyleElement("N" + decimals);
    format.setNumberLanguageAttribute("nl");
    format.setNumberCountryAttribute("NL");
    var number = format.newNumberNumberElement();
    number.setNumberDecimalPlacesAttribute(decimals);
    number.setNumberMinIntegerDigitsAttribute(1);
    number.setNumberGroupingAttribute(true);
    cell(styles, "Getal" + decimals, Map.of(), "N" + decimals)
        .newStyleTableCellPropertiesElement()
        .setStyleVerticalAlignAttribute("top");
  }
}
