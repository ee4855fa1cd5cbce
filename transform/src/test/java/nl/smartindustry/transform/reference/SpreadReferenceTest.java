package nl.smartindustry.transform.reference;

import static nl.smartindustry.transform.reference.ReferenceNumbers.column;
import static nl.smartindustry.transform.reference.ReferenceNumbers.number;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.decomposition.JobFlows;
import nl.smartindustry.transform.method.decomposition.UnitFlows;
import nl.smartindustry.transform.method.dispersion.Concentration;
import nl.smartindustry.transform.method.dispersion.Gap;
import nl.smartindustry.transform.method.dispersion.Industries;
import nl.smartindustry.transform.method.dispersion.Ranking;
import org.junit.jupiter.api.Test;

/** Job flows, and how far enterprises lie apart, against numbers made by R. */
class SpreadReferenceTest {
  private static final int FEWEST = 10;

  private final Map<String, Double> found = new TreeMap<>();

  @Test
  void jobFlows() {
    for (int year = 2020; year <= 2024; year++) {
      flows(year, flows(year, records(year - 1), records(year)));
    }
    ReferenceNumbers.agree("job_flows", found);
  }

  private static Map<String, Map<String, String>> records(int year) {
    var records = new HashMap<String, Map<String, String>>();
    ReferenceNumbers.rows("data/panel.csv", row -> is(row, "year", year))
        .forEach(row -> records.put(row.get("id"), row));
    return records;
  }

  private static boolean is(Map<String, String> row, String column, int year) {
    return row.get(column).equals(Integer.toString(year));
  }

  /** Births and deaths by the register; one absent for another reason is in neither year. */
  private static JobFlows flows(
      int year, Map<String, Map<String, String>> before, Map<String, Map<String, String>> after) {
    var sums = new UnitFlows();
    before.forEach(
        (id, row) -> {
          var next = after.get(id);
          if (next != null || is(row, "death", year)) {
            sums.add(number(row, "emp"), next == null ? 0 : number(next, "emp"), number(row, "w"));
          }
        });
    after.forEach(
        (id, row) -> {
          if (!before.containsKey(id) && is(row, "birth", year)) {
            sums.add(0, number(row, "emp"), number(row, "w"));
          }
        });
    return sums.flows();
  }

  private void flows(int year, JobFlows flows) {
    found.put("base " + year, flows.base());
    found.put("creation " + year, flows.creation());
    found.put("destruction " + year, flows.destruction());
    found.put("entry " + year, flows.rate(flows.entry()));
    found.put("exit " + year, flows.rate(flows.exit()));
    found.put("net " + year, flows.net());
    found.put("excess " + year, flows.excess());
  }

  @Test
  void distancesAndConcentration() {
    var rows =
        ReferenceNumbers.rows(
            "data/panel.csv", row -> is(row, "year", 2024) && !row.get("va").isEmpty());
    double[] added = column(rows, "va");
    double[] labour = column(rows, "emp");
    double[] weight = column(rows, "w");
    var value = new double[added.length];
    Arrays.setAll(value, k -> Math.log(added[k] / labour[k]));
    var branches = rows.stream().map(row -> row.get("branch")).distinct().sorted().toList();
    int[] industry = rows.stream().mapToInt(row -> branches.indexOf(row.get("branch"))).toArray();
    int[] all = IntStream.range(0, value.length).toArray();
    for (var branch : branches) {
      int[] members =
          IntStream.of(all).filter(k -> branches.get(industry[k]).equals(branch)).toArray();
      ranked(branch, Ranking.of(members, value), weight);
      concentrated(branch, Concentration.of(members, added, weight));
    }
    var within = Industries.of(all, industry, value, labour, FEWEST);
    found.put("distance", within.mean(Gap.between(0.1, 0.9), weight));
    ReferenceNumbers.agree("dispersion", found);
  }

  private void ranked(String branch, Ranking ranking, double[] weight) {
    for (int percent : new int[] {10, 25, 50, 75, 90}) {
      found.put(branch + " p" + percent, ranking.quantile(weight, percent / 100.0));
    }
    found.put(branch + " top tenth", ranking.meanOfTop(weight, ranking.total(weight), 0.1));
  }

  private void concentrated(String branch, Concentration concentration) {
    found.put(branch + " herfindahl", concentration.herfindahl());
    found.put(branch + " largest 4", concentration.largest(4));
  }
}
