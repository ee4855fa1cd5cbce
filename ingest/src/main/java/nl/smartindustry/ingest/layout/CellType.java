package nl.smartindustry.ingest.layout;

import nl.smartindustry.ingest.contract.FieldType;

/** How the text of a cell becomes a value; most follow from the field, the last seven do not. */
public enum CellType {
  TEXT,
  INTEGER,
  DECIMAL,
  NUMBER,
  BOOLEAN,
  DATE,
  /** A register number: text of fixed length, with its leading zeros. */
  KEY,
  /** A number of legal persons, of which the last digit checks the others. */
  RSIN,
  /** A period as StatLine or SDMX writes it: {@code 2005KW01} is {@code 2005-Q1}. */
  PERIOD,
  /** The SDMX frequency that a period implies: A, S, Q or M. */
  FREQUENCY,
  /** What the stars behind a period of the classic StatLine mean: V, N or D. */
  PERIOD_STATUS,
  /** A number that may be written with an exponent, as programs write what they computed. */
  SCIENTIFIC,
  /** A number that was written out of a 32-bit float: 7888.2001953125 is 7888.2. */
  SINGLE;

  /** What is read into a field unless the layout states otherwise. */
  static CellType of(FieldType type, CellShape shape) {
    return type == FieldType.TEXT && shape.length() > 0 ? KEY : valueOf(type.name());
  }

  /** Whether a cell of this type can be stored in a field. */
  boolean fits(FieldType type) {
    return switch (this) {
      case KEY, RSIN, PERIOD, FREQUENCY, PERIOD_STATUS -> type == FieldType.TEXT;
      case SCIENTIFIC -> type == FieldType.NUMBER;
      case SINGLE -> type == FieldType.NUMBER || type == FieldType.DECIMAL;
      default -> name().equals(type.name());
    };
  }
}
