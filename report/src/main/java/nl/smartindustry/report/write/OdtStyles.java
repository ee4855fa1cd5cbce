package nl.smartindustry.report.write;

import java.util.HashMap;
import java.util.Map;
import nl.smartindustry.report.table.Language;
import org.odftoolkit.odfdom.doc.OdfTextDocument;
import org.odftoolkit.odfdom.dom.element.style.StyleStyleElement;
import org.odftoolkit.odfdom.incubator.doc.office.OdfOfficeAutomaticStyles;
import org.odftoolkit.odfdom.incubator.doc.office.OdfOfficeStyles;
import org.odftoolkit.odfdom.pkg.OdfElement;

/** The styles of the open text document. */
final class OdtStyles {
  static final String TITLE = "Titel";
  static final String TEXT = "Tekst";
  static final String WARNING = "Waarschuwing";
  static final String HEADING = "Tabelbijschrift";
  static final String WIDE_HEADING = "Tabelbijschrift_liggend";
  static final String GLANCE = "Oogopslag";
  static final String FIGURE = "Kerncijfer";
  static final String FIGURE_NOTE = "Kerncijfernoot";
  static final String QUESTION = "Vraag";
  static final String NEW_PAGE = "Nieuwe_bladzijde";
  static final String LIST = "Zinnen";
  static final String UNIT = "Eenheid";
  static final String NOTE = "Tabelnoot";
  static final String TABLE = "Lettertabel";
  static final String CELL = "Cel";
  static final String HEAD = "Tabelkop";
  static final String HEAD_NUMBER = "Tabelkop_getal";
  static final String BLOCK = "Tabelblok";
  static final String CELL_TEXT = "Tabeltekst";
  static final String CELL_NUMBER = "Tabelgetal";
  static final String TOTAL = "Tabeltotaal";
  static final String TOTAL_NUMBER = "Tabeltotaal_getal";

  private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
  private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  private static final String FONT = "Verdana, 'DejaVu Sans', sans-serif";
  private static final String BLUE = "#154273";
  private static final String SOFT = "#4a4f57";

  private final OdfOfficeStyles styles;
  private final Language language;

  private OdtStyles(OdfOfficeStyles styles, Language language) {
    this.styles = styles;
    this.language = language;
  }

  static void add(OdfTextDocument document, Language language) throws Exception {
    pages(document);
    new OdtStyles(document.getOrCreateDocumentStyles(), language).add();
    table(document.getContentDom().getAutomaticStyles());
  }

  private void add() {
    var bold = Map.of("fo:font-weight", "bold");
    var blue = with(bold, "fo:color", BLUE);
    paragraph(TEXT, 9, Map.of(), Map.of());
    paragraph(TITLE, 14, blue, Map.of("fo:margin-top", "4mm", "fo:margin-bottom", "3mm"));
    paragraph(WARNING, 9, with(bold, "fo:color", "#7a1d00"), Map.of());
    var above = Map.of("fo:keep-with-next", "always", "fo:margin-bottom", "1mm");
    master(paragraph(HEADING, 9, blue, above), "Standard");
    master(paragraph(WIDE_HEADING, 9, blue, above), "Landscape");
    paragraph(GLANCE, 9, blue, with(above, "fo:margin-top", "2mm"));
    paragraph(FIGURE, 12, blue, Map.of());
    paragraph(FIGURE_NOTE, 7, Map.of("fo:color", SOFT), Map.of());
    paragraph(NEW_PAGE, 9, blue, Map.of("fo:break-before", "page"));
    paragraph(QUESTION, 9, bold, with(above, "fo:margin-top", "3mm"));
    list();
    paragraph(UNIT, 8, Map.of("fo:color", SOFT), above);
    paragraph(NOTE, 7.5, Map.of("fo:color", "#333333"), Map.of("fo:margin-top", "0.7mm"));
    var right = Map.of("fo:text-align", "end");
    paragraph(HEAD, 8, bold, Map.of("fo:keep-with-next", "always"));
    paragraph(HEAD_NUMBER, 8, bold, with(right, "fo:keep-with-next", "always"));
    paragraph(BLOCK, 8, blue, Map.of("fo:keep-with-next", "always", "fo:margin-top", "1mm"));
    paragraph(CELL_TEXT, 8, Map.of(), Map.of());
    paragraph(CELL_NUMBER, 8, Map.of(), right);
    paragraph(TOTAL, 8, bold, Map.of());
    paragraph(TOTAL_NUMBER, 8, bold, right);
  }

