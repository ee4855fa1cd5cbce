package nl.smartindustry.ingest.layout;

import java.io.Serializable;
import java.util.List;
import nl.smartindustry.ingest.contract.FieldType;
import nl.smartindustry.ingest.definition.Wrong;

/**
 * How one field is filled.
 *
 * @param column the column's name in the header, or a JSON pointer; null when {@code given}
 * @param field the contract's field; null for a column that is only checked against its allowed
 *     codes
 * @param type how the cell is read; by default as the field is stored
 * @param optional whether the column may be absent, as items of a survey rotate
 * @param codes what codes mean in this column
 * @param shape how the cell is written
 * @param given the value, when it is not in the file
 */
public record ColumnSpec(
    String column,
    String field,
    CellType type,
    boolean optional,
    CellCodes codes,
    CellShape shape,
    Given given)
    implements Serializable {

  public ColumnSpec {
    codes = codes == null ? CellCodes.NONE : codes;
    shape = shape == null ? CellShape.PLAIN : shape;
    boolean useful = field != null || (given == null && !codes.allowed().isEmpty());
    if (!useful || (column == null) == (given == null)) {
      throw new IllegalArgumentException(
          "Column '%s' for field '%s': needs a field (or allowed codes to check), and either a"
                  .formatted(column, field)
              + " column or a given value");
    }
  }

  /** Whether the file holds it. */
  public boolean delivered() {
    return given == null;
  }

  /** Whether its value is kept. */
  public boolean stored() {
    return field != null;
  }

  /** The same column with other codes. */
  public ColumnSpec with(CellCodes others) {
    return new ColumnSpec(column, field, type, optional, others, shape, given);
  }

  /** The same column with a value that is not in the records. */
  public ColumnSpec with(Given other) {
    return new ColumnSpec(column, field, type, optional, codes, shape, other);
  }

  /** The same column of cells that the file itself says to be dates or numbers. */
  public ColumnSpec typed() {
    return with(type, codes, shape.typed());
  }

  ColumnSpec with(CellType known, CellCodes allCodes, CellShape wholeShape) {
    return new ColumnSpec(column, field, known, optional, allCodes, wholeShape, given);
  }

  /**
   * A value that is in no column of its own.
   *
   * @param constant the same for every record
   * @param period whether it is the period of the delivery
   * @param note the text of the file's title or footer
   * @param joined columns of the layout whose texts together are the value, as a key of several
   *     columns; else empty
   */
  public record Given(String constant, boolean period, Note note, List<String> joined)
      implements Serializable {
    /** One that is the same for every record of a file. */
    public Given(String constant, boolean period, Note note) {
      this(constant, period, note, null);
    }

    /** What stands around the records of a file. */
    public enum Note {
      TITLE,
      FOOTER
    }

    public Given {
      joined = joined == null ? List.of() : List.copyOf(joined);
      int kinds = (constant == null ? 0 : 1) + (period ? 1 : 0) + (note == null ? 0 : 1);
      Wrong.when(
          kinds + (joined.isEmpty() ? 0 : 1) != 1,
          "A given value is either a constant, the period, a note of the file, or columns joined");
    }
  }

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
    /** A period as one of many offices writes it: {@code 2005KW01} is {@code 2005-Q1}. */
    PERIOD,
    /** The SDMX frequency that a period implies: A, S, Q, M, W or D. */
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
}
