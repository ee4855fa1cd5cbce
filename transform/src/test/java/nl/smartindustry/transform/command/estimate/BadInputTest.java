package nl.smartindustry.transform.command.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.smartindustry.ingest.definition.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the user's spec or data is one sentence, or a flag; never a number. */
class BadInputTest extends EstimateScenario {
  private static final String SPEC =
      "{\"sample\": \"s.csv\", \"id\": \"id\","
          + " \"design\": {\"stratum\": \"stratum\", \"population\": \"N_h\"},"
          + " \"estimates\": [{\"total\": [\"emp\"]}, {\"mean\": [\"robots\"]}]}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "b,05 | a,05 | line 3, column 'id': the same as on line 2 (each once)",
        "b,05 | ,05  | line 3, column 'id': empty",
        "b,05 | b,   | line 3, column 'stratum': empty",
        "05,4,S,20 | 05,,S,20 | line 3, column 'N_h': empty",
        "05,4,S,20 | 05,5,S,20 | column 'N_h': two sizes of stratum '05'",
        "05,4,S,20 | 05,4,S,1e999 | line 3, column 'emp': an infinite value"
      })
  void aUnitThatCannotBeTakenIsNamedByItsLine(String from, String to, String named)
      throws IOException {
    file("s.csv", SAMPLE.replace(from, to));

    refused(SPEC, ExitCode.DATA_REFUSED, named);
  }

  @Test
  void moreSampledThanThereAreIsRefused() throws IOException {
    file("s.csv", SAMPLE.replace(",4,L", ",1,L").replace(",4,S", ",1,S"));

    refused(SPEC, ExitCode.DATA_REFUSED, "Stratum '05': 2 sampled of a population of 1");
  }

  @Test
  void aStratumThatTheFrameLacksIsNamed() throws IOException {
    file("s.csv", SAMPLE);
    file("f.csv", "stratum\n05\n05\n");

    refused(
        SPEC.replace("\"population\": \"N_h\"", "\"frame\": \"f.csv\""),
        ExitCode.DATA_REFUSED,
        "Stratum '51': in 's.csv', but not in the frame 'f.csv'");
  }

  @Test
  void aSampleWithoutUnitsIsRefused() throws IOException {
    file("s.csv", SAMPLE.lines().findFirst().orElseThrow() + "\n");

    refused(SPEC, ExitCode.DATA_REFUSED, "File 's.csv': found no units");
  }

  @Test
  void aLevelWithoutUnitsInTheFrameIsNamed() throws IOException {
    file("s.csv", SAMPLE);
    file("f.csv", "size\nL\n");
    var calibrated =
        SPEC.replace(
            "\"estimates\"",
            "\"calibration\": {\"frame\": \"f.csv\", \"margins\": [{\"by\": [\"size\"]}]},"
                + " \"estimates\"");

    refused(calibrated, ExitCode.DATA_REFUSED, "Margin 'size=S'");
  }

  @Test
  void aConstantAndAnItemThatNobodyAnsweredAreFlagged() throws IOException {
    file(
        "s.csv",
        SAMPLE.replace(",1,1\n", ",,1\n").replace(",2,0\n", ",,1\n").replace(",4,1", ",,1"));

    var rows = estimate(SPEC.replace("[\"robots\"]", "[\"robots\", \"uses\"]"));

    assertThat(rows.get("mean ALL robots"))
        .containsEntry("estimate", "")
        .containsEntry("se", "")
        .containsEntry("n", "0")
        .containsEntry("flags", "no_respondents");
    assertThat(rows.get("mean ALL uses")).containsEntry("estimate", "1").containsEntry("se", "0");
    assertThat(rows.get("mean ALL uses").get("flags")).contains("constant");
    assertThat(rows.toString()).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"population\": \"N_h\"  | \"populaton\": \"N_h\" | design: unknown key 'populaton'",
        "\"population\": \"N_h\"  | \"lonely_strata\": \"remove\" | gives no size of the"
            + " population",
        "\"stratum\": \"stratum\" | \"lonely_strata\": \"merge\"  | design.lonely_strata: unknown"
            + " 'merge' (one of [pooled, remove",
        "\"total\"                | \"median\"  | estimates[0]: unknown key 'median'",
        "\"total\"                | \"quantile\" | quantile and p: one without the other",
        "{\"total\": [\"emp\"]}   | {\"quantile\": [\"emp\"], \"p\": [1]} | p: [1.0] (numbers"
            + " between 0 and 1)",
        "{\"total\": [\"emp\"]}   | {\"total\": [\"emp\"], \"mean\": [\"emp\"]} | 2 kinds (one of",
        "{\"total\": [\"emp\"]}   | {\"ratio\": [\"emp\"]} | estimates[0].ratio[0]: found a value"
            + " of another kind (a list)",
        "{\"total\": [\"emp\"]}   | {\"total\": [\"sales\"]} | lacks columns [sales]; found [id,"
            + " stratum",
        "\"estimates\" | \"calibration\": {\"margins\": []}, \"estimates\" | calibration, margins:"
            + " missing",
        "\"estimates\" | \"calibration\": {\"frame\": \"f\", \"method\": \"logit\", \"margins\":"
            + " [{\"by\": [\"a\"]}]}, \"estimates\" | bounds: missing (logit)",
        "\"estimates\" | \"calibration\": {\"frame\": \"f\", \"bounds\": [1.1, 2], \"margins\":"
            + " [{\"by\": [\"a\"]}]}, \"estimates\" | bounds: [1.1, 2.0]",
        "\"estimates\" | \"calibration\": {\"frame\": \"f\", \"method\": \"greg\", \"margins\":"
            + " [{}]}, \"estimates\" | calibration.method: unknown 'greg' (one of [linear",
        "\"estimates\" | \"change\": {\"sample\": \"t.csv\"}, \"estimates\" | change, frame:"
            + " missing",
        "\"estimates\" | \"change\": {\"sample\": \"t.csv\", \"frame\": \"f.csv\"}, \"estimates\" |"
            + " needs 'design.frame'",
        "\"estimates\" | \"replicates\": {\"type\": \"rao_wu\"}, \"estimates\" | rao_wu: needs B",
        "\"estimates\" | \"derive\": {\"x\": \"emp +* 2\"}, \"estimates\" | derive 'x': 'emp +* 2'"
            + " is not"
      })
  void whatIsWrongInASpecIsNamed(String from, String to, String named) throws IOException {
    file("s.csv", SAMPLE);

    refused(SPEC.replace(from, to), ExitCode.DEFINITIONS, named);
  }
}
