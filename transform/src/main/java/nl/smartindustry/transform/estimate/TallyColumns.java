package nl.smartindustry.transform.estimate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.link.LinkedSample;
import nl.smartindustry.transform.population.TargetPopulation;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/**
 * The linked survey cut down to what the pass reads, at fixed positions: design columns, sizes,
 * then dimensions, then numerators, then denominators.
 */
record TallyColumns(TallyPlan plan) {
  static final int PERIOD = 0;
  static final int ENTERPRISE = 1;
  static final int LINK = 2;
  static final int STRATUM = 3;
  static final int POOL = 4;
  static final int RESPONSE = 5;
  static final int STATUS = 6;
  static final int WEIGHT = 7;
  static final int REASONS = 8;
  static final int PERSONS = 9;
  static final int TURNOVER = 10;
  private static final int FIXED = 11;

  Dataset<Row> select(Dataset<Row> linked) {
    var fields = plan.design().fields();
    var columns = new ArrayList<Column>();
    columns.add(col("period"));
    columns.add(col("enterprise_id"));
    columns.add(col(LinkedSample.LINK));
    columns.add(col(TargetPopulation.STRATUM));
    columns.add(col(TargetPopulation.POOL));
    columns.add(coalesce(field(fields.response(), "string"), lit("R")));
    columns.add(coalesce(field(fields.status(), "string"), lit("")));
    columns.add(field(fields.weight(), "long"));
    columns.add(coalesce(col("missing_reasons"), lit("")));
    columns.add(field(fields.persons(), "long"));
    columns.add(field(fields.turnover(), "long"));
    plan.dimensions()
        .forEach(
            name -> columns.add(coalesce(col(TargetPopulation.dimensionColumn(name)), lit(""))));
    expressions().forEach(expression -> columns.add(expr(expression)));
    return linked.select(numbered(columns));
  }

  int dimension(String name) {
    return FIXED + plan.dimensions().indexOf(name);
  }

  int numerator(int variable) {
    return column(plan.variables().get(variable).numerator());
  }

  int denominator(int variable) {
    return column(plan.variables().get(variable).denominator());
  }

  private int column(String expression) {
    return FIXED + plan.dimensions().size() + expressions().indexOf(expression);
  }

  /** Every expression once: the units of an indicator share its numerator. */
  private List<String> expressions() {
    return plan.variables().stream()
        .flatMap(variable -> Stream.of(variable.numerator(), variable.denominator()))
        .distinct()
        .toList();
  }

  /** The column of the size that a variable is weighed by; −1 for enterprises. */
  int size(int variable) {
    return switch (plan.variables().get(variable).unit().weighing()) {
      case ENTERPRISES -> -1;
      case PERSONS -> PERSONS;
      case TURNOVER -> TURNOVER;
    };
  }

  /** Decimals of every numeric column; a column that is not exact is refused by name. */
  int[] scales(Dataset<Row> selected) {
    var types = selected.schema();
    var scales = new int[types.size()];
    for (int column : List.of(WEIGHT, PERSONS, TURNOVER)) {
      scales[column] = scale("weights and sizes", types.apply(column).dataType());
    }
    for (int v = 0; v < plan.variables().size(); v++) {
      var code = plan.variables().get(v).indicator().code();
      scales[numerator(v)] = scale(code, types.apply(numerator(v)).dataType());
      scales[denominator(v)] = scale(code, types.apply(denominator(v)).dataType());
    }
    return scales;
  }

  private static int scale(String code, DataType type) {
    if (type instanceof DecimalType decimal) {
      return decimal.scale();
    }
    if (List.of(DataTypes.LongType, DataTypes.IntegerType, DataTypes.BooleanType).contains(type)) {
      return 0;
    }
    throw Refusal.of(
        ExitCode.DEFINITIONS,
        "Indicator '%s': expression of type %s (expected boolean, whole number or decimal)",
        code,
        type.simpleString());
  }

  private static Column field(String name, String type) {
    return name == null ? lit(null).cast(type) : col(name);
  }

  private static Column[] numbered(List<Column> columns) {
    var numbered = new Column[columns.size()];
    for (int i = 0; i < numbered.length; i++) {
      numbered[i] = columns.get(i).as("c" + i);
    }
    return numbered;
  }
}
