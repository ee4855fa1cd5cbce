package nl.smartindustry.transform.topic.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.method.comparison.PanelObservations;
import nl.smartindustry.transform.survey.link.PicturedFrames;
import nl.smartindustry.transform.topic.Adoption;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class ImpactPanelsTest extends SparkTest {
  private static final ImpactPanels PANELS =
      new ImpactPanels(new Starts(Map.of("A", 2023), Set.of("U"), 0, 0));

  @Test
  void employmentIsOfAllBranchesFromTwoPersonsOn() {
    var frames =
        PicturedFrames.of(
            """
            period | enterprise_id | persons
            2022   | A             | 10
            2023   | A             | 20
            2024   | A             | 1
            """,
            "A");
    var drawn =
        table(
                Contract.load(Definitions.packaged(), "drawn_headcount"),
                """
                period | enterprise_id | persons
                2022   | A             | 10
                2023   | B             | 4
                2022   | B             | 4
                2022   | U             | 9
                """)
            .collectAsList();
    var rows = PANELS.employment(frames, drawn).rows();

    assertThat(rows.period()).containsExactly(2022, 2023, 2022, 2023);
    assertThat(rows.since())
        .containsExactly(2023, 2023, PanelObservations.NEVER, PanelObservations.NEVER);
    assertThat(rows.outcome()[1] - rows.outcome()[0]).isCloseTo(Math.log(2), within(1e-12));
    assertThat(rows.covariates()).isEmpty();
  }

  @Test
  void whatIsSpentOnAssetsAndSoftwareCountsTogether() {
    var survey =
        List.of(
            RowFactory.create("B", 2023L, 3.0, 1.0, 0.0),
            RowFactory.create("A", 2023L, 0.0, 0.0, 0.0),
            RowFactory.create("A", 2022L, null, 1.0, 0.0));
    var rows = PANELS.investment((table, columns) -> survey).rows();

    assertThat(rows.outcome()[0]).isNaN();
    assertThat(rows.outcome()[1]).isZero();
    assertThat(rows.outcome()[2]).isCloseTo(Math.log(4 + Math.sqrt(17)), within(1e-12));
  }

  @Test
  void onlyTechnologiesOfEveryWaveAreCounted() {
    NavigableMap<Integer, byte[]> waves = new TreeMap<>();
    waves.put(2022, new byte[] {1, 1, 0});
    waves.put(2023, new byte[] {1, -1, 1});
    var adoption = new Adoption(List.of("AI", "IOT", "ROB"), Map.of("A", waves));
    var rows = PANELS.technologies(adoption).rows();

    assertThat(rows.outcome()).containsExactly(1, 2);
  }
}
