package nl.smartindustry.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;

/** Each part is held to the schema of ECMA-376, from which the library's types are made. */
class WordSchemaTest {
  private static XWPFDocument document() throws Exception {
    return new XWPFDocument(
        new ByteArrayInputStream(new WordDocument(ReportFilesTest.annex()).bytes()));
  }

  @Test
  void everyPartFollowsTheSchema() throws Exception {
    try (var document = document()) {
      assertThat(errors(document.getDocument())).isEmpty();
      assertThat(document.getHeaderList())
          .isNotEmpty()
          .allSatisfy(part -> assertThat(errors(part._getHdrFtr())).isEmpty());
      assertThat(document.getFooterList())
          .isNotEmpty()
          .allSatisfy(part -> assertThat(errors(part._getHdrFtr())).isEmpty());
    }
  }

  @Test
  void aTableAloneIsADocumentOfThatTableWithItsWarningsInTheSchema() throws Exception {
    var annex = ReportFilesTest.annex();
    var files = ReportFiles.of(List.of(annex));
    for (var table : annex.tables()) {
      var bytes = files.get("tabellen/" + table.id() + ".docx").get();
      try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
        assertThat(errors(document.getDocument())).as(table.id()).isEmpty();
        assertThat(document.getTables()).hasSize(1);
        assertThat(document.getParagraphs().stream().map(one -> one.getText()))
            .contains(table.title().full())
            .containsAll(annex.warnings());
      }
    }
  }

  private static List<String> errors(XmlObject part) {
    var errors = new ArrayList<XmlError>();
    part.validate(new XmlOptions().setErrorListener(errors));
    return errors.stream().map(XmlError::getMessage).toList();
  }

  @Test
  void everyTableAndChartHasAHeadingAndEveryChartAPictureWithItsText() throws Exception {
    var annex = ReportFilesTest.annex();
    try (var document = document()) {
      var headings =
          document.getParagraphs().stream()
              .filter(one -> "Bijschrift".equals(one.getStyle()))
              .map(one -> one.getText())
              .toList();

      assertThat(headings).contains(annex.tables().get(0).title().full());
      assertThat(headings).contains(annex.charts().get(0).full());
      var text = document.getDocument().xmlText();
      var cards = annex.glance().cards().stream().flatMap(card -> card.drawing().stream()).toList();
      var drawn = annex.charts().stream().filter(chart -> chart.drawing().isPresent()).toList();
      assertThat(document.getAllPictures()).hasSize(drawn.size() + cards.size());
      assertThat(text).contains(drawn.get(0).text().alt()).contains(cards.get(0).alt());
    }
  }

  @Test
  void everyQuestionIsAHeadingWithItsAnswerBelow() throws Exception {
    var asked = ReportFilesTest.annex().glance().questions();
    try (var document = document()) {
      var paragraphs = document.getParagraphs();
      var answers =
          IntStream.range(0, paragraphs.size())
              .filter(i -> "Vraag".equals(paragraphs.get(i).getStyle()))
              .mapToObj(i -> paragraphs.get(i).getText() + " " + paragraphs.get(i + 1).getText());

      assertThat(answers)
          .hasSize(10)
          .containsExactlyElementsOf(
              asked.stream().map(one -> one.question() + " " + one.answer().text()).toList());
    }
  }

  @Test
  void everyFigureOfASentenceHasABookmarkOfItsCell() throws Exception {
    try (var document = document()) {
      var bookmarks =
          document.getParagraphs().stream()
              .filter(one -> "Zin".equals(one.getStyle()))
              .flatMap(one -> one.getCTP().getBookmarkStartList().stream())
              .map(one -> one.getName())
              .toList();

      assertThat(bookmarks)
          .contains("si_T01_ROB_USE_own", "si_T05_SI_AD_AI_2024_periods")
          .doesNotHaveDuplicates();
    }
  }
}
