package nl.smartindustry.ingest.layout;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.contract.Contract;

/**
 * The layout of one source: which of its files are read, how, and into which table.
 *
 * @param table the contract's table that the records go to
 * @param files regular expression that the name of a data file matches
 * @param codes what codes mean unless a column says otherwise
 * @param dates how dates are written unless a column says otherwise
 */
public record Layout(
    String table,
    String files,
    Acceptance accept,
    TextFormat text,
    CellCodes codes,
    CellShape dates,
    List<ColumnSpec> columns)
    implements Serializable {

  public Layout {
    if (table == null || files == null || columns == null || columns.isEmpty()) {
      throw new IllegalArgumentException("A layout needs table, files and columns");
    }
    Pattern.compile(files);
    accept = accept == null ? new Acceptance(false, null, false, false, null) : accept;
    text = text == null ? new TextFormat(null, null, null, null, null, false, null) : text;
    codes = codes == null ? CellCodes.NONE : codes;
    dates = dates == null ? new CellShape(0, "", "yyyy-MM-dd", List.of()) : dates;
    columns = List.copyOf(columns);
  }

  /** Whether a file of this name is read by this layout. */
  public boolean reads(String fileName) {
    return fileName.matches(files);
  }

  /** The columns that a file must or may have. */
  public List<ColumnSpec> delivered() {
    return columns.stream().filter(ColumnSpec::delivered).toList();
  }

  /**
   * This layout with every column complete: its type, codes and dates filled in.
   *
   * @throws IllegalArgumentException when a field is unknown, filled twice, of another type, or an
   *     identifier is not filled at all
   */
  Layout completed(Contract contract) {
    var complete = new ArrayList<ColumnSpec>();
    var filled = new HashSet<String>();
    for (var column : columns) {
      var stored = contract.field(column.field()).type();
      var type = column.type() == null ? CellType.of(stored, column.shape()) : column.type();
      if (!type.fits(stored) || !filled.add(column.field())) {
        throw new IllegalArgumentException(
            "Field '%s' of table '%s': filled as %s (once, and as %s)"
                .formatted(column.field(), table, type, stored));
      }
      var allCodes = column.codes().over(codes.orUsual());
      complete.add(column.with(type, allCodes, column.shape().orDates(dates)));
    }
    if (!filled.containsAll(contract.key())) {
      throw new IllegalArgumentException(
          "Table '%s': the layout fills %s (the key is %s)"
              .formatted(table, filled.stream().sorted().toList(), contract.key()));
    }
    return new Layout(table, files, accept, text, codes, dates, complete);
  }
}
