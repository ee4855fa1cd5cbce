package nl.smartindustry.transform.command.decompose;

import static nl.smartindustry.ingest.definition.ExitCode.DATA_REFUSED;
import static nl.smartindustry.ingest.definition.ExitCode.DEFINITIONS;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecomposeRefusalTest extends DecomposeScenario {
  private static final String SPEC = "{\"panel\": \"p.csv\", " + COLUMNS + "%s}";

  @BeforeEach
  void writeThePanel() throws IOException {
    file("p.csv", PANEL);
  }

  @Test
  void whatASpecDoesNotKnowIsNamed() {
    refused(SPEC.formatted(", \"metods\": []"), DEFINITIONS, "unknown key 'metods'");
    refused(SPEC.formatted(", \"methods\": [\"MPX\"]"), DEFINITIONS, "unknown 'MPX'");
    refused(SPEC.formatted(", \"by\": [\"sektor\"]"), DEFINITIONS, "[sektor]");
    refused(SPEC.formatted(", \"productivity\": \"logs\"]"), DEFINITIONS, "line 1");
    refused(SPEC.formatted(", \"productivity\": \"logs\""), DEFINITIONS, "unknown 'logs'");
    refused(SPEC.formatted(", \"pairs\": [[2023, 2025]]"), DEFINITIONS, "no 2025");
    refused(SPEC.formatted(", \"pairs\": [[2024, 2023]]"), DEFINITIONS, "[2024, 2023]");
    refused("{\"panel\": \"p.csv\"}", DEFINITIONS, "lacks 'unit'");
  }

  @Test
  void aDeflatorHasEveryYearOfThePanelAndItsBase() throws IOException {
    file("d.csv", "sector,year,p,q\n05,2023,80,1\n05,2024,88,1\n28,2023,100,1\n");
    var spec = SPEC.formatted(", \"deflator\": {\"path\": \"d.csv\", \"by\": [\"sector\"]%s}");

    refused(spec.formatted(""), DEFINITIONS, "[p, q]");
    refused(spec.formatted(", \"value\": \"p\""), DEFINITIONS, "sector=28 in 2024");
    refused(
        spec.formatted(", \"value\": \"p\", \"base\": 2024"),
        DEFINITIONS,
        "sector=28 has no index of 2024");
    file("d.csv", "sector,year,p\n05,2023,80\n05,2023,88\n");
    refused(spec.formatted(""), DATA_REFUSED, "line 3");
    file("d.csv", "sector,year,p\n05,2023,0\n");
    refused(spec.formatted(""), DATA_REFUSED, "line 2");
  }

  @Test
  void recordsThatCannotBeAreNamedByTheirLine() throws IOException {
    file("p.csv", PANEL + "A,2023,05,1,1\n");
    refused(SPEC.formatted(""), DATA_REFUSED, "line 11");
    file("p.csv", "firm,year,emp,va\nA,2023.5,1,1\n");
    refused(SPEC.formatted(""), DATA_REFUSED, "line 2, column 'year': not a whole number");
    file("p.csv", "firm,year,emp,va,w\nA,2023,1,1,-1\n");
    refused(SPEC.formatted(", \"weight\": \"w\""), DATA_REFUSED, "column 'w'");
    file("p.csv", "firm,year,emp,va,w\nA,2023,1,1,2\n");
    refused(SPEC.formatted(", \"adopted\": \"w\""), DATA_REFUSED, "neither 1, 0 nor empty");
  }
}
