package nl.smartindustry.transform.command.impact;

import java.io.IOException;
import nl.smartindustry.ingest.definition.ExitCode;
import org.junit.jupiter.api.Test;

class ImpactRefusalTest extends ImpactScenario {
  private static final String SPEC =
      "{" + COLUMNS + ", \"treated_since\": \"since\", \"outcomes\": [\"y\"]%s}";

  @Test
  void whatIsWrongInASpecIsNamed() throws IOException {
    file("p.csv", PANEL);

    refused(SPEC.formatted(", \"contol\": \"never\""), ExitCode.DEFINITIONS, "'contol'");
    refused(SPEC.formatted(", \"control\": \"always\""), ExitCode.DEFINITIONS, "'always'");
    refused(SPEC.formatted(", \"estimator\": \"ols\""), ExitCode.DEFINITIONS, "'ols'");
    refused(SPEC.formatted(", \"covariates\": [\"size\"]"), ExitCode.DEFINITIONS, "size");
    refused(SPEC.replace("\"y\"", "\"lp\"").formatted(""), ExitCode.DEFINITIONS, "lp");
    refused(SPEC.formatted(", \"by\": [\"firm\"]"), ExitCode.DEFINITIONS, "by");
    refused(SPEC.formatted(", \"matching\": {\"k\": 3}"), ExitCode.DEFINITIONS, "'k'");
    refused(
        SPEC.formatted(", \"matching\": {\"horizon\": 1}"), ExitCode.DEFINITIONS, "group_time_att");
    refused("{" + COLUMNS + ", \"outcomes\": [\"y\"]}", ExitCode.DEFINITIONS, "'treated_since'");
    refused(SPEC.replace("[\"y\"]", "[]").formatted(""), ExitCode.DEFINITIONS, "'outcomes'");
  }

  @Test
  void whatIsWrongInAPanelIsNamedByItsLine() throws IOException {
    file("p.csv", PANEL.replace("A,3,2,17", "A,2,2,17"));
    refused(SPEC.formatted(""), ExitCode.DATA_REFUSED, "line 4");
    file("p.csv", PANEL.replace("A,3,2,17", "A,3,3,17"));
    refused(SPEC.formatted(""), ExitCode.DATA_REFUSED, "'since': another than on line 2");
    file("p.csv", PANEL.replace("A,3,2,17", "A,3.5,2,17"));
    refused(SPEC.formatted(""), ExitCode.DATA_REFUSED, "not a whole number");
  }

  @Test
  void withNoneToCompareThereIsNoTable() throws IOException {
    file("p.csv", PANEL.replace(",0,", ",2,").replace(",,", ",2,"));
    refused(SPEC.formatted(""), ExitCode.DATA_REFUSED, "no unit is never treated");
    file("p.csv", PANEL.replace("B,3,0,21", "B,3,0,").replace("C,3,,33", "C,3,,"));
    refused(
        SPEC.formatted(", \"estimator\": \"matched_did\""),
        ExitCode.DATA_REFUSED,
        "fewer than two pairs");
  }
}
