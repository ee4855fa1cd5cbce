package nl.smartindustry.transform.method.smallarea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against plain R, the matrices written out: see the script beside the scenario. */
class FayHerriotScenarioTest {
  private static final Path FOLDER = Path.of("src/test/resources/scenarios/smallarea");
  private static final double NATIONAL = 0.2;

  @ParameterizedTest
  @EnumSource(SamplingVariance.class)
  void theModelIsThatOfTheReference(SamplingVariance variance) throws IOException {
    var found = SmallAreas.estimate(areas(), NATIONAL, variance);

    var model = rows("model.csv", variance).get(0);
    assertNear(found.model().betweenAreas(), model, "between");
    assertNear(found.model().coefficients().getEntry(0), model, "intercept");
    assertNear(found.model().coefficients().getEntry(1), model, "persons");
    assertNear(found.model().coefficients().getEntry(2), model, "large");
    assertNear(found.shift(), model, "shift");
  }

  @ParameterizedTest
  @EnumSource(SamplingVariance.class)
  void everyAreaHasTheFigureAndTheErrorOfTheReference(SamplingVariance variance)
      throws IOException {
    var found = SmallAreas.estimate(areas(), NATIONAL, variance).estimates();

    var expected = rows("expected.csv", variance);
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < found.size(); i++) {
      assertSame(found.get(i), expected.get(i));
    }
  }

  @Test
  void areasWithoutAUsableDirectEstimateAreSaidToBeSynthetic() throws IOException {
    var found = SmallAreas.estimate(areas(), NATIONAL, SamplingVariance.DIRECT).estimates();

    assertThat(found)
        .filteredOn(estimate -> estimate.source() == EstimateSource.SYNTHETIC)
        .extracting(SmallAreaEstimate::area)
        .containsExactly(
            "Fryslan SME",
            "Drenthe large",
            "Overijssel large",
            "Noord-Holland large",
            "Noord-Brabant large");
  }

  private static void assertSame(SmallAreaEstimate found, CSVRecord expected) {
    assertThat(found.area()).isEqualTo(expected.get("area"));
    assertThat(found.source()).hasToString(expected.get("source"));
    assertNear(found.estimate(), expected, "estimate");
    assertNear(found.rootMeanSquaredError(), expected, "rmse");
    assertNear(found.low(), expected, "low");
    assertNear(found.high(), expected, "high");
    assertNear(found.shrinkage(), expected, "shrinkage");
  }

  private static void assertNear(double found, CSVRecord expected, String column) {
    double value = number(expected.get(column));
    assertThat(found).as(column).isCloseTo(value, within(1e-8 * Math.abs(value)));
  }

  private static List<Area> areas() throws IOException {
    return records("areas.csv").stream().map(FayHerriotScenarioTest::area).toList();
  }

  private static Area area(CSVRecord row) {
    return new Area(
        row.get("area"),
        number(row.get("share")),
        number(row.get("variance")),
        Integer.parseInt(row.get("respondents")),
        number(row.get("population")),
        List.of(number(row.get("persons")), number(row.get("large"))));
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
  }

  private static List<CSVRecord> rows(String file, SamplingVariance variance) throws IOException {
    return records(file).stream()
        .filter(row -> row.get("variance").equals(variance.name()))
        .toList();
  }

  private static List<CSVRecord> records(String file) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(FOLDER.resolve(file));
        var parser = format.parse(reader)) {
      return parser.getRecords();
    }
  }
}
