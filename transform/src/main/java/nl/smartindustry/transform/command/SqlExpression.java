package nl.smartindustry.transform.command;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Expressions;
import nl.smartindustry.transform.command.DerivedColumns.Derivation;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Any other Spark SQL expression than plain arithmetic. */
record SqlExpression(String name, String text, Set<String> columns) implements Derivation {
  static SqlExpression parse(String name, String text) {
    var columns = Expressions.columns("derive '%s'".formatted(name), text);
    return new SqlExpression(name, text, columns);
  }

  @Override
  public void want(WantedColumns wanted) {
    wanted.either(columns);
  }

  /** A number for each unit, or codes. */
  @Override
  public Microdata apply(Microdata data) {
    try {
      return add(data);
    } catch (Refusal refused) {
      throw refused;
    } catch (Exception failure) {
      var sentence =
          "derive '%s': '%s' gives no number, truth value or text for each unit"
              .formatted(name, text);
      throw new Refusal(ExitCode.DEFINITIONS, sentence, failure);
    }
  }

  private Microdata add(Microdata data) {
    var schema = new StructType();
    for (var column : columns) {
      schema =
          schema.add(column, data.isNumber(column) ? DataTypes.DoubleType : DataTypes.StringType);
    }
    var rows = RowExpressions.forgiving(schema);
    var written = rows.select(expr(text));
    if (written.columns().apply(0).dataType() instanceof StringType) {
      var texts = new String[data.size()];
      each(data, written, (found, unit) -> texts[unit] = text(found));
      return data.with(name, Codes.of(texts));
    }
    var values = new double[data.size()];
    each(
        data,
        rows.select(expr(text).cast("double")),
        (found, unit) -> values[unit] = number(found));
    DerivedColumns.checkFinite(name, data, values);
    return data.with(name, values);
  }

  private static String text(InternalRow found) {
    return found.isNullAt(0) ? null : found.getUTF8String(0).toString();
  }

  private static double number(InternalRow found) {
    return found.isNullAt(0) ? Double.NaN : found.getDouble(0);
  }

  private void each(Microdata data, RowExpressions expression, ObjIntConsumer<InternalRow> into) {
    var evaluated = expression.projection(data.size());
    for (int unit = 0; unit < data.size(); unit++) {
      into.accept(evaluated.apply(row(data, unit)), unit);
    }
  }

  private InternalRow row(Microdata data, int unit) {
    var cells = new ArrayList<Object>();
    for (var column : columns) {
      if (data.isNumber(column)) {
        double value = data.numbers(column)[unit];
        cells.add(Double.isNaN(value) ? null : (Object) value);
      } else {
        cells.add(UTF8String.fromString(data.codes(column).level(unit)));
      }
    }
    return new GenericInternalRow(cells.toArray());
  }
}
