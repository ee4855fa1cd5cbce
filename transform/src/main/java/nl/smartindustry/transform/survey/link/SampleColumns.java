package nl.smartindustry.transform.survey.link;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import nl.smartindustry.transform.catalogue.Treatment;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;

/**
 * The derived survey cut down to what the estimators read, at fixed positions.
 *
 * @param dimensions every dimension that a breakdown uses
 * @param numbers Spark SQL over the derived survey, each once: boolean or a number
 */
public record SampleColumns(SurveyDesign design, List<String> dimensions, List<String> numbers) {
  static final int PERIOD = 0;
  static final int ENTERPRISE = 1;
  static final int RESPONSE = 2;
  static final int STATUS = 3;
  static final int REASONS = 4;
  static final int STRATUM = 5;
  static final int POOL = 6;
  static final int MEMBER = 7;
  static final int CODES = 8;

  public SampleColumns {
    dimensions = List.copyOf(dimensions);
    numbers = List.copyOf(numbers);
  }

  /** The position of an expression among {@link #numbers}. */
  public int number(String expression) {
    return numbers.indexOf(expression);
  }

  /**
   * Units in columns: the numbers by their expressions, NaN for one that did not answer, and the
   * codes of dimensions and {@code stratum}.
   */
  public Microdata table(String name, List<SampledUnit> units) {
    var values = new LinkedHashMap<String, double[]>();
    for (int n = 0; n < numbers.size(); n++) {
      int column = n;
      values.put(
          numbers.get(n),
          units.stream()
              .mapToDouble(unit -> unit.answered() ? unit.numbers()[column] : Double.NaN)
              .toArray());
    }
    var codes = new LinkedHashMap<String, Codes>();
    for (int d = 0; d < dimensions.size(); d++) {
      int dimension = d;
      codes.put(dimensions.get(d), SampledUnit.codes(units, place -> place.codes().get(dimension)));
    }
    codes.put(Treatment.STRATUM, SampledUnit.codes(units, Placement::stratum));
    return new Microdata(name, units.size(), values, codes);
  }

  /** Where the codes end and the numbers begin. */
  int texts() {
    return design.weighted() ? CODES + dimensions.size() : STRATUM;
  }

  /**
   * The columns of a sample.
   *
   * @param derived one row per sampled enterprise and {@code period}, with derived variables; where
   *     records carry their own weight also placed in the population
   */
  public RowExpressions select(RowExpressions derived) {
    var fields = design.fields();
    var columns = new ArrayList<Column>();
    columns.add(col("period"));
    columns.add(col("enterprise_id"));
    columns.add(coalesce(text(fields.response()), lit("R")));
    columns.add(coalesce(text(fields.status()), lit("")));
    columns.add(coalesce(col("missing_reasons"), lit("")));
    if (design.weighted()) {
      columns.add(col(TargetPopulation.STRATUM));
      columns.add(col(TargetPopulation.POOL));
      columns.add(col(TargetPopulation.MEMBER));
      dimensions.forEach(name -> columns.add(col(TargetPopulation.dimensionColumn(name))));
    }
    numbers.forEach(expression -> columns.add(expr(expression)));
    var selected = derived.select(numbered(columns));
    refuseTexts(selected.columns());
    return selected;
  }

  /** The numbers of a row that was selected; NaN where there is none. */
  double[] numbers(Row row) {
    var values = new double[numbers.size()];
    Arrays.setAll(values, n -> number(row.get(texts() + n)));
    return values;
  }

  private static double number(Object value) {
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    return value == null ? Double.NaN : ((Number) value).doubleValue();
  }

  private void refuseTexts(StructType selected) {
    for (int i = 0; i < numbers.size(); i++) {
      var type = selected.apply(texts() + i).dataType();
      if (!(type instanceof NumericType)
          && !List.of(DataTypes.BooleanType, DataTypes.NullType).contains(type)) {
        throw Refusal.definitions(
            "Survey '%s': expression '%s' of type %s (expected boolean or a number)",
            design.table(), numbers.get(i), type.simpleString());
      }
    }
  }

  private static Column text(String name) {
    return name == null ? lit(null).cast("string") : col(name);
  }

  private static Column[] numbered(List<Column> columns) {
    var numbered = new Column[columns.size()];
    for (int i = 0; i < numbered.length; i++) {
      numbered[i] = columns.get(i).as("c" + i);
    }
    return numbered;
  }

  /** A survey's sample in memory, in the order of period and enterprise. */
  public static final class CollectedSample {
    /** A sample is bounded by its design; beyond this it is not a sample that was delivered. */
    private static final int LIMIT = 5_000_000;

    private final SampleColumns columns;
    private final List<SampledUnit> units = new ArrayList<>();
    private final Map<String, String> held = new HashMap<>();

    public CollectedSample(SampleColumns columns) {
      this.columns = columns;
    }

    /**
     * Takes in a sampled enterprise.
     *
     * @param row as {@link #select} makes it
     * @throws Refusal beyond five million units
     */
    public void add(Row row) {
      units.add(unit(row));
      if (units.size() > LIMIT) {
        throw Refusal.data(
            "Survey '%s': more than %d records (a sample, not a register)",
            columns.design().table(), LIMIT);
      }
    }

    /** The sample. */
    public List<SampledUnit> units() {
      Collections.sort(units);
      return units;
    }

    /**
     * The units placed by the frame of their year; one that it does not know stays without place.
     */
    public static List<SampledUnit> placed(
        List<SampledUnit> units, Map<UnitKey, Placement> placements) {
      return units.stream().map(unit -> unit.at(placements.get(unit.key()))).toList();
    }

    private SampledUnit unit(Row row) {
      return new SampledUnit(
          new UnitKey(text(row, PERIOD), row.getString(ENTERPRISE)),
          columns.design().weighted() ? place(row) : null,
          text(row, RESPONSE),
          text(row, STATUS),
          text(row, REASONS),
          columns.numbers(row));
    }

    private Placement place(Row row) {
      var codes = new ArrayList<String>();
      for (int c = CODES; c < columns.texts(); c++) {
        codes.add(text(row, c));
      }
      return new Placement(
          text(row, STRATUM), text(row, POOL), row.getBoolean(MEMBER), codes, new double[0]);
    }

    /** Few texts are distinct: each is kept once. */
    private String text(Row row, int column) {
      var text = row.getString(column);
      return text == null ? null : held.computeIfAbsent(text, same -> same);
    }
  }
}
