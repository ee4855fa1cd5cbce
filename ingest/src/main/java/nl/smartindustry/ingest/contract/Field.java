package nl.smartindustry.ingest.contract;

import java.io.Serializable;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;

/**
 * One field of a stored table.
 *
 * @param scale decimals of a {@code DECIMAL}; 0 for every other type
 * @param role identifier, measure or attribute, as SDMX and VTL mean them
 * @param unit of a measure, in words
 * @param required whether a null is refused
 * @param identifies what a value identifies directly, so that only its pseudonym is stored; or null
 */
public record Field(
    String name,
    FieldType type,
    int scale,
    Role role,
    String unit,
    boolean required,
    Identifies identifies)
    implements Serializable {

  /** The part a field plays in its table. */
  public enum Role {
    IDENTIFIER,
    MEASURE,
    ATTRIBUTE
  }

  public Field {
    if (name == null || type == null) {
      throw Refusal.definitions("Field '%s': lacks its name or its type", name);
    }
    if (scale != 0 && type != FieldType.DECIMAL) {
      throw Refusal.definitions("Field '%s': only a decimal has a scale", name);
    }
    if (scale < 0 || scale > FieldType.PRECISION) {
      throw Refusal.definitions(
          "Field '%s': scale %d (from 0 to %d)", name, scale, FieldType.PRECISION);
    }
    if (identifies != null && type != FieldType.TEXT) {
      throw Refusal.definitions(
          "Field '%s': identifies %s as %s (a pseudonym is text)",
          name, identifies.purpose(), type);
    }
    role = role == null ? Role.ATTRIBUTE : role;
    unit = unit == null ? "" : unit;
    required = required || role == Role.IDENTIFIER;
  }

  /** A field that is no identifier. */
  public Field(String name, FieldType type, int scale, Role role, String unit, boolean required) {
    this(name, type, scale, role, unit, required, null);
  }

  /** A field that is no part of a published definition: an attribute of any text. */
  public static Field attribute(String name, FieldType type) {
    return new Field(name, type, 0, Role.ATTRIBUTE, "", false);
  }

  StructField stored() {
    return new StructField(name, type.stored(scale), true, Metadata.empty());
  }
}
