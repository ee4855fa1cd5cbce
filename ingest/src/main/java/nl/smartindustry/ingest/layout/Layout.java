package nl.smartindustry.ingest.layout;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.FieldType;
import nl.smartindustry.ingest.definition.Wrong;
import nl.smartindustry.ingest.layout.CellCodes.Lookup;
import nl.smartindustry.ingest.layout.ColumnSpec.CellType;
import nl.smartindustry.ingest.layout.TextFormat.Format;

/**
 * The layout of one source: which of its files are read, how, and into which table.
 *
 * @param table the contract's table that the records go to
 * @param files regular expression that the name of a data file matches
 * @param sheet what stands around the records of a file of lines
 * @param codes what codes mean unless a column states otherwise
 * @param dates how dates are written unless a column states otherwise
 */
public record Layout(
    String table,
    String files,
    Acceptance accept,
    TextFormat text,
    SheetLayout sheet,
    CellCodes codes,
    CellShape dates,
    List<ColumnSpec> columns)
    implements Serializable {
  /** Types by which records are identified without rounding. */
  private static final Set<FieldType> KEY_TYPES =
      EnumSet.of(FieldType.TEXT, FieldType.INTEGER, FieldType.DATE);

  public Layout {
    Wrong.when(
        table == null || files == null || columns == null || columns.isEmpty(),
        "A layout needs table, files and columns");
    Pattern.compile(files);
    accept = accept == null ? new Acceptance(false, null, false, false, null) : accept;
    text = text == null ? new TextFormat(null, null, null, null, null, false, null) : text;
    sheet = sheet == null ? SheetLayout.PLAIN : sheet;
    codes = codes == null ? CellCodes.NONE : codes;
    dates = (dates == null ? CellShape.PLAIN : dates).orDates(CellShape.dates(CellShape.ISO));
    columns = List.copyOf(columns);
    Wrong.when(
        !sheet.equals(SheetLayout.PLAIN) && !text.isCsv() && !isFixed(text),
        "Sheet: only in a file of format csv or fixed_width");
    Wrong.when(sheet.unpivoted() && isFixed(text), "Unpivot: only in a file of format csv");
  }

  /** Whether a file of this name belongs to the source: as data, or to look codes up in. */
  public boolean reads(String fileName) {
    return fileName.matches(files) || lookups().stream().anyMatch(l -> l.reads(fileName));
  }

  /** Whether a file of this name, packed or not, holds no records but codes to look up. */
  public boolean isDimension(String fileName) {
    return !Lookup.unpacked(fileName).matches(files)
        && lookups().stream().anyMatch(l -> l.reads(fileName));
  }

  /** The layout of one of its files: this one, or that of a dimension file. */
  public Layout of(String fileName) {
    return isDimension(fileName)
        ? lookups().stream().filter(l -> l.reads(fileName)).findFirst().orElseThrow().layout()
        : this;
  }

  /** The dimension files that columns are looked up in. */
  public Set<Lookup> lookups() {
    var lookups = new java.util.LinkedHashSet<Lookup>();
    columns.stream().map(c -> c.codes().lookup()).filter(l -> l != null).forEach(lookups::add);
    return lookups;
  }

  /** This layout with other columns for some of its fields. */
  Layout replacing(List<ColumnSpec> others) {
    var replaced = others.stream().map(ColumnSpec::field).toList();
    var all = new ArrayList<>(columns);
    all.removeIf(column -> replaced.contains(column.field()));
    all.addAll(others);
    return with(all);
  }

  /** The columns that a file must or may have. */
  public List<ColumnSpec> delivered() {
    return columns.stream().filter(ColumnSpec::delivered).toList();
  }

  /** The same layout with other columns. */
  public Layout with(List<ColumnSpec> others) {
    return new Layout(table, files, accept, text, sheet, codes, dates, others);
  }

  /** How many rows of column names a file of lines has. */
  public int headerRows() {
    if (sheet.headerRows() != null) {
      return sheet.headerRows();
    }
    return text.isCsv() ? 1 : 0;
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
      var whole = completed(column, contract);
      if (column.stored() && !filled.add(column.field())) {
        throw new IllegalArgumentException(
            "Field '%s' of table '%s': filled twice (once)".formatted(column.field(), table));
      }
      complete.add(whole);
    }
    for (var field : contract.key()) {
      if (!KEY_TYPES.contains(contract.field(field).type())) {
        throw new IllegalArgumentException(
            "Field '%s' of table '%s': an identifier of type %s (one of %s)"
                .formatted(field, table, contract.field(field).type(), KEY_TYPES));
      }
    }
    if (!filled.containsAll(contract.key())) {
      throw new IllegalArgumentException(
          "Table '%s': the layout fills %s (the key is %s)"
              .formatted(table, filled.stream().sorted().toList(), contract.key()));
    }
    return with(complete);
  }

  /**
   * The places in the layout, from 0, of the columns that a value is joined of; empty where it is
   * not.
   */
  public int[] joined(ColumnSpec column) {
    var names = columns.stream().map(ColumnSpec::column).toList();
    return column.delivered()
        ? new int[0]
        : column.given().joined().stream().mapToInt(names::indexOf).toArray();
  }

  private ColumnSpec completed(ColumnSpec column, Contract contract) {
    if (Arrays.stream(joined(column)).anyMatch(place -> place < 0)) {
      throw new IllegalArgumentException(
          "Field '%s': joined of %s (columns of this layout)"
              .formatted(column.field(), column.given().joined()));
    }
    var type = column.stored() ? type(column, contract) : CellType.TEXT;
    if (isFixed(text) && column.delivered() && column.shape().chars().isEmpty()) {
      throw new IllegalArgumentException(
          "Column '%s': needs shape.chars, its positions in a line of fixed width"
              .formatted(column.column()));
    }
    if (column.shape().thousands().equals(decimal(column))) {
      throw new IllegalArgumentException(
          "Column '%s': thousands sign '%s' (another than the decimal sign)"
              .formatted(column.column(), decimal(column)));
    }
    var allCodes = column.codes().over(codes.orUsual(text)).lookingUp(text);
    return column.with(type, allCodes, column.shape().orDates(dates));
  }

  private CellType type(ColumnSpec column, Contract contract) {
    var stored = contract.field(column.field()).type();
    var type = column.type() == null ? CellType.of(stored, column.shape()) : column.type();
    if (!type.fits(stored)) {
      throw new IllegalArgumentException(
          "Field '%s' of table '%s': filled as %s (as %s)"
              .formatted(column.field(), table, type, stored));
    }
    return type;
  }

  private static boolean isFixed(TextFormat text) {
    return text.format() == Format.FIXED_WIDTH;
  }

  /** The same records, written in another way. */
  public Layout with(TextFormat other) {
    return new Layout(table, files, accept, other, sheet, codes, dates, columns);
  }

  /** The sign before decimals in a column. */
  public String decimal(ColumnSpec column) {
    var own = column.shape().digits().decimal();
    return own.isEmpty() ? text.decimal() : own;
  }

  /**
   * The cells of a line that are records where a table is unpivoted, by their places from 0: those
   * right of the labels, without those whose name is ignored.
   *
   * @param header the names of the columns, in the last header row
   */
  public int[] unpivoted(List<String> header) {
    return IntStream.range(sheet.unpivot().labels(), header.size())
        .filter(place -> !accept.ignored().contains(header.get(place)))
        .toArray();
  }
}
