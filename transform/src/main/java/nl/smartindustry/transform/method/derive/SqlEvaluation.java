package nl.smartindustry.transform.method.derive;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Sessions;
import nl.smartindustry.transform.microdata.Codes;
import nl.smartindustry.transform.microdata.Microdata;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;

/** Lets Spark compute an expression over the columns that it reads. */
final class SqlEvaluation {
  private SqlEvaluation() {}

  static Microdata addTo(Microdata data, String name, SqlExpression expression) {
    try {
      return add(data, name, table(data, List.copyOf(expression.columns())), expression.text());
    } catch (Exception failure) {
      if (failure instanceof AnalysisException) {
        throw new Refusal(
            ExitCode.DEFINITIONS,
            "derive '%s': '%s' cannot be computed from %s"
                .formatted(name, expression.text(), expression.columns()),
            failure);
      }
      throw failure;
    }
  }

  private static Microdata add(Microdata data, String name, Dataset<Row> table, String text) {
    var result = table.select(functions.expr(text).as(name));
    var type = result.schema().apply(0).dataType();
    if (type instanceof StringType) {
      var texts = result.collectAsList().stream().map(row -> row.getString(0));
      return data.with(name, Codes.of(texts.toArray(String[]::new)));
    }
    if (!(type instanceof NumericType || type instanceof BooleanType)) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "derive '%s': '%s' gives %s (numbers, true or false, or texts)",
          name,
          text,
          type.simpleString());
    }
    var numbers = result.select(functions.col("`" + name + "`").cast(DataTypes.DoubleType));
    var values =
        numbers.collectAsList().stream()
            .mapToDouble(row -> row.isNullAt(0) ? Double.NaN : row.getDouble(0))
            .toArray();
    Derivations.checkFinite(name, data, values);
    return data.with(name, values);
  }

  /** A division by zero is missing, and names are the file's to the letter. */
  private static SparkSession session() {
    var session = Sessions.open(0).newSession();
    session.conf().set("spark.sql.ansi.enabled", "false");
    session.conf().set("spark.sql.caseSensitive", "true");
    return session;
  }

  private static Dataset<Row> table(Microdata data, List<String> columns) {
    var schema = new StructType();
    for (var column : columns) {
      schema =
          schema.add(column, data.isNumber(column) ? DataTypes.DoubleType : DataTypes.StringType);
    }
    var rows = new ArrayList<Row>(data.size());
    for (int k = 0; k < data.size(); k++) {
      rows.add(row(data, columns, k));
    }
    return session().createDataFrame(rows, schema);
  }

  private static Row row(Microdata data, List<String> columns, int unit) {
    var cells = new Object[columns.size()];
    for (int c = 0; c < cells.length; c++) {
      var column = columns.get(c);
      if (data.isNumber(column)) {
        double value = data.numbers(column)[unit];
        cells[c] = Double.isNaN(value) ? null : Double.valueOf(value);
      } else {
        cells[c] = data.codes(column).level(unit);
      }
    }
    return RowFactory.create(cells);
  }
}
