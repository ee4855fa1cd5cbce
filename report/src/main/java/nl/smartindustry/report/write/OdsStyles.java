package nl.smartindustry.report.write;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.report.table.Language;
import org.odftoolkit.odfdom.doc.OdfSpreadsheetDocument;
import org.odftoolkit.odfdom.dom.element.style.StyleStyleElement;
import org.odftoolkit.odfdom.incubator.doc.office.OdfOfficeAutomaticStyles;
import org.odftoolkit.odfdom.pkg.OdfElement;

/** The styles of the workbook's cells and columns. */
final class OdsStyles {
  static final String TITLE = "Titel";
  static final String HEAD = "Kop";
  static final String TEXT = "Tekst";
  static final String LOOSE = "Los";
  private static final int MOST_DECIMALS = 3;
  private static final String FONT = "Verdana";
  private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
  private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  private static final String LAYOUT = "page-layout-properties";

  /** Centimetres of a character, with room to spare. */
  private static final double CHARACTER = 0.24;

  private final OdfOfficeAutomaticStyles automatic;
  private final Language language;
  private final Set<Integer> widths = new HashSet<>();

  private OdsStyles(OdfOfficeAutomaticStyles automatic, Language language) {
    this.automatic = automatic;
    this.language = language;
  }

  static OdsStyles in(OdfSpreadsheetDocument document, Language language) throws Exception {
    var styles = new OdsStyles(document.getContentDom().getAutomaticStyles(), language);
    styles.cell(TITLE, Map.of("fo:font-weight", "bold", "fo:font-size", "14pt"), "");
    styles.cell(LOOSE, Map.of(), "");
    wrapped(styles.cell(TEXT, Map.of(), ""));
    wrapped(styles.cell(HEAD, Map.of("fo:font-weight", "bold"), ""));
    page(document);
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      styles.numbers(decimals);
    }
    return styles;
  }

  /** The style of a column of so many characters. */
  String column(int characters) {
    var name = "Kolom" + characters;
    if (widths.add(characters)) {
      automatic
          .newStyleStyleElement("table-column", name)
          .newStyleTableColumnPropertiesElement()
          .setStyleColumnWidthAttribute(
              String.format(Locale.ROOT, "%.2fcm", characters * CHARACTER));
    }
    return name;
  }

  /** A number as it is shown before a program computes it anew. */
  String shown(BigDecimal number) {
    return language.spreadsheet(number, number.scale());
  }

  /** The style of a number with so many decimals. */
  String number(int decimals) {
    return "Getal" + Math.min(decimals, MOST_DECIMALS);
  }

  private StyleStyleElement cell(String name, Map<String, String> text, String data) {
    var style = automatic.newStyleStyleElement("table-cell", name);
    style.setStyleParentStyleNameAttribute("Default");
    if (!data.isEmpty()) {
      style.setStyleDataStyleNameAttribute(data);
    }
    var properties = style.newStyleTextPropertiesElement("true");
    properties.removeAttribute("text:display");
    var attributes = new TreeMap<>(text);
    attributes.put("fo:font-family", FONT);
    attributes.putIfAbsent("fo:font-size", "12pt");
    attributes.put("fo:language", language.locale().getLanguage());
    attributes.put("fo:country", language.locale().getCountry());
    attributes.forEach((key, value) -> properties.setAttributeNS(FO, key, value));
    return style;
  }

  private static void wrapped(StyleStyleElement style) {
    var properties = style.newStyleTableCellPropertiesElement();
    properties.setAttributeNS(FO, "fo:wrap-option", "wrap");
    properties.setStyleVerticalAlignAttribute("top");
  }

  /** Sheets are printed on their side, as wide as one page, without headers and footers. */
  private static void page(OdfSpreadsheetDocument document) throws Exception {
    for (String part : List.of("header", "header-left", "footer", "footer-left")) {
      var texts = document.getStylesDom().getElementsByTagNameNS(STYLE, part);
      while (texts.getLength() > 0) {
        texts.item(0).getParentNode().removeChild(texts.item(0));
      }
    }
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

  private void numbers(int decimals) {
    var format = automatic.newNumberNumberStyleElement("N" + decimals);
    format.setNumberLanguageAttribute(language.locale().getLanguage());
    format.setNumberCountryAttribute(language.locale().getCountry());
    var number = format.newNumberNumberElement();
    number.setNumberDecimalPlacesAttribute(decimals);
    number.setNumberMinIntegerDigitsAttribute(1);
    number.setNumberGroupingAttribute(true);
    cell("Getal" + decimals, Map.of(), "N" + decimals)
        .newStyleTableCellPropertiesElement()
        .setStyleVerticalAlignAttribute("top");
  }
}
