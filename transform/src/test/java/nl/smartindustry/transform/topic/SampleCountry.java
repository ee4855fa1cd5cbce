package nl.smartindustry.transform.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The deliveries of the sample country as the panel of a night has them, read without Spark. */
public final class SampleCountry {
  private static final Path LANDING = Path.of("..", "data-samples", "landing");

  /** Technology → the items of the survey of which one is enough. */
  private static final Map<String, List<String>> ITEMS =
      new TreeMap<>(
          Map.of(
              "ROB", List.of("rob_ind", "rob_srv"),
              "3DP", List.of("p3d"),
              "IOT", List.of("iot"),
              "DATA", List.of("da")));

  private SampleCountry() {}

  /** The production statistics, as {@code ProductionPanel} has them. */
  public static Microdata production() {
    var prices = prices();
    var groups = groups();
    var rows =
        records("structural_business", ";").stream()
            .sorted(
                java.util.Comparator.comparing((CSVRecord row) -> row.get("jaar"))
                    .thenComparing(row -> row.get("beid")))
            .toList();
    var codes = new LinkedHashMap<String, Codes>();
    codes.put("enterprise", codes(rows, row -> row.get("beid")));
    codes.put("activity", codes(rows, row -> groups.get(division(row))));
    codes.put("division", codes(rows, SampleCountry::division));
    codes.put("industry_group", codes(rows, row -> row.get("sbi2008").substring(0, 3)));
    codes.put("size", codes(rows, row -> size(number(row.get("wp_totaal")))));
    codes.put("status", codes(rows, row -> row.get("status")));
    codes.put("holding", codes.get("enterprise"));
    var numbers = new LinkedHashMap<String, double[]>();
    numbers.put("year", numbers(rows, row -> number(row.get("jaar"))));
    numbers.put("weight", numbers(rows, row -> number(row.get("oph"))));
    numbers.put("persons", numbers(rows, row -> number(row.get("wp_totaal"))));
    numbers.put("fte", numbers(rows, row -> number(row.get("wn_fte"))));
    numbers.put("production", numbers(rows, row -> number(row.get("productiewaarde"))));
    numbers.put(
        "real_value_added",
        numbers(
            rows,
            row ->
                100
                    * number(row.get("tv_factorkosten"))
                    / prices.get(groups.get(division(row)) + "|" + row.get("jaar"))));
    return new Microdata("business_statistics", rows.size(), numbers, codes);
  }

  /** Who uses what, of the respondents of the survey. */
  public static Adoption adoption() {
    var answers = new HashMap<String, NavigableMap<Integer, byte[]>>();
    for (var row : records("ict_survey", ";")) {
      if (row.get("respons").equals("R")) {
        var uses = new byte[ITEMS.size()];
        int at = 0;
        for (var items : ITEMS.values()) {
          uses[at++] = uses(row, items);
        }
        answers
            .computeIfAbsent(row.get("beid"), key -> new TreeMap<>())
            .put(Integer.valueOf(row.get("golf")), uses);
      }
    }
    return new Adoption(List.copyOf(ITEMS.keySet()), answers);
  }

  private static byte uses(CSVRecord row, List<String> items) {
    var answers = items.stream().map(item -> row.isMapped(item) ? row.get(item) : "").toList();
    return (byte) (answers.contains("1") ? 1 : answers.stream().allMatch("0"::equals) ? 0 : -1);
  }

  private static Map<String, Double> prices() {
    var prices = new HashMap<String, Double>();
    for (var row : records("macro_series", ",")) {
      if (row.get("INDICATOR").equals("DEFL_VA")) {
        prices.put(
            row.get("ACTIVITY") + "|" + row.get("TIME_PERIOD"),
            Double.valueOf(row.get("OBS_VALUE")));
      }
    }
    return prices;
  }

  private static Map<String, String> groups() {
    var groups = new HashMap<String, String>();
    var list = Definitions.packaged().codelist("activity");
    for (var code :
        List.of(
            "10-12", "13-15", "16-18", "19-21", "22-23", "24-25", "26-27", "28", "29-30",
            "31-33")) {
      for (var division : list.get(code).more().get("divisions").split("\\|")) {
        groups.put(division, code);
      }
    }
    return groups;
  }

  private static String division(CSVRecord row) {
    return row.get("sbi2008").substring(0, 2);
  }

  private static String size(double persons) {
    return persons < 10 ? "0-9" : persons < 50 ? "10-49" : persons < 250 ? "50-249" : "250+";
  }

  private static double number(String text) {
    return text.isEmpty() ? Double.NaN : Double.parseDouble(text.replace(',', '.'));
  }

  private static Codes codes(List<CSVRecord> rows, Function<CSVRecord, String> code) {
    return Codes.of(rows.stream().map(code).toArray(String[]::new));
  }

  private static double[] numbers(List<CSVRecord> rows, Function<CSVRecord, Double> number) {
    return rows.stream().mapToDouble(number::apply).toArray();
  }

  /** All rows of a source, of whatever period, in the order of their files. */
  private static List<CSVRecord> records(String source, String delimiter) {
    var format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();
    var rows = new ArrayList<CSVRecord>();
    try (var files = Files.walk(LANDING.resolve(source))) {
      for (var file : files.filter(one -> one.toString().endsWith(".csv")).sorted().toList()) {
        try (var reader = Files.newBufferedReader(file);
            var parser = format.parse(reader)) {
          rows.addAll(parser.getRecords());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }
}
