package nl.smartindustry.transform.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Sessions;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** A Spark SQL expression; it is parsed without a session, so that a typo costs a second. */
record SqlExpression(String text, Set<String> columns) {

  static SqlExpression parse(String name, String text) {
    var columns = new TreeSet<String>();
    collect(expression(name, text), columns);
    return new SqlExpression(text, columns);
  }

  Microdata addTo(Microdata data, String name) {
    return SqlEvaluation.addTo(data, name, this);
  }

  private static Expression expression(String name, String text) {
    try {
      return new CatalystSqlParser().parseExpression(text);
    } catch (Exception unreadable) {
      if (unreadable instanceof ParseException) {
        throw Refusal.definitions("derive '%s': '%s' is not a Spark SQL expression", name, text);
      }
      throw new IllegalStateException(unreadable);
    }
  }

  private static void collect(Expression expression, Set<String> found) {
    if (expression instanceof UnresolvedAttribute attribute) {
      found.add(String.join(".", CollectionConverters.asJava(attribute.nameParts())));
    }
    CollectionConverters.asJava(expression.children()).forEach(child -> collect(child, found));
  }

  /** Lets Spark compute an expression over the columns that it reads. */
  static final class SqlEvaluation {
    private SqlEvaluation() {}

    static Microdata addTo(Microdata data, String name, SqlExpression expression) {
      var table = table(data, List.copyOf(expression.columns()));
      try {
        return add(data, name, table.select(functions.expr(expression.text()).as("value")));
      } catch (Exception failure) {
        if (failure instanceof AnalysisException || failure instanceof OtherRows) {
          throw refusal(name, expression.text(), failure);
        }
        throw failure;
      }
    }

    private static Refusal refusal(String name, String text, Exception cause) {
      var sentence =
          "derive '%s': '%s' gives no number, truth value or text for each unit"
              .formatted(name, text);
      return new Refusal(ExitCode.DEFINITIONS, sentence, cause);
    }

    private static Microdata add(Microdata data, String name, Dataset<Row> result) {
      var type = result.schema().apply(0).dataType();
      if (type instanceof StringType) {
        var texts = values(result, data.size()).map(row -> row.getString(0));
        return data.with(name, Codes.of(texts.toArray(String[]::new)));
      }
      var numbers = result.select(functions.col("value").cast(DataTypes.DoubleType));
      var values =
          values(numbers, data.size())
              .mapToDouble(row -> row.isNullAt(0) ? Double.NaN : row.getDouble(0))
              .toArray();
      DerivedColumns.checkFinite(name, data, values);
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

    private static Stream<Row> values(Dataset<Row> result, int units) {
      var rows = result.collectAsList();
      if (rows.size() != units) {
        throw new OtherRows();
      }
      return rows.stream();
    }

    /** An aggregate, or one row made into several. */
    private static final class OtherRows extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }
  }
}
