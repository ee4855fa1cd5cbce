package nl.smartindustry.transform.safe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.safe.Observation.Basis;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ObservationTest {
  private static final Contract CONTRACT = Contract.load(Definitions.packaged(), "observation");
  private static final ObservationKey KEY =
      ObservationKey.annual(
          "AD", "SI_AD_ROB", Breakdown.TOTAL.withSplit("change_from_2022"), "PPT", "2024");

  static Stream<Cell> cells() {
    return Stream.of(
        new Cell.Published(new Estimate(2.5, 1.1, 0.44, 0.3, 4.7, 749L, 3120L), "u"),
        new Cell.Published(Estimate.exact(6), ""),
        new Cell.Suppressed(Reason.DOMINANT_CONTRIBUTOR),
        new Cell.Suppressed(Reason.SECONDARY),
        new Cell.Unreliable(),
        new Cell.Flagged(Reason.NOT_DELIVERED, "bu"),
        new Cell.Absent(Reason.NOT_ASKED));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void whatIsWrittenIsReadBack(Cell cell) {
    var notes = new Notes(1, 6, "voorlopig", "DII4", "other question", "survey_response");
    var one = new Observation(KEY, cell, notes, new Basis(0.25, "increased"));

    var stored = one.toRow(CONTRACT, "2025-03-31", "run");
    var row =
        new GenericRowWithSchema(
            java.util.stream.IntStream.range(0, stored.length()).mapToObj(stored::get).toArray(),
            CONTRACT.schema());

    assertThat(Observation.from(row::getAs)).isEqualTo(one);
    assertThat(row.<String>getAs("VINTAGE")).isEqualTo("2025-03-31");
    assertThat(row.length()).isEqualTo(CONTRACT.fields().size());
  }

  @Test
  void aConfidentialCellWithAValueIsRefusedAndSoIsOneWithoutAReason() {
    assertThatThrownBy(() -> read(Map.of("CONF_STATUS", "C", "OBS_VALUE", 1.0)))
        .hasMessageEndingWith("confidential, found a value (none)");
    assertThatThrownBy(() -> read(Map.of("CONF_STATUS", "F")))
        .hasMessageEndingWith("found neither value nor reason (one of both)");
  }

  private static Observation read(Map<String, Object> columns) {
    return Observation.from(columns::get);
  }
}
