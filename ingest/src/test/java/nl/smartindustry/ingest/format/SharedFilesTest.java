package nl.smartindustry.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.store.LayoutTrial;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The files of reference data that {@code real-files/expected.csv} names, read by layouts alone.
 * The counts there were made with Python's {@code csv} and {@code json} modules.
 */
class SharedFilesTest {
  private static final Path DEFINITIONS = Path.of("src/test/resources/real-files");

  /** An answer of placeholders: read, and its record refused. */
  private static final String PLACEHOLDERS = "data/register/kvk/basisprofiel_hoofdvestiging.json";

  @TempDir static Path folder;
  private static LayoutCatalogue catalogue;

  private record Expected(String file, String source, int records) {}

  @BeforeAll
  static void load() {
    catalogue = LayoutCatalogue.load(Definitions.overlaid(DEFINITIONS));
  }

  @Test
  void everyRecordOfEveryNamedFileIsReadAndAccepted() throws IOException {
    var wrong = new TreeMap<String, String>();
    for (var file : expected()) {
      var trial = new LayoutTrial(folder, catalogue.get(file.source()));
      var rows = trial.readWithDimensions(SparkTest.shared(file.file()));
      long refused = rows.stream().filter(row -> row.contains(" ! ")).count();
      boolean whole = rows.size() == file.records() && trial.counted().get(0) == file.records();
      if (!whole || refused > 0 || !trial.warnings().isEmpty()) {
        wrong.put(
            file.file(),
            "%d of %d read, %d refused %s %s"
                .formatted(
                    rows.size(),
                    file.records(),
                    refused,
                    trial.warnings(),
                    rows.stream().filter(row -> row.contains(" ! ")).limit(3).toList()));
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void anAnswerOfPlaceholdersIsRefused() {
    assertThat(read("kvk_establishment", PLACEHOLDERS)).containsExactly("1.1 ! key_format");
  }

  @Test
  void pricesHavePaddedKeysPointsAndBlanksAndTheStatusOfTheirPeriod() {
    var cells = read("statline_81974ned", "data/cbs/81974NED/data.csv");

    assertThat(missing("statline_81974ned", "data/cbs/81974NED/data.csv"))
        .containsEntry("value:not_available", 1_524L)
        .containsEntry("value:blank", 1_196L);
    assertThat(count(cells, row -> row.contains(" | D | "))).isEqualTo(8_802 * 3);
    assertThat(count(cells, row -> row.contains(" | V | "))).isEqualTo(324 * 3);
    assertThat(cells.get(0))
        .isEqualTo(
            "2.1 | CBS:81974NED | P020 | Afzetprijzen buitenland | B | B Winning van delfstoffen |"
                + " ProducentenprijsindexPPI_1 | Producentenprijsindex (PPI) | 2010 = 100 | M |"
                + " 2005-01 | D | -");
  }

  @Test
  void productionHasYearsQuartersAndMonthsInOneColumn() {
    var cells = read("statline_81810ned", "data/cbs/81810NED/data.csv");

    assertThat(missing("statline_81810ned", "data/cbs/81810NED/data.csv"))
        .containsExactly(java.util.Map.entry("value:not_available", 7_773L));
    assertThat(count(cells, row -> row.contains(" | N | "))).isEqualTo(136 * 24);
    assertThat(cells.get(0))
        .contains(" | Productie_1 | Productie | 2010=100 | M | 2005-01 | D | 98.4");
    assertThat(cells).anyMatch(row -> row.contains(" | Q | 2005-Q1 | "));
    assertThat(cells).anyMatch(row -> row.contains(" | A | 2005 | "));
  }

  @Test
  void jobsInParquetEqualThoseInTheLabelledFileAndPartsAddUpWithinTheirRounding() {
    var parquet = read("statline_83583ned", jobs("cbs.v3.83583NED_TypedDataSet.parquet"));
    var labelled = read("statline_83583ned_labelled", jobs("83583NED_labelled.csv"));
    var byCell = new HashMap<String, BigDecimal>();
    for (var row : parquet) {
      var cells = row.split(" \\| ");
      byCell.put(String.join("|", cells[1], cells[3], cells[5]), number(cells[7]));
    }

    assertThat(parquet.get(0))
        .isEqualTo(
            "1.1 | T001081 | A-U Alle economische activiteiten | T001098 | Totaal | 2010 | D |"
                + " 7888.20");
    for (var row : labelled) {
      var cells = row.split(" \\| ");
      assertThat(number(cells[7]))
          .isEqualTo(byCell.get(String.join("|", cells[1], cells[3], cells[5])));
    }
    assertThat(byCell.values().stream().filter(v -> v == null)).hasSize(835);
    assertThat(differences(byCell).toString()).isEqualTo("{0.00=498, 0.01=69, 0.10=284, 0.20=24}");
  }

  @Test
  void theClassicExportsAreMeltedWithTheirHeadersUnitsStarsAndFooter() {
    var education = read("statline_classic_3", "data/cbs/classic/statline-3.csv");

    assertThat(education.get(0))
        .startsWith(
            "8.1 | Onderwijs; uitgaven aan onderwijs en CBS/OESO indicatoren | Secundair onderwijs"
                + " | Subsidie- en fiscale regelingen | Tegemoetkoming schoolkosten | mln euro |"
                + " 1995 | D | 225.0 | ");
    assertThat(count(education, row -> row.contains(" | 2015 | V | "))).isEqualTo(12);
    assertThat(missing("statline_classic_3", "data/cbs/classic/statline-3.csv"))
        .containsEntry("value:not_available", 35L)
        .containsEntry("value:blank", 21L);
    assertThat(education).allMatch(row -> row.endsWith("Den Haag/Heerlen 11-10-2017"));
    assertThat(read("statline_classic_1", "data/cbs/classic/statline-1.csv").get(34))
        .isEqualTo(
            "12.5 | Bevolking; kerncijfers | Nederland | Bevolking naar leeftijd (op 1 januari) |"
                + " 80 jaar of ouder | aantal | 2010 | D | 647994.0 | \u00A9 Centraal Bureau voor"
                + " de Statistiek, Den Haag/Heerlen 10-10-2017");
    assertThat(read("statline_classic_2", "data/cbs/classic/statline-2.csv").get(7))
        .contains("Totaal Gewas/veecombinaties | Nederland | Aantal landbouwbedrijven, totaal |");
    assertThat(read("statline_classic_4", "data/cbs/classic/statline-4.csv").get(83))
        .startsWith(
            "14.7 | - | Goede doelen | Hoofdkostwinner | 75 jaar of ouder | % | 2024 | - | 0.9 |");
  }

  @Test
  void theVersionsOfTheIntensityIndexAreToldAndNeverMeetInAYearOfOneArea() {
    var rows = read("eurostat_intensity", "data/eurostat/isoc_e_dii.csv");
    var versions = new TreeMap<String, TreeSet<String>>();
    for (var row : rows) {
      var cells = row.split(" \\| ");
      versions.computeIfAbsent(cells[9], year -> new TreeSet<>()).add(cells[6]);
    }

    assertThat(versions.toString()).isEqualTo(EXPECTED_VERSIONS);
    assertThat(count(rows, row -> row.contains(" | bu | "))).isEqualTo(2);
    assertThat(count(rows, row -> row.endsWith(" | C"))).isEqualTo(9);
    assertThat(rows).anyMatch(row -> row.contains(" | 10-249 | "));
    assertThat(rows).anyMatch(row -> row.contains(" | GE10 | "));
  }

  private static final String EXPECTED_VERSIONS =
      "{2021=[3], 2022=[4], 2023=[3], 2024=[4], 2025=[3]}";

  @Test
  void aMunicipalityThatOccursTwiceHasTwoValidities() {
    var rows = read("municipality", "data/codelists/gemeentelijke-indeling.csv");

    assertThat(
            rows.stream()
                .filter(row -> row.contains(" | 0620 | "))
                .map(row -> row.replaceAll("^\\S+ ", "")))
        .containsExactlyInAnyOrder(
            "| 26 | Utrecht | 0620 | Vianen | 2002-01-01 | 2019-01-01",
            "| 28 | Zuid-Holland | 0620 | Vianen | 1970-01-01 | 2002-01-01");
  }

  @Test
  void theSameFirmHasCodesOfTwoVersions() {
    assertThat(read("kvk_profile", "data/register/kvk/basisprofiel-2008-codes.json").get(0))
        .contains("| 1011|1012|1013 |");
    assertThat(read("kvk_profile", "data/register/kvk/basisprofiel-recent.json").get(0))
        .contains("| 10110|10120|10130 |");
  }

  /** How often a total over sizes differs so much from its parts, where all are known. */
  private static TreeMap<BigDecimal, Integer> differences(HashMap<String, BigDecimal> byCell) {
    var differences = new TreeMap<BigDecimal, Integer>();
    for (var entry : byCell.entrySet()) {
      if (entry.getKey().contains("|T001098|") && entry.getValue() != null) {
        var parts = new ArrayList<BigDecimal>();
        byCell.forEach(
            (cell, value) -> {
              if (sameButSize(cell, entry.getKey())) {
                parts.add(value);
              }
            });
        if (!parts.contains(null)) {
          var sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
          differences.merge(sum.subtract(entry.getValue()).abs(), 1, Integer::sum);
        }
      }
    }
    return differences;
  }

  private static boolean sameButSize(String cell, String total) {
    var one = cell.split("\\|");
    var other = total.split("\\|");
    return one[0].equals(other[0]) && one[2].equals(other[2]) && !one[1].equals(other[1]);
  }

  private static BigDecimal number(String text) {
    return text.equals("-") ? null : new BigDecimal(text);
  }

  private static String jobs(String name) {
    return "data/cbs/83583NED/" + name;
  }

  private static List<String> read(String source, String file) {
    return new LayoutTrial(folder, catalogue.get(source))
        .readWithDimensions(SparkTest.shared(file));
  }

  private static java.util.Map<String, Long> missing(String source, String file) {
    var trial = new LayoutTrial(folder, catalogue.get(source));
    trial.readWithDimensions(SparkTest.shared(file));
    return trial.missing();
  }

  private static long count(List<String> rows, Predicate<String> which) {
    return rows.stream().filter(which).count();
  }

  private static List<Expected> expected() throws IOException {
    return Files.readAllLines(DEFINITIONS.resolve("expected.csv")).stream()
        .skip(1)
        .map(line -> line.split(","))
        .map(cells -> new Expected(cells[0], cells[1], Integer.parseInt(cells[2])))
        .toList();
  }
}
