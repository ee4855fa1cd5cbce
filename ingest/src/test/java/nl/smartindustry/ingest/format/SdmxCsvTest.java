package nl.smartindustry.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.smartindustry.ingest.store.LayoutTrial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SDMX-CSV of both versions; the figures are made up. */
class SdmxCsvTest {
  private static final String FIELDS =
      """
      - {name: dataflow, type: text}
      - {name: frequency, type: text, role: identifier}
      - {name: area, type: text, role: identifier}
      - {name: area_name, type: text}
      - {name: time_period, type: text, role: identifier}
      - {name: value, type: number}
      - {name: obs_status, type: text}
      - {name: conf_status, type: text}
      """;

  @TempDir Path folder;

  @Test
  void version1WithLabelsHasCodeAndLabelInOneCell() {
    var trial =
        new LayoutTrial(
            folder,
            FIELDS,
            """
            files: t\\.csv
            text: {delimiter: ","}
            columns:
            - {column: DATAFLOW, field: dataflow, shape: {take: '([^ ]+?)(?:: .*)?'}}
            - {column: "FREQ: Frequency", field: frequency, shape: {take: '([^:]+)(?:: .*)?'}}
            - {column: "REF_AREA: Area", field: area, shape: {take: '([^:]+)(?:: .*)?'}}
            - {column: "REF_AREA: Area", field: area_name, shape: {take: '[^:]+: (.*)'}}
            - {column: "TIME_PERIOD: Time", field: time_period, type: period}
            - {column: OBS_VALUE, field: value}
            - {column: "OBS_STATUS: Status", field: obs_status, shape: {take: '([^:]*)(?:: .*)?'}}
            - {column: "CONF_STATUS: Confidentiality", field: conf_status, optional: true}
            """);

    var rows =
        trial.read(
            trial.file(
                "t.csv",
                """
                DATAFLOW,FREQ: Frequency,REF_AREA: Area,TIME_PERIOD: Time,OBS_VALUE,OBS_STATUS: Status
                X:FLOW(1.0): A flow,A: Annual,NL: Netherlands,2020,1.5,"bu: break, unreliable"
                X:FLOW(1.0): A flow,A: Annual,NL: Netherlands,2021,,
                X:FLOW(1.0): A flow,A: Annual,NL,2022,1,
                """));

    assertThat(rows)
        .containsExactly(
            "2.1 | X:FLOW(1.0) | A | NL | Netherlands | 2020 | 1.5 | bu | -",
            "3.1 | X:FLOW(1.0) | A | NL | Netherlands | 2021 | - | - | -",
            "4.1 ! cell_pattern");
  }

  @Test
  void anObservationOfVersion2ThatIsToBeDeletedIsRefusedAndNotStored() {
    var trial =
        new LayoutTrial(
            folder,
            FIELDS,
            """
            files: t\\.csv
            accept: {ignored: [STRUCTURE]}
            text: {delimiter: ","}
            codes: {missing: {"NaN": not_available}}
            columns:
            - {column: STRUCTURE_ID, field: dataflow}
            - {column: ACTION, codes: {allowed: [I, A, R, M]}}
            - {column: FREQ, field: frequency}
            - {column: REF_AREA, field: area}
            - {column: TIME_PERIOD, field: time_period, type: period}
            - {column: OBS_VALUE, field: value}
            - {column: OBS_STATUS, field: obs_status}
            - {column: CONF_STATUS, field: conf_status}
            """);

    var rows =
        trial.read(
            trial.file(
                "t.csv",
                """
                STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS,CONF_STATUS
                dataflow,X:FLOW(1.0),I,Q,NL,2020-Q1,1.5,bu,F
                dataflow,X:FLOW(1.0),D,Q,NL,2020-Q2,1.5,,
                dataflow,X:FLOW(1.0),R,Q,NL,2020-Q3,NaN,,C
                """));

    assertThat(rows)
        .containsExactly(
            "2.1 | X:FLOW(1.0) | Q | NL | - | 2020-Q1 | 1.5 | bu | F",
            "3.1 ! unknown_code",
            "4.1 | X:FLOW(1.0) | Q | NL | - | 2020-Q3 | - | - | C");
    assertThat(trial.warnings()).isEmpty();
  }
}
