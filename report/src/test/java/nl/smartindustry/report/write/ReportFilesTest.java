package nl.smartindustry.report.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.report.edition.Edition;
import nl.smartindustry.report.glance.GlanceLayout;
import nl.smartindustry.report.letter.SampleFigures;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.TableCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class ReportFilesTest {
  @TempDir Path directory;

  static Annex annex() {
    return annex(Language.NL);
  }

  public static Annex annex(Language language) {
    var catalogue =
        TableCatalogue.load(Definitions.packaged(), SampleFigures.indicators()).in(language);
    var layout = GlanceLayout.load(Definitions.packaged(), catalogue);
    return Annex.of(SampleFigures.all(), catalogue, layout);
  }

  /** The letter for each province. */
  public static List<Annex> editions(Language language) {
    var catalogue = TableCatalogue.load(Definitions.packaged(), SampleFigures.indicators());
    var layout = GlanceLayout.load(Definitions.packaged(), catalogue);
    return Edition.load(Definitions.packaged(), catalogue, layout).stream()
        .map(one -> Annex.of(SampleFigures.all(), one.catalogue().in(language), one.glance()))
        .toList();
  }

  @Test
  void eachProvinceHasAShortDocumentAndItsTablesAsText() {
    var files = ReportFiles.editions(editions(Language.EN).subList(0, 2));

    assertThat(files.keySet())
        .containsExactlyInAnyOrder(
            "en/provinces/NL11.pdf",
            "en/provinces/NL12.pdf",
            "en/provinces/provinces.ods",
            "en/provinces/provinces.xlsx",
            "en/provinces/csv/NL11.csv",
            "en/provinces/csv/NL11-labs.csv",
            "en/provinces/csv/NL12.csv",
            "en/provinces/csv/NL12-labs.csv",
            "en/provinces/csv/machine/NL11.csv",
            "en/provinces/csv/machine/NL11-labs.csv",
            "en/provinces/csv/machine/NL12.csv",
            "en/provinces/csv/machine/NL12-labs.csv",
            "en/provinces/csv/machine/NL11.csv-metadata.json",
            "en/provinces/csv/machine/NL11-labs.csv-metadata.json",
            "en/provinces/csv/machine/NL12.csv-metadata.json",
            "en/provinces/csv/machine/NL12-labs.csv-metadata.json");
    assertThat(ReportFiles.editions(List.of())).isEmpty();
  }

  @Test
  void theSameTablesGiveTheSameBytes() throws Exception {
    var annexes = Stream.of(Language.values()).map(ReportFilesTest::annex).toList();
    ReportFiles.write(ReportFiles.of(annexes), directory.resolve("first"));
    Thread.sleep(2100);
    ReportFiles.write(ReportFiles.of(annexes), directory.resolve("second"));

    assertThat(hashes(directory.resolve("second"))).isEqualTo(hashes(directory.resolve("first")));
  }

  /**
   * Warnings, three sentences, the source; without synthetic data and concept only the last four.
   */
  @Test
  void theVersionForThePressIsThreeLinesUnderItsWarnings() {
    var annex = annex();
    var lines = new PressText(annex).text().lines().toList();

    assertThat(lines).hasSize(annex.warnings().size() + 4);
    assertThat(lines.get(0)).isEqualTo("SYNTHETISCHE DATA: geen echte cijfers");
    assertThat(lines.get(annex.warnings().size()))
        .isEqualTo(
            "In 2024 gebruikte 14% van de industriële bedrijven met tien of meer werkzame"
                + " personen robots; dat aandeel is niet aantoonbaar veranderd sinds 2022.");
    assertThat(lines.get(lines.size() - 1)).startsWith("Bron: ").endsWith("status voorlopig.");
  }

  private static TreeMap<String, String> hashes(Path folder) throws IOException {
    var hashes = new TreeMap<String, String>();
    try (var files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        hashes.put(folder.relativize(file).toString(), Sha256.of(file));
      }
    }
    return hashes;
  }
}
