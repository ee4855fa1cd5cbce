package nl.smartindustry.transform.command;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
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

  /**
   * Evaluates an expression over the columns that it reads, by Spark's own code without a query.
   */
  static final class SqlEvaluation {
    private SqlEvaluation() {}

    static Microdata addTo(Microdata data, String name, SqlExpression expression) {
      try {
        return SQLConf.withExistingConf(conf(), () -> add(data, name, expression));
      } catch (Refusal refused) {
        throw refused;
      } catch (Exception failure) {
        throw refusal(name, expression.text(), failure);
      }
    }

    private static Refusal refusal(String name, String text, Exception cause) {
      var sentence =
          "derive '%s': '%s' gives no number, truth value or text for each unit"
              .formatted(name, text);
      return new Refusal(ExitCode.DEFINITIONS, sentence, cause);
    }

    /** A division by zero is missing, and names are the file's to the letter. */
    private static SQLConf conf() {
      var conf = new SQLConf();
      conf.setConfString("spark.sql.ansi.enabled", "false");
      conf.setConfString("spark.sql.caseSensitive", "true");
      conf.setConfString("spark.sql.session.timeZone", "UTC");
      return conf;
    }

    private static Microdata add(Microdata data, String name, SqlExpression expression) {
      var columns = List.copyOf(expression.columns());
      var schema = schema(data, columns);
      var written = RowExpressions.of(schema, List.of(expression.text()));
      if (written.types().get(0) instanceof StringType) {
        var texts = new String[data.size()];
        each(data, columns, written, (unit, found) -> texts[unit] = text(found));
        return data.with(name, Codes.of(texts));
      }
      var number = "cast((\n%s\n) as double)".formatted(expression.text());
      var numbers = RowExpressions.of(schema, List.of(number));
      var values = new double[data.size()];
      each(data, columns, numbers, (unit, found) -> values[unit] = number(found));
      DerivedColumns.checkFinite(name, data, values);
      return data.with(name, values);
    }

    private static String text(InternalRow found) {
      return found.isNullAt(0) ? null : found.getUTF8String(0).toString();
    }

    private static double number(InternalRow found) {
      return found.isNullAt(0) ? Double.NaN : found.getDouble(0);
    }

    private static StructType schema(Microdata data, List<String> columns) {
      var schema = new StructType();
      for (var column : columns) {
        schema =
            schema.add(column, data.isNumber(column) ? DataTypes.DoubleType : DataTypes.StringType);
      }
      return schema;
    }

    private static void each(
        Microdata data,
        List<String> columns,
        RowExpressions expression,
        BiConsumer<Integer, InternalRow> into) {
      var evaluated = expression.interpreted();
      evaluated.initialize(0);
      for (int unit = 0; unit < data.size(); unit++) {
        into.accept(unit, evaluated.apply(row(data, columns, unit)));
      }
    }

    private static InternalRow row(Microdata data, List<String> columns, int unit) {
      var cells = new Object[columns.size()];
      for (int c = 0; c < cells.length; c++) {
        var column = columns.get(c);
        if (data.isNumber(column)) {
          double value = data.numbers(column)[unit];
          cells[c] = Double.isNaN(value) ? null : Double.valueOf(value);
        } else {
          cells[c] = UTF8String.fromString(data.codes(column).level(unit));
        }
      }
      return new GenericInternalRow(cells);
    }
  }
}
