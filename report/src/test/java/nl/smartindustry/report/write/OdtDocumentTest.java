package nl.smartindustry.report.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.odftoolkit.odfdom.doc.OdfTextDocument;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class OdtDocumentTest {
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

  /** Cells of the heads and of rows; a heading of a block is one cell over the rest. */
  @Test
  void everyTableHasAHeadingARepeatedHeadAndAllItsCells() throws Exception {
    var annex = ReportFilesTest.annex();
    try (var document =
        OdfTextDocument.loadDocument(new ByteArrayInputStream(new OdtDocument(annex).bytes()))) {
      var content = document.getContentRoot();
      var headings = new ArrayList<>(texts(content.getElementsByTagNameNS(TEXT, "h")));
      var tables = content.getElementsByTagNameNS(TABLE, "table");

      assertThat(headings.remove(0)).isEqualTo(annex.word("glance"));
      int titles = annex.tables().size() + annex.charts().size();
      assertThat(headings.get(titles)).isEqualTo(annex.word("questions"));
      assertThat(headings.subList(titles + 1, headings.size()))
          .containsExactlyElementsOf(
              annex.glance().questions().stream().map(one -> one.question()).toList());
      for (int i = 0; i < annex.tables().size(); i++) {
        var table = annex.tables().get(i);
        var element = (Element) tables.item(i + 1);
        long cells = (table.rows().count() + 1) * (table.columns().size() + 1);
        long blocks = table.blocks().stream().filter(block -> block.headed()).count();

        assertThat(headings.get(i)).isEqualTo(table.title().full());
        assertThat(element.getElementsByTagNameNS(TABLE, "table-header-rows").getLength())
            .isEqualTo(1);
        assertThat(element.getElementsByTagNameNS(TABLE, "table-cell").getLength())
            .isEqualTo(cells + blocks);
      }
    }
  }

  /** A program takes the first of a frame that it can show. */
  @Test
  void everyChartIsADrawingAndAPictureForProgramsThatCannotDraw() throws Exception {
    var annex = ReportFilesTest.annex();
    var drawn = annex.charts().stream().filter(one -> one.drawing().isPresent()).toList();
    try (var document =
        OdfTextDocument.loadDocument(new ByteArrayInputStream(new OdtDocument(annex).bytes()))) {
      var frames = document.getContentRoot().getElementsByTagNameNS(DRAW, "frame");
      var last = (Element) frames.item(frames.getLength() - 1);
      var id = drawn.get(drawn.size() - 1).id();

      assertThat(texts(last.getElementsByTagNameNS(DRAW, "image"), "xlink:href"))
          .containsExactly("Pictures/%s.svg".formatted(id), "Pictures/%s.png".formatted(id));
      assertThat(new String(document.getPackage().getBytes("Pictures/" + id + ".svg"), UTF_8))
          .isEqualTo(drawn.get(drawn.size() - 1).drawing().orElseThrow().wide());
    }
  }

  private static List<String> texts(NodeList elements, String attribute) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(((Element) elements.item(i)).getAttribute(attribute));
    }
    return texts;
  }

  private static List<String> texts(NodeList elements) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < elements.getLength(); i++) {
      texts.add(elements.item(i).getTextContent());
    }
    return texts;
  }
}
