package nl.smartindustry.ingest.contract;

import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Known;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Texts as values of the fields of a table, by Spark's strict casts; for one thread. */
public final class TypedTexts {
  private final StructType schema;
  private final RowProjection casts;

  public TypedTexts(StructType schema) {
    this.schema = schema;
    var fields = Stream.of(schema.fields());
    var texts =
        fields.map(field -> DataTypes.createStructField(field.name(), DataTypes.StringType, true));
    this.casts =
        RowExpressions.of(
                new StructType(texts.toArray(StructField[]::new)),
                Stream.of(schema.fields()).map(TypedTexts::cast).toList())
            .projection(0);
  }

  private static String cast(StructField field) {
    return "cast(`%s` as %s)".formatted(field.name(), field.dataType().sql());
  }

  /**
   * The values as Spark holds them, in the order of the table; null where none is given.
   *
   * @throws IllegalArgumentException for a field there is not, and a text that is no such value
   */
  public Object[] values(Map<String, String> texts) {
    var cells = new Object[schema.length()];
    texts.forEach((field, text) -> cells[place(field)] = UTF8String.fromString(text));
    try {
      return values(casts.apply((InternalRow) new GenericInternalRow(cells)));
    } catch (RuntimeException noValue) { // Spark's own, of many kinds
      throw new IllegalArgumentException(noValue.getMessage().lines().findFirst().orElse(""));
    }
  }

  /** Where a field is in the table. */
  public int place(String field) {
    return schema
        .getFieldIndex(field)
        .getOrElse(
            () -> {
              throw new IllegalArgumentException(
                  "unknown field '%s' %s"
                      .formatted(field, Known.of(field, java.util.List.of(schema.fieldNames()))));
            });
  }

  private Object[] values(InternalRow row) {
    var values = new Object[schema.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.isNullAt(i) ? null : row.get(i, schema.apply(i).dataType());
    }
    return values;
  }
}
