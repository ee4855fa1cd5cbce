package nl.smartindustry.report.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.ReportTable;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.comparability.Bridges;
import nl.smartindustry.transform.topic.comparability.PreviousLetter;
import nl.smartindustry.transform.topic.comparability.PublishedValue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;

class PreviousLetterTest {
  private static final LocalDate NOW = LocalDate.of(2025, 3, 31);
  private static final List<Row> LOG =
      List.of(
          logged("SI_AD_ROB", "2022", "2024-03-31", 12.3),
          logged("SI_AD_ROB", "2022", "2023-03-31", 99.0),
          logged("SI_AD_ROB", "2022", "2025-03-31", 98.0),
          logged("SI_AD_IOT", "2022", "2024-03-31", 26.4),
          logged("SI_AD_IOT", "2020", "2024-03-31", 22.2),
          logged("SI_AD_AI", "2022", "2024-03-31", null));

  @Test
  void theLetterShowsWhatWasPrintedThenAndWhatItIsNow() {
    var figures = SampleFigures.all();
    var letter =
        Letter.of(
                new LetterInput(
                    figures.observations(),
                    figures.actions(),
                    figures.fieldlabs(),
                    figures.facts(),
                    PreviousLetter.of(LOG, NOW)),
                TableCatalogue.load(Definitions.packaged(), SampleFigures.indicators()))
            .tables();
    var table = letter.stream().filter(one -> one.id().equals("T05")).findFirst().orElseThrow();

    assertThat(last(table, 0)).isEqualTo("12");
    assertThat(last(table, 3)).isEqualTo("25 (was 26)");
    assertThat(last(table, 4)).isEqualTo(".");
    assertThat(table.notes().remarks()).anyMatch(remark -> remark.startsWith("Vorige brief is"));
  }

  @Test
  void onlyTheNewestLetterBeforeThisOneCounts() {
    assertThat(PreviousLetter.of(LOG, NOW).figures())
        .extracting(one -> one.indicator() + one.period() + one.value())
        .containsExactly("SI_AD_ROB202212.3", "SI_AD_IOT202226.4", "SI_AD_IOT202022.2");
    assertThat(PreviousLetter.of(LOG, LocalDate.of(2023, 3, 31)).isNone()).isTrue();
  }

  @Test
  void aBridgeLeadsFromThePrintedFigureToTheNewOne() {
    var observations = List.of(observed("2022", 12.0), observed("2024", 14.4));

    var bridged =
        new Bridges(
                PreviousLetter.of(LOG, NOW).figures(),
                Optional.empty(),
                PublishedValue.of(observations),
                List.of("10-49"))
            .all();

    assertThat(bridged).hasSize(1);
    assertThat(bridged.get(0).bridge().difference()).isCloseTo(2.1, offset());
    assertThat(bridged.get(0).bridge().revision()).isCloseTo(-0.3, offset());
    assertThat(bridged.get(0).bridge().realChange()).isCloseTo(2.4, offset());
  }

  private static org.assertj.core.data.Offset<Double> offset() {
    return org.assertj.core.api.Assertions.within(1e-9);
  }

  private static String last(ReportTable table, int row) {
    var cells = table.blocks().get(0).rows().get(row).cells();
    return Language.NL.text(cells.get(cells.size() - 1));
  }

  private static Row logged(String indicator, String period, String vintage, Double value) {
    var contract = Contract.load(Definitions.packaged(), "publication_log");
    var cell =
        "FREQ=A;REF_AREA=NL;ACTIVITY=C;SIZE=_T;REGION=NL;TECH=_Z;BREAKDOWN=_T;UNIT_MEASURE=PC_ENT;"
            + "TIME_PERIOD="
            + period;
    return row(
        contract,
        name ->
            switch (name) {
              case "indicator" -> indicator;
              case "cell" -> cell;
              case "vintage" -> Date.valueOf(vintage);
              case "value" -> value;
              default -> null;
            });
  }

  private static Observation observed(String period, double value) {
    return SampleFigures.observation(
        Map.of("INDICATOR", "SI_AD_ROB", "FREQ", "A"), period, Map.of("OBS_VALUE", value));
  }

  private static Row row(Contract contract, java.util.function.Function<String, Object> values) {
    var schema = contract.schema();
    return new GenericRowWithSchema(
        java.util.Arrays.stream(schema.fieldNames()).map(values).toArray(), schema);
  }
}
