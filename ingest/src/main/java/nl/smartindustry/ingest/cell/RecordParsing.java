package nl.smartindustry.ingest.cell;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.layout.CellType;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.pseudonym.Pseudonymiser;
import org.apache.spark.sql.types.StructType;

/** Reads the cells of a record, column by column of the layout, into the fields of its table. */
public final class RecordParsing {
  /** Why a rotating item has no answer in a wave that did not ask it. */
  static final String NOT_ASKED = "not_asked";

  private static final int NOWHERE = -1;

  private final List<ColumnSpec> columns;
  private final CellReader[] readers;
  private final int[] places;
  private final int[] required;
  private final String[] given;
  private final StructType schema;
  private final Findings findings = new Findings();

  /**
   * Reads records in which nobody is named.
   *
   * @param required the fields that must have a value
   * @param period the delivery's, for columns that take it
   */
  public RecordParsing(Layout layout, StructType schema, Set<String> required, String period) {
    this(layout, schema, required, new DeliveryFacts(period, false), Map.of());
  }

  /**
   * @param pseudonymisers what makes the pseudonym of an identifier, by field
   */
  public RecordParsing(
      Layout layout,
      StructType schema,
      Set<String> required,
      DeliveryFacts delivery,
      Map<String, Pseudonymiser> pseudonymisers) {
    this.columns = layout.columns();
    this.schema = schema;
    this.readers = new CellReader[columns.size()];
    this.places = new int[columns.size()];
    this.given = new String[columns.size()];
    for (int i = 0; i < readers.length; i++) {
      var column = columns.get(i);
      places[i] = column.stored() ? schema.fieldIndex(column.field()) : NOWHERE;
      readers[i] =
          column.stored()
              ? reader(column, layout, delivery, pseudonymisers)
              : new CheckedCell(column);
      if (!column.delivered()) {
        given[i] = column.given().period() ? delivery.period() : column.given().constant();
      }
    }
    this.required = required.stream().mapToInt(schema::fieldIndex).sorted().toArray();
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
   * @return what was found; valid until the next call
   */
  public Findings read(Cells cells, Object[] values) {
    findings.clear();
    for (int i = 0; i < readers.length; i++) {
      var text = given[i] == null ? cells.text(i) : given[i];
      var value = text == null ? null : readers[i].read(text, findings);
      if (places[i] == NOWHERE) {
        continue;
      }
      if (text == null) {
        findings.missing(columns.get(i).field(), NOT_ASKED);
      }
      values[places[i]] = value;
    }
    for (int place : required) {
      if (values[place] == null) {
        findings.rejected("required", schema.fieldNames()[place], "empty (a value is required)");
      }
    }
    return findings;
  }

  /** The texts of one record, by the number of the column in the layout. */
  public interface Cells {
    String text(int column);
  }
}