  private void list() {
    var level = styles.newTextListStyleElement(LIST).newTextListLevelStyleBulletElement("•", 1);
    var place = level.newStyleListLevelPropertiesElement();
    place.setTextSpaceBeforeAttribute("0mm");
    place.setTextMinLabelWidthAttribute("4mm");
  }

  private static Map<String, String> with(Map<String, String> some, String key, String value) {
    var all = new HashMap<>(some);
    all.put(key, value);
    return all;
  }

  private StyleStyleElement paragraph(
      String name, double points, Map<String, String> text, Map<String, String> place) {
    var style = styles.newStyleStyleElement("paragraph", name);
    var paragraph = style.newStyleParagraphPropertiesElement();
    set(paragraph, place);
    var letters = style.newStyleTextPropertiesElement("true");
    letters.removeAttribute("text:display");
    set(
        letters,
        with(
            with(
                with(with(text, "fo:font-family", FONT), "fo:font-size", points + "pt"),
                "fo:language",
                language.locale().getLanguage()),
            "fo:country",
            language.locale().getCountry()));
    return style;
  }

  private static void set(OdfElement element, Map<String, String> attributes) {
    attributes.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> element.setAttributeNS(FO, one.getKey(), one.getValue()));
  }

  /** Begins a page of a kind. */
  private static void master(StyleStyleElement style, String page) {
    style.setAttributeNS(STYLE, "style:master-page-name", page);
  }

  /** Of tables and their cells a document knows its own styles alone. */
  private static void table(OdfOfficeAutomaticStyles styles) {
    var table = styles.newStyleStyleElement("table", TABLE).newStyleTablePropertiesElement();
    table.setAttributeNS(STYLE, "style:rel-width", "100%");
    table.setAttributeNS(
        "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table:align", "margins");
    var cell = styles.newStyleStyleElement("table-cell", CELL).newStyleTableCellPropertiesElement();
    set(cell, Map.of("fo:border-bottom", "0.5pt solid #c3cbd6", "fo:padding", "0.8mm"));
  }

  /** The style of a column that takes so many thousandths of the table. */
  static String column(OdfTextDocument document, long share) {
    try {
      var name = "Kolom" + share;
      var automatic = document.getContentDom().getAutomaticStyles();
      if (automatic.getStyle(name, org.odftoolkit.odfdom.dom.style.OdfStyleFamily.TableColumn)
          == null) {
        automatic
            .newStyleStyleElement("table-column", name)
            .newStyleTableColumnPropertiesElement()
            .setStyleRelColumnWidthAttribute(share + "*");
      }
      return name;
    } catch (Exception cause) {
      throw new IllegalStateException(cause);
    }
  }

  /** Pages upright, as the template has them, and on their side. */
  private static void pages(OdfTextDocument document) throws Exception {
    var styles = document.getStylesDom();
    var layout = styles.getAutomaticStyles().newStylePageLayoutElement("Liggend");
    var wide = layout.newStylePageLayoutPropertiesElement("2cm");
    set(wide, Map.of("fo:page-width", "29.7cm", "fo:page-height", "21cm", "fo:margin", "2cm"));
    wide.setAttributeNS(STYLE, "style:print-orientation", "landscape");
    styles.getMasterStyles().newStyleMasterPageElement("Landscape", "Liggend");
  }
}
