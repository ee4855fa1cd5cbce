package nl.smartindustry.transform.topic;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.survey.link.DimensionCodes;
import nl.smartindustry.transform.survey.link.Holdings;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * The structural business statistics of manufacturing in memory, one row per enterprise and year in
 * the order of year and enterprise. A sample is bounded by its design.
 *
 * <p>Codes: {@code enterprise}, {@code activity} (publication group), {@code division} and {@code
 * industry_group} (two and three digits of SBI 2008), {@code size} (0-9, 10-49, …), {@code status},
 * {@code holding}. Numbers: {@code year}, {@code weight}, {@link #MEASURES} as stored (thousand
 * euro, persons), and {@code real_value_added} in prices of the deflator's base year, NaN where no
 * price came in. A record without a positive weight is not in it.
 */
public final class ProductionPanel {
  /** What productivity is measured by; its column has the same name. */
  public enum Labour {
    FTE,
    PERSONS;

    /** The column of the panel. */
    public String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The stored table. */
  public static final String TABLE = "business_statistics";

  /** Columns taken over as numbers. */
  static final List<String> MEASURES =
      List.of(
          "persons",
          "fte",
          "value_added",
          "production",
          "purchases",
          "personnel_costs",
          "depreciation",
          "export_share");

  private static final long LIMIT = 5_000_000;
  private static final String SMALLEST = "0-9";
  private static final List<String> CODES =
      List.of("enterprise", "activity", "division", "industry_group", "size", "status");
  private static final String MANUFACTURING = "substring(activity, 1, 2) between '10' and '33'";

  private static final String OUTPUT = "real_value_added";

  /** Record status to the word in print, from least to most final. */
  private static final List<String> STATUSES = List.of("V", "N", "D");

  private static final List<String> WORDS = List.of("voorlopig", "nader voorlopig", Notes.FINAL);

  private ProductionPanel() {}

  /**
   * Brings the statistics to memory.
   *
   * @param rows gives the rows of some columns over table {@code business_statistics}
   * @param prices price of value added by {@code activity|year}; the base year is 100
   * @param holdings the groups that the enterprises belong to
   * @throws Refusal beyond five million records
   */
  public static Microdata of(
      Function<UnaryOperator<RowExpressions>, List<Row>> rows,
      DimensionCodes dimensions,
      Map<String, Double> prices,
      Holdings holdings) {
    var found =
        rows.apply(
            all ->
                all.where(expr(MANUFACTURING))
                    .where(expr("weight > 0"))
                    .select(columns(dimensions)));
    if (found.size() > LIMIT) {
      throw Refusal.data(
          "Table '%s': more than %d records (a sample, not a register)", TABLE, LIMIT);
    }
    found.sort(
        Comparator.comparingDouble((Row row) -> row.getDouble(CODES.size()))
            .thenComparing(row -> row.getString(0)));
    return panel(found, prices, holdings);
  }

  private static Column[] columns(DimensionCodes dimensions) {
    var columns = new ArrayList<Column>();
    columns.add(col("enterprise_id"));
    columns.add(dimensions.column("activity"));
    columns.add(expr("substring(activity, 1, 2)"));
    columns.add(expr("substring(activity, 1, 3)"));
    columns.add(coalesce(dimensions.column("size"), lit(SMALLEST)));
    columns.add(coalesce(col("status"), lit("")));
    columns.add(col("year").cast(DataTypes.DoubleType));
    columns.add(col("weight").cast(DataTypes.DoubleType));
    MEASURES.forEach(name -> columns.add(col(name).cast(DataTypes.DoubleType)));
    return columns.toArray(Column[]::new);
  }

  private static Microdata panel(List<Row> rows, Map<String, Double> prices, Holdings holdings) {
    var codes = new LinkedHashMap<String, Codes>();
    for (int c = 0; c < CODES.size(); c++) {
      int column = c;
      codes.put(
          CODES.get(c),
          Codes.of(rows.stream().map(row -> row.getString(column)).toArray(String[]::new)));
    }
    codes.put(
        "holding",
        Codes.of(
            rows.stream()
                .map(row -> holdings.of(row.getString(0), year(row)))
                .toArray(String[]::new)));
    var numbers = new LinkedHashMap<String, double[]>();
    var names = new ArrayList<>(List.of("year", "weight"));
    names.addAll(MEASURES);
    for (int c = 0; c < names.size(); c++) {
      int column = CODES.size() + c;
      numbers.put(
          names.get(c),
          rows.stream()
              .mapToDouble(row -> row.isNullAt(column) ? Double.NaN : row.getDouble(column))
              .toArray());
    }
    numbers.put(OUTPUT, real(numbers, codes.get("activity"), prices));
    return new Microdata(TABLE, rows.size(), numbers, codes);
  }

  private static double[] real(
      Map<String, double[]> numbers, Codes activity, Map<String, Double> prices) {
    var nominal = numbers.get("value_added");
    var year = numbers.get("year");
    var real = new double[nominal.length];
    Arrays.setAll(
        real,
        k -> {
          var price = prices.get(price(activity.level(k), (int) year[k]));
          return price == null ? Double.NaN : nominal[k] / (price / 100);
        });
    return real;
  }

  private static String year(Row row) {
    return Integer.toString((int) row.getDouble(CODES.size()));
  }

  /**
   * The logarithm of real value added by unit of labour of every record, in thousand euro of the
   * deflator's base year; NaN where either is missing or not positive.
   */
  public static double[] logProductivity(Microdata panel, Labour labour) {
    return logarithms(panel.numbers(OUTPUT), panel.numbers(labour.column()));
  }

  /** The logarithm of output by unit of labour; NaN where either is missing or not positive. */
  public static double[] logarithms(double[] output, double[] labour) {
    var logarithms = new double[output.length];
    Arrays.setAll(
        logarithms,
        k -> output[k] > 0 && labour[k] > 0 ? Math.log(output[k] / labour[k]) : Double.NaN);
    return logarithms;
  }

  /** How final the statistics of a year are: the word in print for its least final record. */
  public static String status(Microdata panel, int year) {
    var years = panel.numbers("year");
    var codes = panel.codes("status");
    return IntStream.range(0, panel.size())
        .filter(k -> years[k] == year)
        .mapToObj(codes::level)
        .filter(code -> code != null && STATUSES.contains(code))
        .min(Comparator.comparing(STATUSES::indexOf))
        .map(code -> WORDS.get(STATUSES.indexOf(code)))
        .orElse(Notes.FINAL);
  }

  /** How many enterprises of how many holdings some records of the panel are of. */
  public static Contributions contributors(Microdata panel, IntStream records) {
    var rows = records.toArray();
    return Contributions.count(
        distinct(panel, "enterprise", rows), distinct(panel, "holding", rows));
  }

  private static long distinct(Microdata panel, String column, int[] rows) {
    var of = panel.codes(column).of();
    return IntStream.of(rows).map(row -> of[row]).distinct().count();
  }

  /** The name under which the price of an activity and year is kept. */
  public static String price(String activity, int year) {
    return activity + "|" + year;
  }
}
