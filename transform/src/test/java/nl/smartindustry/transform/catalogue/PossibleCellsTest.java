package nl.smartindustry.transform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.TransformJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PossibleCellsTest {
  private static final PossibleCells CELLS = TransformJob.load(Definitions.packaged()).possible();

  private static final Map<String, String> TOTAL =
      Map.of(
          "REF_AREA", "NL",
          "ACTIVITY", "C",
          "SIZE", "_T",
          "REGION", "NL",
          "TECH", "_Z",
          "BREAKDOWN", "_T",
          "UNIT_MEASURE", "PC_ENT");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SI_AD_AI       | ",
        "SI_AD_AI       | ACTIVITY=28;SIZE=250+",
        "SI_AD_AI       | ACTIVITY=HIGH;UNIT_MEASURE=PC_EMP",
        "SI_AD_AI       | REGION=NL11;SIZE=10-249;BREAKDOWN=model_fay_herriot",
        "SI_AD_AI       | UNIT_MEASURE=PPT;BREAKDOWN=change_from_2022",
        "SI_DI_BASIC    | REGION=NL1",
        "SI_AD_GAP      | UNIT_MEASURE=PPT;TECH=ROB",
        "SI_AD_NEW      | TECH=ROB;BREAKDOWN=stopped",
        "SI_AW_BARRIER  | BREAKDOWN=barrier_cost",
        "SI_PR_LPGR     | UNIT_MEASURE=PC_GR;ACTIVITY=28;BREAKDOWN=per_hour",
        "SI_FL_N        | UNIT_MEASURE=NR;REGION=NL11;BREAKDOWN=status_actief"
      })
  void aCellThatDefinitionsGiveIsPossible(String indicator, String codes) {
    assertThat(CELLS.obstacle(cell(indicator, codes))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SI_AD_AI      | REF_AREA=DE              | REF_AREA 'DE' (possible: [NL])",
        "SI_AD_AI      | UNIT_MEASURE=NR          | UNIT_MEASURE 'NR' (possible: [PC_EMP, PC_ENT,"
            + " PC",
        "SI_AD_AI      | SIZE=0-9                 | SIZE '0-9' (possible: [10-249, 10-49, 250+,"
            + " 50-",
        "SI_AD_AI      | TECH=AI                  | TECH 'AI' (possible: [_Z])",
        "SI_AD_AI      | BREAKDOWN=started        | BREAKDOWN 'started' (possible: [_T,"
            + " change_from",
        "SI_AW_KNOW    | ACTIVITY=HIGH            | ACTIVITY 'HIGH' (possible: [10-12, 13-15,"
            + " 16-18",
        "SI_AW_KNOW    | REGION=NL11              | REGION 'NL11' (possible: [NL])",
        "SI_AW_BARRIER | SIZE=250+                | BREAKDOWN '_T' (possible: [barrier_cost,"
            + " barrier",
        "SI_AD_GAP     | UNIT_MEASURE=PPT         | TECH '_Z' (possible: [3DP, AI, CLOUD, DATA,"
            + " GE3",
        "SI_AD_NEW     | TECH=GE3;BREAKDOWN=started | TECH 'GE3' (possible: [3DP, AI, CLOUD",
        "SI_XC_TECH    | TECH=ERP;REF_AREA=DE     | TECH 'ERP' (possible: [AI, CLOUD, DATA, IOT,"
            + " ROB",
        "SI_XC_TECH    | TECH=ROB;REF_AREA=IT     | REF_AREA 'IT' (possible: [BE, DE, DK,"
            + " EU27_2020",
        "SI_XC_DII     | ACTIVITY=C10-S951_X_K    | SIZE '_T' (possible: [10-249])",
        "SI_FL_N       | UNIT_MEASURE=PC          | UNIT_MEASURE 'PC' (possible: [NR])"
      })
  void aCodeThatNoCellOfAnIndicatorCanHaveIsNamedWithThoseItCan(
      String indicator, String codes, String why) {
    assertThat(CELLS.obstacle(cell(indicator, codes)).orElseThrow())
        .startsWith("indicator '%s' has no cell with %s".formatted(indicator, why));
  }

  @Test
  void codesThatNoBreakdownHasTogetherAreNamed() {
    assertThat(CELLS.obstacle(cell("SI_AD_AI", "ACTIVITY=HIGH;SIZE=250+")).orElseThrow())
        .isEqualTo(
            "indicator 'SI_AD_AI' has no cell with ACTIVITY 'HIGH', BREAKDOWN '_T', REGION 'NL',"
                + " SIZE '250+' in PC_ENT together (breakdowns: [B1, B2])");
  }

  private static Map<String, String> cell(String indicator, String codes) {
    var cell = new HashMap<>(TOTAL);
    cell.put("INDICATOR", indicator);
    if (codes != null) {
      for (var one : codes.split(";")) {
        cell.put(one.substring(0, one.indexOf('=')), one.substring(one.indexOf('=') + 1));
      }
    }
    return cell;
  }
}
