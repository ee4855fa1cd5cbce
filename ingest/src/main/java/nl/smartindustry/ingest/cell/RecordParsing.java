package nl.smartindustry.ingest.cell;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.cell.Findings.CellReader;
import nl.smartindustry.ingest.cell.KeyCell.ElevenTestCell;
import nl.smartindustry.ingest.cell.KeyCell.PseudonymCell;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.ColumnSpec.CellType;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.pseudonym.PseudonymKey.Pseudonymiser;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Reads the cells of a record, column by column of the layout, into the fields of its table. */
public final class RecordParsing {
  /** Why a rotating item has no answer in a wave that did not ask it. */
  static final String NOT_ASKED = "not_asked";

  private static final int NOWHERE = -1;

  /** Between the parts of a key of several columns. */
  private static final String JOINT = "|";

  private final List<ColumnSpec> columns;
  private final CellReader[] readers;
  private final CellReader[] typed;
  private final KnownTexts[] known;
  private final int[] digits;
  private final int[] places;
  private final int[] required;
  private final String[] given;
  private final int[][] joined;
  private final StructType schema;
  private final Findings findings = new Findings();

  /**
   * @param pseudonymisers what makes the pseudonym of an identifier, by field
   */
  public RecordParsing(
      Layout layout,
      Contract contract,
      DeliveryFacts delivery,
      Map<String, Pseudonymiser> pseudonymisers) {
    this.columns = layout.columns();
    this.schema = contract.schema();
    this.readers = new CellReader[columns.size()];
    this.typed = new CellReader[columns.size()];
    this.known = new KnownTexts[columns.size()];
    this.digits = new int[columns.size()];
    this.places = new int[columns.size()];
    this.given = new String[columns.size()];
    this.joined = new int[columns.size()][];
    for (int i = 0; i < readers.length; i++) {
      var column = columns.get(i);
      places[i] = column.stored() ? schema.fieldIndex(column.field()) : NOWHERE;
      readers[i] =
          column.stored()
              ? reader(column, layout, delivery, pseudonymisers)
              : new CheckedCell(column);
      typed[i] =
          column.stored() ? reader(column.typed(), layout, delivery, pseudonymisers) : readers[i];
      known[i] = new KnownTexts();
      digits[i] = readers[i].digits();
      joined[i] = layout.joined(column);
      if (!column.delivered()) {
        given[i] = column.given().period() ? delivery.period() : column.given().constant();
      }
    }
    this.required =
        IntStream.range(0, schema.length())
            .filter(i -> contract.fields().get(i).required())
            .toArray();
  }

  private CellReader reader(
      ColumnSpec column,
      Layout layout,
      DeliveryFacts delivery,
      Map<String, Pseudonymiser> pseudonymisers) {
    CellReader cell = new CodedCell(column, layout, schema.apply(column.field()).dataType());
    if (column.type() == CellType.RSIN) {
      cell = new ElevenTestCell(cell, column, delivery.synthetic());
    }
    var pseudonymiser = pseudonymisers.get(column.field());
    return pseudonymiser == null
        ? cell
        : new PseudonymCell(cell, column.shape().list(), pseudonymiser);
  }

  /**
   * Reads one record.
   *
   * @param cells the record's text in each column; null where the file has no such column
   * @param values receives the fields' values in the order of the schema
   * @param numbers receives, by field, the numbers of texts whose value is the same object again
   * @return what was found; valid until the next call
   */
  public Findings read(Cells cells, Object[] values, int[] numbers) {
    findings.clear();
    for (int i = 0; i < readers.length; i++) {
      int number = given[i] != null ? 0 : joined[i].length > 0 ? Cells.UNNUMBERED : cells.number(i);
      var value =
          given[i] == null ? delivered(cells, i, number) : known(0, given[i], i, readers[i]);
      if (places[i] != NOWHERE) {
        values[places[i]] = value;
        numbers[places[i]] = number;
      }
    }
    for (int place : required) {
      if (values[place] == null) {
        findings.rejected("required", schema.fieldNames()[place], "empty (a value is required)");
      }
    }
    return findings;
  }

  private Object delivered(Cells cells, int column, int number) {
    if (joined[column].length > 0) {
      return readers[column].read(joined(cells, joined[column]), findings);
    }
    var reader = cells.typed(column) ? typed[column] : readers[column];
    if (number >= 0) {
      var text = known[column].knows(number) ? null : cells.text(column);
      return known(number, text, column, reader);
    }
    if (digits[column] > 0) {
      var whole = cells.digits(column, digits[column]);
      if (whole != null) {
        return readers[column].digits(whole, findings);
      }
    }
    var text = cells.text(column);
    if (text != null) {
      return reader.read(text, findings);
    }
    if (places[column] != NOWHERE) {
      findings.missing(columns.get(column).field(), NOT_ASKED);
    }
    return null;
  }

  /** Texts joined so that no others give the same; nothing where one of them is blank. */
  private static String joined(Cells cells, int[] places) {
    var parts = new String[places.length];
    for (int i = 0; i < places.length; i++) {
      var text = cells.text(places[i]);
      if (text == null || text.isBlank()) {
        return "";
      }
      parts[i] = text.strip().replace(JOINT, JOINT + JOINT);
    }
    return String.join(JOINT, parts);
  }

  private Object known(int number, String text, int column, CellReader reader) {
    if (!known[column].knows(number)) {
      known[column].read(number, text, reader);
    }
    return known[column].value(number, findings);
  }

  /** The texts of one record, by the number of the column in the layout. */
  public interface Cells {
    /** Of a text without a number. */
    int UNNUMBERED = -1;

    String text(int column);

    /**
     * The number of a text that may come again in other records: within a column and a split, equal
     * numbers are equal texts, equally {@link #typed}, from 0 on; or {@link #UNNUMBERED}.
     */
    default int number(int column) {
      return UNNUMBERED;
    }

    /**
     * Whether the file itself says that the cell is a date or a number with decimals: its text then
     * is as in ISO 8601, or has a point, whatever the layout says of how texts are written.
     */
    default boolean typed(int column) {
      return false;
    }

    /** The same text where it is at hand as bytes and is so many digits; else null. */
    default UTF8String digits(int column, int count) {
      return null;
    }
  }

  /**
   * A cell that is not stored but must hold one of its codes, such as an action that is honoured.
   */
  static final class CheckedCell implements CellReader {
    private final ColumnSpec column;
    private final Set<String> allowed;

    CheckedCell(ColumnSpec column) {
      this.column = column;
      this.allowed = new HashSet<>(column.codes().allowed());
    }

    @Override
    public Object read(String text, Findings findings) {
      if (!allowed.contains(text.strip())) {
        findings.rejected("unknown_code", column.column(), "none of its codes");
      }
      return null;
    }
  }

  /**
   * What is known of a delivery that bears on its cells.
   *
   * @param period for columns that take it
   * @param synthetic whether its data are synthetic, so that its numbers must not be real ones
   */
  public record DeliveryFacts(String period, boolean synthetic) {}
}
