package nl.smartindustry.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import nl.smartindustry.report.table.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

class PdfDocumentTest {
  private static byte[] pdf;
  private static byte[] factsheet;
  private static byte[] edition;

  @BeforeAll
  static void write() {
    VeraGreenfieldFoundryProvider.initialise();
    pdf = new PdfDocument(ReportFilesTest.annex()).bytes();
    factsheet = PdfDocument.factsheet(ReportFilesTest.annex()).bytes();
    edition = PdfDocument.edition(ReportFilesTest.editions(Language.EN).get(0)).bytes();
  }

  @ParameterizedTest
  @EnumSource(
      value = PDFAFlavour.class,
      names = {"PDFA_2_A", "PDFUA_1"})
  void itIsArchivalAndAccessible(PDFAFlavour flavour) throws Exception {
    assertThat(failures(factsheet, flavour)).isEmpty();
    assertThat(failures(edition, flavour)).isEmpty();
    assertThat(failures(pdf, flavour)).isEmpty();
  }

  private static List<String> failures(byte[] bytes, PDFAFlavour flavour) throws Exception {
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), flavour);
        var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
          .map(TestAssertion::getMessage)
          .distinct()
          .toList();
    }
  }

  @Test
  void theFactsheetIsOnePage() throws Exception {
    try (var document = Loader.loadPDF(factsheet)) {
      assertThat(document.getNumberOfPages()).isEqualTo(1);
    }
  }

  /** What does not fit on the page would not be tagged. */
  @Test
  void everyCellOfEveryTableIsOnThePage() throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      long cells =
          ReportFilesTest.annex().tables().stream()
              .mapToLong(table -> table.rows().count() * table.columns().size())
              .sum();
      long charts =
          ReportFilesTest.annex().charts().stream()
              .mapToLong(chart -> chart.data().rows().count() * chart.data().columns().size())
              .sum();

      assertThat(cells(document.getDocumentCatalog().getStructureTreeRoot()))
          .isEqualTo(cells + charts);
    }
  }

  private static long cells(PDStructureNode node) {
    long cells = 0;
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        cells += cells(element) + (element.getStructureType().equals("TD") ? 1 : 0);
      }
    }
    return cells;
  }

  @Test
  void theSameAnnexGivesTheSameBytes() {
    assertThat(new PdfDocument(ReportFilesTest.annex()).bytes()).isEqualTo(pdf);
  }
}
