package nl.smartindustry.transform.command.decompose;

import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.count;
import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.number;
import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import nl.smartindustry.transform.command.file.MethodTable;
import nl.smartindustry.transform.command.file.MethodTable.ColumnOf;
import nl.smartindustry.transform.command.file.TableFile;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DecomposeJobTest extends DecomposeScenario {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final String SPEC = "{\"panel\": \"p.csv\", " + COLUMNS + "%s}";

  @Test
  void theExampleComesApartByAllMethodsButTheOneThatDependsOnTheUnit() throws IOException {
    file("p.csv", PANEL);

    var rows = decompose(SPEC.formatted(""));

    assertThat(rows.values().stream().map(row -> row.get("method")).distinct())
        .containsExactly("BG", "DF", "FHK", "GR", "MP", "OP");
    assertThat(value(rows, "MP 2023 2024 ALL entry")).isCloseTo(-0.00783004653667, EXACT);
    assertThat(value(rows, "FHK 2023 2024 ALL entry")).isCloseTo(0.00370877950057, EXACT);
    assertThat(value(rows, "OP 2024 2024 ALL covariance")).isCloseTo(0.005031646871061807, EXACT);
    assertThat(rows.get("GR 2023 2024 ALL total"))
        .containsEntry("n_stayers", "3")
        .containsEntry("n_entrants", "2")
        .containsEntry("n_exits", "1")
        .containsEntry("n_dropped", "0");
  }

  @Test
  void groupsKeepTheTextsOfTheFileAndRowsAreSorted() throws IOException {
    file("p.csv", PANEL);

    var rows = decompose(SPEC.formatted(", \"by\": [\"sector\"], \"methods\": [\"MP\", \"GEAD\"]"));

    assertThat(rows.values().stream().map(row -> row.get("group")).distinct())
        .containsExactly("ALL", "sector=05", "sector=28");
    assertThat(List.copyOf(rows.keySet()))
        .startsWith("GEAD 2023 2024 ALL between", "GEAD 2023 2024 ALL cross")
        .isSorted();
    // C grows from 70 to 77, N is far below it
    assertThat(value(rows, "MP 2023 2024 sector=28 within")).isCloseTo(Math.log(1.1), EXACT);
    double industries =
        value(rows, "GEAD 2023 2024 sector=05 total")
            + value(rows, "GEAD 2023 2024 sector=28 total");
    double aggregate = (9900 + 2520 + 16170 + 1100 + 1200) / 390.0 / (26200 / 380.0) - 1;
    assertThat(value(rows, "GEAD 2023 2024 ALL total")).isCloseTo(aggregate, EXACT);
    assertThat(industries).isCloseTo(aggregate, EXACT);
  }

  @Test
  void theDeflatorIsOneInItsBaseYear() throws IOException {
    file("p.csv", PANEL);
    file("d.csv", "sector,year,p\n05,2023,80\n05,2024,88\n28,2023,100\n28,2024,110\n");
    var deflator =
        ", \"deflator\": {\"path\": \"d.csv\", \"by\": [\"sector\"], \"base\": %d}, \"methods\":"
            + " [\"GR\", \"OP\"]";

    var nominal = decompose(SPEC.formatted(", \"methods\": [\"GR\", \"OP\"]"));
    var of2023 = decompose(SPEC.formatted(deflator.formatted(2023)));
    var of2024 = decompose(SPEC.formatted(deflator.formatted(2024)));

    var total = "GR 2023 2024 ALL total";
    double change = value(nominal, total) - Math.log(1.1);
    assertThat(value(of2023, total)).isCloseTo(change, EXACT);
    assertThat(value(of2024, total)).isCloseTo(change, EXACT);
    var level = "OP 2023 2023 ALL total";
    assertThat(value(of2023, level)).isCloseTo(value(nominal, level), EXACT);
    assertThat(value(of2024, level)).isCloseTo(value(nominal, level) + Math.log(1.1), EXACT);
  }

  @Test
  void inLevelsNegativeOutputCountsAndInLogarithmsItIsDropped() throws IOException {
    file("p.csv", PANEL.replace("B,2024,05,40,2520", "B,2024,05,40,-40"));

    var levels = decompose(SPEC.formatted(", \"productivity\": \"level\""));
    var logs = decompose(SPEC.formatted(""));

    assertThat(value(levels, "GR 2023 2024 ALL total"))
        .isCloseTo((9900 - 40 + 16170 + 1100 + 1200) / 390.0 - 26200 / 380.0, EXACT);
    assertThat(levels.get("GR 2023 2024 ALL total")).containsEntry("n_dropped", "0");
    assertThat(logs.get("GR 2023 2024 ALL total"))
        .containsEntry("n_stayers", "2")
        .containsEntry("n_dropped", "1");
    assertThat(Double.parseDouble(logs.get("GR 2023 2024 ALL total").get("dropped_share")))
        .isCloseTo(90.0 / 770, EXACT);
  }

  @Test
  void birthsAndDeathsAreTheRegistersWhereTheSpecNamesThem() throws IOException {
    file(
        "p.csv",
        """
        firm,year,emp,va,born,died
        A,1,1,2,0,
        A,2,1,3,0,
        N,2,1,4,2,
        R,2,9,4,0,
        X,1,1,1,0,2
        Y,1,9,1,0,
        """);

    var rows = decompose(SPEC.formatted(", \"entry\": \"born\", \"exit\": \"died\""));

    assertThat(rows.get("MP 1 2 ALL entry"))
        .containsEntry("n_entrants", "1")
        .containsEntry("n_exits", "1")
        .containsEntry("n_dropped", "2");
    assertThat(value(rows, "MP 1 2 ALL entry")).isCloseTo(Math.log(4.0 / 3) / 2, EXACT);
  }

  @Test
  void adoptersAndOthersAddUpToTheWholeChange() throws IOException {
    file(
        "p.csv",
        "firm,year,emp,va,uses\nA,1,1,2,0\nA,2,3,8,1\nB,1,1,2,0\nB,2,1,2,0\nC,1,1,2,\nC,2,1,1,\n");

    var rows = decompose(SPEC.formatted(", \"adopted\": \"uses\", \"methods\": [\"MP\"]"));

    var parts =
        rows.entrySet().stream()
            .filter(row -> row.getKey().startsWith("ADOPTION") && !row.getKey().endsWith("total"))
            .mapToDouble(row -> Double.parseDouble(row.getValue().get("value")));
    assertThat(parts.sum()).isCloseTo(value(rows, "MP 1 2 ALL total"), EXACT);
    // A's share goes from 1/3 to 3/5, its productivity from 2 to 8/3
    assertThat(value(rows, "ADOPTION 1 2 ALL within_adopters"))
        .isCloseTo((1.0 / 3 + 3.0 / 5) / 2 * Math.log(4.0 / 3), EXACT);
  }

  @Test
  void neitherTheOrderOfRowsNorTheUnitOfOutputMatters() throws IOException {
    var spec = SPEC.formatted(", \"by\": [\"sector\"]");
    file("p.csv", PANEL);
    var one = decompose(spec);
    var written = Files.readString(folder.resolve("out.csv"));
    var lines = PANEL.lines().skip(1).collect(Collectors.toList());
    Collections.shuffle(lines, new Random(7));
    file("p.csv", "firm,year,sector,emp,va\n" + String.join("\n", lines) + "\n");
    decompose(spec);
    assertThat(folder.resolve("out.csv")).hasContent(written);

    file("p.csv", PANEL.replaceAll("(?m)(\\d+)$", "$1000"));
    var thousands = decompose(spec);

    one.forEach((key, row) -> sameInThousands(key, row, thousands.get(key)));
  }

  /** A level moves with the unit; a change of logarithms, and growth, does not. */
  private static void sameInThousands(
      String key, Map<String, String> row, Map<String, String> thousands) {
    boolean level = row.get("from").equals(row.get("to"));
    boolean moves = level && !row.get("component").equals("covariance");
    assertThat(Double.parseDouble(thousands.get("value")))
        .as(key)
        .isCloseTo(
            Double.parseDouble(row.get("value")) + (moves ? Math.log(1000) : 0), within(1e-10));
  }

  @Test
  void aPanelMayBeParquet() throws IOException {
    file("p.csv", PANEL);
    var spec = SPEC.formatted(", \"by\": [\"sector\"]");
    var ofCsv = decompose(spec);
    var columns =
        List.<ColumnOf<String[]>>of(
            text("firm", cells -> cells[0]),
            count("year", cells -> Long.valueOf(cells[1])),
            text("sector", cells -> cells[2]),
            number("emp", cells -> Double.parseDouble(cells[3])),
            number("va", cells -> Double.parseDouble(cells[4])));
    var records = PANEL.lines().skip(1).map(line -> line.split(",")).toList();
    TableFile.of(folder.resolve("p.parquet")).write(MethodTable.of(columns, records));

    assertThat(decompose(spec.replace("p.csv", "p.parquet"))).isEqualTo(ofCsv);
  }

  @Test
  void whatIsNotDefinedIsEmpty() throws IOException {
    file("p.csv", "firm,year,sector,emp,va\nX,1,a,1,2\nN,2,b,1,3\n");

    var rows = decompose(SPEC.formatted(", \"by\": [\"sector\"]"));

    assertThat(rows.get("MP 1 2 ALL within")).containsEntry("value", "");
    assertThat(rows.get("GEAD 1 2 ALL total")).containsEntry("value", "");
    assertThat(value(rows, "GR 1 2 ALL total")).isCloseTo(Math.log(1.5), EXACT);
  }
}
