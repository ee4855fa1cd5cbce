package nl.smartindustry.transform.estimate;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.smartindustry.transform.weight.StratumDesign;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A sample file of the reference data, estimated with the plain formulas.
 *
 * @param weight the column of each unit's own weight, or empty where N / n is the weight
 */
record ReferenceSurvey(
    List<CSVRecord> units, String stratum, String weight, Function<String, BigDecimal> size) {
  static List<CSVRecord> read(Path file) throws IOException {
    var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(file);
        var parser = format.parse(reader)) {
      return parser.getRecords();
    }
  }

  /** The strata of a domain with sums of y and x over its units. */
  List<StratumPart> parts(
      Predicate<CSVRecord> domain,
      Function<CSVRecord, BigDecimal> y,
      Function<CSVRecord, BigDecimal> x) {
    Map<String, List<CSVRecord>> strata = new TreeMap<>();
    units.forEach(
        unit -> strata.computeIfAbsent(unit.get(stratum), s -> new ArrayList<>()).add(unit));
    var parts = new ArrayList<StratumPart>();
    strata.forEach(
        (name, members) -> {
          var sums = Sums.NONE;
          for (var unit : members) {
            if (domain.test(unit)) {
              sums = sums.plus(one(weightOf(unit), y.apply(unit), x.apply(unit)));
            }
          }
          var design =
              new StratumDesign(name, "", size.apply(name), members.size(), !weight.isEmpty());
          parts.add(new StratumPart(design, sums));
        });
    return parts;
  }

  static BigDecimal number(CSVRecord unit, String column) {
    return switch (column) {
      case "ent", "" -> BigDecimal.ONE;
      case "emp_ai" -> number(unit, "emp").multiply(number(unit, "t_ai"));
      default -> new BigDecimal(unit.get(column));
    };
  }

  private BigDecimal weightOf(CSVRecord unit) {
    return weight.isEmpty() ? BigDecimal.ONE : new BigDecimal(unit.get(weight));
  }

  private static Sums one(BigDecimal weight, BigDecimal unitY, BigDecimal unitX) {
    var y = weight.multiply(unitY);
    var x = weight.multiply(unitX);
    var products = new Sums.Products(y.multiply(y), x.multiply(x), y.multiply(x));
    var largest = new Sums.Largest(y.abs(), BigDecimal.ZERO);
    return new Sums(1, weight, y, x, products, largest);
  }
}
