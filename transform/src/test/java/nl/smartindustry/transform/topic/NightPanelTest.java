package nl.smartindustry.transform.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.method.decomposition.AdopterGroup;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.survey.link.DimensionCodes;
import nl.smartindustry.transform.survey.link.Holdings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightPanelTest extends SparkTest {
  @TempDir private Path folder;

  @Test
  void thePanelIsManufacturingWithAWeightInTheOrderOfYearAndEnterprise() {
    var rows =
        spark()
            .sql(
                """
                select * from values
                  (2023, 'B', 'D', '28110', 2.0D, 30L, 28.0D, 900.0D, 2000D, 1100D, 500D, 60D, 10D),
                  (2022, 'B', 'D', '28110', 2.0D, 30L, 28.0D, 800.0D, 2000D, 1200D, 500D, 60D, 10D),
                  (2022, 'A', 'V', '10110', 1.0D, 4L, 3.5D, cast(null as double), 500D, 300D, 90D, 9D, 0D),
                  (2022, 'C', 'D', '46110', 1.0D, 40L, 38D, 700D, 900D, 200D, 90D, 9D, 0D),
                  (2022, 'D', 'D', '28110', 0.0D, 40L, 38D, 700D, 900D, 200D, 90D, 9D, 0D)
                as t(year, enterprise_id, status, activity, weight, persons, fte, value_added,
                  production, purchases, personnel_costs, depreciation, export_share)
                """);
    var definitions = Definitions.packaged();
    var panel =
        ProductionPanel.of(
            wanted -> made(rows, wanted),
            new DimensionCodes(definitions, Dimensions.load(definitions)),
            Map.of("28|2022", 100.0, "28|2023", 125.0),
            new Holdings(new TreeMap<>(Map.of("2022", Map.of("B", "H")))));

    assertThat(panel.size()).isEqualTo(3);
    assertThat(panel.numbers("year")).containsExactly(2022, 2022, 2023);
    assertThat(panel.codes("enterprise").level(0)).isEqualTo("A");
    assertThat(panel.codes("size").level(0)).isEqualTo("0-9");
    assertThat(panel.codes("activity").level(2)).isEqualTo("28");
    assertThat(panel.numbers("real_value_added")).containsExactly(Double.NaN, 800, 720);
    assertThat(panel.codes("holding").level(0)).isEqualTo("A");
    assertThat(panel.codes("holding").level(2)).isEqualTo("H");
    assertThat(ProductionPanel.contributors(panel, IntStream.of(0, 1, 2)))
        .isEqualTo(Contributions.count(2, 2));
  }

  @Test
  void anUnknownAnswerIsNeverNo() {
    var answers =
        spark()
            .sql(
                """
                select * from values ('A', '2022', 'R', true), ('A', '2023', 'R', null),
                  ('B', '2023', 'R', false), ('C', '2023', 'N', true)
                as t(enterprise_id, period, response, robots)
                """);
    var adoption =
        Adoption.of(
            (wanted, taken) -> made(answers, wanted).forEach(taken),
            new TreeMap<>(Map.of("ROB", "robots")));

    assertThat(adoption.group("A", "ROB", 2024)).isEqualTo(AdopterGroup.ADOPTER);
    assertThat(adoption.uses("A", "ROB", 2023)).isEmpty();
    assertThat(adoption.group("A", "ROB", 2021)).isEqualTo(AdopterGroup.UNKNOWN);
    assertThat(adoption.group("B", "ROB", 2023)).isEqualTo(AdopterGroup.NON_ADOPTER);
    assertThat(adoption.group("C", "ROB", 2023)).isEqualTo(AdopterGroup.UNKNOWN);
    assertThat(adoption.waves()).containsExactly(2022, 2023);
  }

  @Test
  void aUnitOfAWindowIsTheRegisters() {
    var continuity = new Continuity.Reading(List.of("A", "B", "C"));
    continuity.tie(
        stored(
            "continuity_unit",
            """
            window_from | window_to | enterprise_id | continuity_id | unit_from | unit_to
            2022        | 2023      | B             | A             | 2         | 1
            2022        | 2023      | X             | B             | 2         | 1
            """));
    continuity.flow(
        stored(
            "unit_demography",
            """
            window_from | window_to | enterprise_id | status
            2022        | 2023      | C             | birth
            2022        | 2023      | B             | continued
            2022        | 2023      | X             | death
            """));

    var window = continuity.over(List.of(List.of(2022, 2023))).window(2022, 2023);

    assertThat(window.unit("B")).isEqualTo("A");
    assertThat(window.unit("C")).isEqualTo("C");
    assertThat(window.unit("X")).as("not sampled").isEqualTo("X");
    assertThat(window.size("A")).isEqualTo(new Continuity.Window.Size(2, 1));
    assertThat(window.size("C")).isEqualTo(new Continuity.Window.Size(1, 1));
    assertThat(window.born()).containsExactly("C");
    assertThat(window.died()).isEmpty();
  }

  private List<Path> stored(String name, String picture) {
    var contract = Contract.load(Definitions.packaged(), name);
    store(contract, table(contract, picture), folder.resolve(name));
    return TableReader.files(List.of(folder.resolve(name)));
  }
}
