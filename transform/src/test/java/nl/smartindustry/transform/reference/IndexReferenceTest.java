package nl.smartindustry.transform.reference;

import static nl.smartindustry.transform.reference.ReferenceNumbers.column;
import static nl.smartindustry.transform.reference.ReferenceNumbers.number;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.transform.method.index.Account;
import nl.smartindustry.transform.method.index.DoubleDeflation;
import nl.smartindustry.transform.method.index.EnterpriseProductivity;
import nl.smartindustry.transform.method.index.Enterprises;
import nl.smartindustry.transform.method.index.Formula;
import nl.smartindustry.transform.method.index.GrowthAccount;
import nl.smartindustry.transform.method.index.Input;
import nl.smartindustry.transform.method.index.Link;
import nl.smartindustry.transform.method.index.Parts;
import org.junit.jupiter.api.Test;

/** Volumes, prices and productivity against numbers made by R: see {@code reference/README.md}. */
class IndexReferenceTest {
  private static final int FIRST = 2019;
  private static final int LAST = 2024;

  private final Map<String, Double> found = new TreeMap<>();
  private final Map<String, Double> series = new HashMap<>();

  @Test
  void indexNumbersAndGrowthAccounts() {
    var rows = ReferenceNumbers.rows("data/macro.csv", row -> true);
    rows.forEach(
        row ->
            series.put(
                row.get("item") + row.get("branch") + row.get("year"), number(row, "value")));
    var branches = rows.stream().map(row -> row.get("branch")).distinct().sorted().toList();
    var links = Stream.iterate(FIRST + 1, year -> year <= LAST, year -> year + 1);
    links(
        links.map(year -> Link.between(parts(branches, year - 1), parts(branches, year))).toList());
    for (var branch : branches) {
      for (int year = FIRST + 1; year <= LAST; year++) {
        doubleDeflation(branch, year);
        account(branch, year);
      }
    }
    ReferenceNumbers.agree("index", found);
  }

  @Test
  void multifactorProductivityOfEnterprises() {
    var years =
        ReferenceNumbers.rows(
                "data/panel.csv",
                row ->
                    row.get("branch").equals("28")
                        && row.get("size").equals("medium")
                        && !row.get("va").isEmpty())
            .stream()
            .collect(
                Collectors.groupingBy(row -> row.get("year"), TreeMap::new, Collectors.toList()));

    var indices =
        EnterpriseProductivity.of(years.values().stream().map(this::enterprises).toList());

    int at = 0;
    for (var year : years.entrySet()) {
      for (int k = 0; k < year.getValue().size(); k++) {
        var name = year.getKey() + " " + year.getValue().get(k).get("id");
        found.put(name, indices.get(at)[k]);
      }
      at++;
    }
    ReferenceNumbers.agree("productivity", found);
  }

  private void links(List<Link> links) {
    for (var formula : Formula.values()) {
      var name = formula.name().toLowerCase(Locale.ROOT);
      double[] volumes = links.stream().mapToDouble(link -> link.volume(formula)).toArray();
      for (int t = 0; t < volumes.length; t++) {
        int year = FIRST + 1 + t;
        found.put(name + " " + year, volumes[t]);
      }
    }
  }

  private void doubleDeflation(String branch, int year) {
    var before = new Account(at("GO", branch, year - 1), at("II", branch, year - 1));
    var after = new Account(at("GO", branch, year), at("II", branch, year));
    found.put(
        "double " + branch + " " + year,
        DoubleDeflation.logChange(
            before,
            after,
            Math.log(ratio("GO", branch, year) / ratio("DEFL_GO", branch, year)),
            Math.log(ratio("II", branch, year) / ratio("DEFL_II", branch, year))));
  }

  private void account(String branch, int year) {
    double hours = Math.log(ratio("HOURS", branch, year) * ratio("LAB_QPH", branch, year));
    var account =
        GrowthAccount.of(
            Math.log(ratio("VA", branch, year) / ratio("DEFL_VA", branch, year)),
            List.of(
                input("labour", "LAB", branch, year, hours),
                input("ict", "CAPIT", branch, year, Math.log(ratio("CAPIT_QI", branch, year))),
                input(
                    "other", "CAPNIT", branch, year, Math.log(ratio("CAPNIT_QI", branch, year)))));
    for (var name : List.of("labour", "ict", "other")) {
      found.put("contribution %s %s %d".formatted(name, branch, year), account.contribution(name));
    }
    found.put("multifactor " + branch + " " + year, account.multifactor());
  }

  private Input input(String name, String cost, String branch, int year, double change) {
    return new Input(name, at(cost, branch, year - 1), at(cost, branch, year), change);
  }

  private Parts parts(List<String> branches, int year) {
    return new Parts(
        branches.stream().mapToDouble(branch -> at("VA", branch, year)).toArray(),
        branches.stream().mapToDouble(branch -> at("DEFL_VA", branch, year)).toArray());
  }

  private double ratio(String item, String branch, int year) {
    return at(item, branch, year) / at(item, branch, year - 1);
  }

  private double at(String item, String branch, int year) {
    return series.get(item + branch + year);
  }

  private Enterprises enterprises(List<Map<String, String>> rows) {
    double[] share = column(rows, "pay");
    double[] capital = column(rows, "capital");
    Arrays.setAll(share, k -> share[k] / (share[k] + capital[k]));
    return new Enterprises(column(rows, "va"), column(rows, "emp"), capital, share);
  }
}
