package nl.smartindustry.transform.method.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.transform.method.inference.ReferenceData;

/** The synthetic panel of the reference numbers, where it lies beside the project. */
record SyntheticPanel(List<Map<String, String>> records, Map<String, Double> deflators) {

  /** Sums over a sector and year. */
  record Sums(double value, double labour, double capital, double wages, double rents) {
    Sums plus(Sums other) {
      return new Sums(
          value + other.value,
          labour + other.labour,
          capital + other.capital,
          wages + other.wages,
          rents + other.rents);
    }
  }

  static Path folder() {
    return SparkTest.shared("oracle/productivity");
  }

  /** The records with labour and a value added, of any sign. */
  static SyntheticPanel read() {
    var deflators = new TreeMap<String, Double>();
    ReferenceData.rows(folder().resolve("data/synth_deflator.csv"))
        .forEach(row -> deflators.put(key(row), Double.parseDouble(row.get("p")) / 100));
    var records =
        ReferenceData.rows(folder().resolve("data/synth_panel.csv")).stream()
            .filter(row -> !row.get("va").isEmpty() && number(row, "emp") > 0)
            .toList();
    return new SyntheticPanel(records, deflators);
  }

  /** Only records whose value added has a logarithm. */
  SyntheticPanel positive() {
    return new SyntheticPanel(
        records.stream().filter(row -> number(row, "va") > 0).toList(), deflators);
  }

  static List<Map<String, String>> gold(String file) {
    return ReferenceData.rows(folder().resolve("gold/" + file));
  }

  static double number(Map<String, String> row, String column) {
    return Double.parseDouble(row.get(column));
  }

  static String key(Map<String, String> row) {
    return row.get("sector") + "|" + row.get("year");
  }

  double real(Map<String, String> row, String column) {
    return number(row, column) / deflators.get(key(row));
  }

  Set<String> sectors() {
    var sectors = new TreeSet<String>();
    records.forEach(row -> sectors.add(row.get("sector")));
    return sectors;
  }

  /** Weighted totals by sector and year; value added and capital in prices of 2015. */
  Map<String, Sums> sums() {
    var sums = new TreeMap<String, Sums>();
    for (var row : records) {
      double w = number(row, "w");
      var one =
          new Sums(
              w * real(row, "va"),
              w * number(row, "emp"),
              w * real(row, "capital"),
              w * number(row, "labcost"),
              w * number(row, "capcost"));
      sums.merge(key(row), one, Sums::plus);
    }
    return sums;
  }

  /** Value added in current prices and its deflator, by sector, in a year. */
  Parts parts(int year) {
    var sums = sums();
    var keys = sectors().stream().map(sector -> sector + "|" + year).toList();
    var prices = keys.stream().mapToDouble(deflators::get).toArray();
    var values = new double[prices.length];
    for (int part = 0; part < values.length; part++) {
      values[part] = sums.get(keys.get(part)).value() * prices[part];
    }
    return new Parts(values, prices);
  }

  double labour(int year) {
    var sums = sums();
    return sectors().stream().mapToDouble(s -> sums.get(s + "|" + year).labour()).sum();
  }
}
