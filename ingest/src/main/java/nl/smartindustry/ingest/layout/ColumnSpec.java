package nl.smartindustry.ingest.layout;

import java.io.Serializable;

/**
 * How one field is filled.
 *
 * @param column the column's name in the header, or a JSON pointer; null when {@code given}
 * @param field the contract's field
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
    if (field == null || (column == null) == (given == null)) {
      throw new IllegalArgumentException(
          "Column '%s' for field '%s': needs a field, and either a column or a given value"
              .formatted(column, field));
    }
    codes = codes == null ? CellCodes.NONE : codes;
    shape = shape == null ? CellShape.PLAIN : shape;
  }

  /** Whether the file holds it. */
  public boolean delivered() {
    return given == null;
  }

  ColumnSpec with(CellType known, CellCodes allCodes, CellShape wholeShape) {
    return new ColumnSpec(column, field, known, optional, allCodes, wholeShape, given);
  }
}
