package nl.smartindustry.transform.method.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.transform.method.decomposition.JobFlows.FlowUnit;
import nl.smartindustry.transform.method.inference.ReferenceData;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Flows of the reference panels against numbers of another program. */
class ReferenceFlowsTest {
  private static final Offset<Double> EXACT = Offset.offset(1e-8);

  @Test
  void aSyntheticPanelGivesTheReferenceFlowsOfEveryYear() {
    var data = SparkTest.shared("oracle/productivity/data/synth_panel.csv");
    var gold = SparkTest.shared("oracle/productivity/gold/gold_jobflows_synth.csv");
    var records = byFirm(ReferenceData.rows(data), "firm_id");

    for (var row : ReferenceData.rows(gold)) {
      var flows = JobFlows.of(units(records, Integer.parseInt(row.get("year"))));

      assertThat(flows.units()).isEqualTo(Long.parseLong(row.get("n")));
      assertThat(flows.base() / number(row, "Z")).isCloseTo(1, EXACT);
      assertThat(flows.creation()).isCloseTo(number(row, "jc"), EXACT);
      assertThat(flows.destruction()).isCloseTo(number(row, "jd"), EXACT);
      assertThat(flows.reallocation()).isCloseTo(number(row, "jr"), EXACT);
      assertThat(flows.net()).isCloseTo(number(row, "net"), EXACT);
      assertThat(flows.net()).isCloseTo(number(row, "net_check"), EXACT);
      assertThat(flows.excess()).isCloseTo(number(row, "excess"), EXACT);
      assertThat(flows.rate(flows.entry())).isCloseTo(number(row, "jc_birth"), EXACT);
      assertThat(flows.rate(flows.expansion())).isCloseTo(number(row, "jc_expand"), EXACT);
      assertThat(flows.rate(flows.exit())).isCloseTo(number(row, "jd_death"), EXACT);
      assertThat(flows.rate(flows.contraction())).isCloseTo(number(row, "jd_contract"), EXACT);
      assertThat(flows.dispersion()).isCloseTo(number(row, "disp"), EXACT);
      assertThat(flows.conventionalGrowth()).isCloseTo(number(row, "emp_growth_conv"), EXACT);
    }
  }

  /** Births and deaths by the register; who is absent for another reason is in neither year. */
  private static List<FlowUnit> units(
      Map<String, Map<Integer, Map<String, String>>> records, int year) {
    var units = new ArrayList<FlowUnit>();
    records.forEach(
        (firm, years) -> {
          var before = years.get(year - 1);
          var after = years.get(year);
          if (before != null && after != null) {
            units.add(unit(firm, number(before, "emp"), number(after, "emp"), before));
          } else if (after != null && number(after, "birth") == year) {
            units.add(unit(firm, 0, number(after, "emp"), after));
          } else if (before != null && number(before, "death") == year) {
            units.add(unit(firm, number(before, "emp"), 0, before));
          }
        });
    return units;
  }

  private static FlowUnit unit(String firm, double before, double after, Map<String, String> row) {
    return new FlowUnit(firm, before, after, number(row, "w"));
  }

  @Test
  void continuingFirmsOfAPublicPanelCreateAndDestroyJobs() {
    var data = SparkTest.shared("data/panels/empluk.csv");
    var records = byFirm(ReferenceData.rows(data), "firm");

    for (int year = 1977; year <= 1984; year++) {
      int now = year;
      var units = new ArrayList<FlowUnit>();
      double net = 0;
      double base = 0;
      for (var firm : records.entrySet()) {
        var before = firm.getValue().get(now - 1);
        var after = firm.getValue().get(now);
        if (before != null && after != null) {
          units.add(new FlowUnit(firm.getKey(), number(before, "emp"), number(after, "emp"), 1));
          net += number(after, "emp") - number(before, "emp");
          base += (number(after, "emp") + number(before, "emp")) / 2;
        }
      }
      var flows = JobFlows.of(units);

      assertThat(flows.entry() + flows.exit()).isZero();
      assertThat(flows.net()).isCloseTo(net / base, Offset.offset(1e-12));
      assertThat(flows.excess()).isBetween(0.0, flows.reallocation());
    }
  }

  private static Map<String, Map<Integer, Map<String, String>>> byFirm(
      List<Map<String, String>> rows, String firm) {
    var records = new TreeMap<String, Map<Integer, Map<String, String>>>();
    for (var row : rows) {
      records
          .computeIfAbsent(row.get(firm), id -> new TreeMap<>())
          .put(Integer.parseInt(row.get("year")), row);
    }
    return records;
  }

  private static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }
}
