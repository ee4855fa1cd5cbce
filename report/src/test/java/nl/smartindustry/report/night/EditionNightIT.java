package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.edition.Edition;
import nl.smartindustry.report.glance.GlanceLayout;
import nl.smartindustry.report.release.ReleasedObservations;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.table.ColumnKind;
import nl.smartindustry.report.table.ColumnLayout;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.ObservationsByKey;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.report.table.TableLayout.RowLayout;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Reason;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;

/** The letters for provinces of the sample night, against the observations of its release. */
class EditionNightIT {
  private static final Path FOLDER = Path.of("tables", "provincies", "csv", "machine");

  @Test
  void everyNumberIsAnObservationOfTheProvinceOrTheCountryInTheSamePeriod() throws Exception {
    var observed = observed();
    int numbers = 0;
    for (var edition : editions()) {
      var table = edition.catalogue().tables().get(0);
      var printed = printed(table.id());
      for (var row : table.rows().toList()) {
        var periods = new ArrayList<String>();
        for (var column : table.columns()) {
          var cell = row.id() + "." + column.undated();
          if (column.kind() == ColumnKind.OWN) {
            var figure = figure(observed, table, row, column);
            numbers += check(cell, printed.get(cell), figure);
            if (column.count() == 0 && figure != null) {
              periods.add(figure.period());
            }
          }
        }
        assertThat(periods.stream().distinct()).as(table.id() + "." + row.id()).hasSize(1);
      }
    }
    assertThat(numbers).isGreaterThan(300);
  }

  /** A cell has a number where its observation has one, and it is that one as it is rounded. */
  private static int check(String cell, String number, Observation figure) {
    if (number == null) {
      return 0;
    }
    boolean present = figure != null && figure.present();
    assertThat(!number.isEmpty()).as(cell).isEqualTo(present);
    if (!present) {
      return 0;
    }
    var value = BigDecimal.valueOf(figure.estimate().value());
    var shown = new BigDecimal(number);
    assertThat(Language.rounded(value, shown.scale())).as(cell).isEqualByComparingTo(shown);
    return 1;
  }

  private static Observation figure(
      ObservationsByKey observed, TableLayout table, RowLayout row, ColumnLayout column) {
    var asked =
        observed.of(table.series(row, column)).values().stream()
            .filter(one -> one.cell().reason().filter(Reason.NOT_ASKED::equals).isEmpty())
            .toList();
    int at = asked.size() - 1 - column.count();
    return at < 0 ? null : asked.get(at);
  }

  private static ObservationsByKey observed() throws IOException {
    var cells = new ArrayList<Observation>();
    var release = new Releases(new Warehouse(SampleNight.warehouse())).current();
    ReleasedObservations.forEach(release, row -> cells.add(Observation.from(row)));
    return new ObservationsByKey(cells);
  }

  private static List<Edition> editions() {
    var definitions = Definitions.packaged();
    var catalogue = Phases.load(definitions).report().catalogue();
    return Edition.load(definitions, catalogue, GlanceLayout.load(definitions, catalogue));
  }

  /** The numbers of a table by row and column; empty where a cell has none. */
  private static Map<String, String> printed(String table) throws IOException {
    var file = SampleNight.release().resolve(FOLDER).resolve(table + ".csv");
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    var printed = new HashMap<String, String>();
    try (var lines = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
      lines.forEach(
          line -> printed.put(line.get("row") + "." + line.get("column"), line.get("number")));
    }
    return printed;
  }
}
