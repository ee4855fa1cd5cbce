package nl.smartindustry.ingest.layout;

import nl.smartindustry.ingest.contract.FieldType;

/** How the text of a cell becomes a value; most follow from the field, the last three do not. */
public enum CellType {
  TEXT,
  INTEGER,
  DECIMAL,
  NUMBER,
  BOOLEAN,
  DATE,
  /** A register number: text of fixed length, with its leading zeros. */
  KEY,
  /** A period as StatLine codes it: {@code 2005KW01} is {@code 2005-Q1}. */
  PERIOD,
  /** The SDMX frequency that a StatLine period code implies: A, Q or M. */
  FREQUENCY;

  /** What is read into a field when the layout does not say otherwise. */
  static CellType of(FieldType type, CellShape shape) {
    return type == FieldType.TEXT && shape.length() > 0 ? KEY : valueOf(type.name());
  }

  /** Whether a cell of this type can be stored in a field. */
  boolean fits(FieldType type) {
    return switch (this) {
      case KEY, PERIOD, FREQUENCY -> type == FieldType.TEXT;
      default -> name().equals(type.name());
    };
  }
}
