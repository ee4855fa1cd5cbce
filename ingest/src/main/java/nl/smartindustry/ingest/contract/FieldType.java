package nl.smartindustry.ingest.contract;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** What a field holds, and how Parquet stores it. */
public enum FieldType {
  TEXT,
  INTEGER,
  DECIMAL,
  NUMBER,
  BOOLEAN,
  DATE;

  /** Digits that a decimal may have; its unscaled value fits a {@code long}. */
  public static final int PRECISION = 18;

  DataType stored(int scale) {
    return switch (this) {
      case TEXT -> DataTypes.StringType;
      case INTEGER -> DataTypes.LongType;
      case DECIMAL -> DataTypes.createDecimalType(PRECISION, scale);
      case NUMBER -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
    };
  }
}
