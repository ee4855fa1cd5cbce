package nl.smartindustry.ingest.derived.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.contract.TableStore;
import nl.smartindustry.ingest.contract.TableWriter;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.derived.review.Decisions.Decision;
import nl.smartindustry.ingest.derived.review.Decisions.Decision.Choice;
import nl.smartindustry.ingest.derived.review.Reviews.Reviewed;
import nl.smartindustry.ingest.edit.rule.EditDefinitions;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.StoredPhase;
import nl.smartindustry.ingest.store.Corrections;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StructType;

/** Makes the copies of reviewed tables, and the corrections with before and after. */
record ReviewMaking(RunContext run, List<LedgerEntry> active) {

  /** Where the records of a delivery were stored when they were read. */
  static Path stored(RunContext run, LedgerEntry entry) {
    return run.warehouse().restricted().resolve(entry.table()).resolve(entry.delivery());
  }

  void make(StoredPhase phase, String key) {
    run.progress().step("Apply reviews");
    var entries = new TreeMap<String, LedgerEntry>();
    active.forEach(entry -> entries.put(entry.delivery(), entry));
    var decisions = decisions(entries);
    var changes = decisions.changesByDelivery();
    var byTable = new TreeMap<String, List<String>>();
    for (String id : changes.keySet()) {
      byTable.computeIfAbsent(entries.get(id).table(), t -> new ArrayList<>()).add(id);
    }
    var folder = phase.begin(key);
    var corrections = new ArrayList<Row>();
    byTable.forEach(
        (table, ids) -> {
          var decided = ids.stream().flatMap(id -> changes.get(id).stream()).toList();
          var folders = ids.stream().map(entries::get).map(e -> stored(run, e)).toList();
          corrections.addAll(review(folder, table, folders, decided));
        });
    store(corrections, folder);
    new Reviewed(byTable, remarks(decisions)).write(folder);
    phase.commit(key);
    run.progress().done("%d values changed".formatted(corrections.size()));
  }

  private Decisions decisions(Map<String, LedgerEntry> entries) {
    var contract = run.contract(Reviews.TABLE);
    var ledger = Ledger.open(run.warehouse().restricted());
    return Decisions.read(
        run.rows(contract), run.definitions(), entries, id -> ledger.find(id).isPresent());
  }

  /** Stores the reviewed copy of a table; returns its corrections. */
  private List<Row> review(
      Path folder, String table, List<Path> folders, List<Decision> decisions) {
    var contract = run.contract(table);
    var unit = EditDefinitions.selective(run.definitions(), contract).orElseThrow().unit();
    var values = decidedValues(contract.schema(), decisions);
    var found = new HashMap<String, Row>();
    TableStore.write(
        contract,
        folder.resolve(table),
        reviewed ->
            TableReader.each(
                contract,
                folders,
                row -> {
                  var record = row.<String>getAs("source_delivery") + " " + row.getAs(unit);
                  if (values.containsKey(record)) {
                    found.put(record, row);
                  }
                  write(reviewed, decided(row, values.getOrDefault(record, Map.of())));
                }));
    return decisions.stream().map(d -> correction(d, found)).toList();
  }

  private static void write(TableWriter table, Object[] row) {
    try {
      table.row(row);
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }

  private static Row correction(Decision decision, Map<String, Row> found) {
    var cell = decision.cell();
    var row = found.get(cell.delivery() + " " + cell.unit());
    if (row == null) {
      throw Decisions.refused(
          decision.given(),
          "delivery '%s' has no accepted record of this unit".formatted(cell.delivery()));
    }
    Object before = row.getAs(cell.field());
    return RowFactory.create(
        cell.source(),
        cell.delivery(),
        decision.given().delivery(),
        row.<Long>getAs("source_line"),
        cell.field(),
        FLAG,
        before == null ? null : before.toString(),
        decision.value() == null ? null : decision.value().stripTrailingZeros().toPlainString());
  }

  private void store(List<Row> corrections, Path folder) {
    if (!corrections.isEmpty()) {
      var contract = Contract.load(run.definitions(), Corrections.TABLE);
      TableStore.write(
          contract, folder.resolve(Corrections.TABLE), table -> table.rows(corrections));
    }
  }

  private static List<String> remarks(Decisions decisions) {
    return decisions.late().entrySet().stream()
        .map(
            late ->
                "Review: %d decisions on delivery '%s' passed by (it counts no longer)"
                    .formatted(late.getValue(), late.getKey()))
        .toList();
  }

  /** The flag of a value that a statistician has decided. */
  static final String FLAG = "reviewed";

  /** By delivery and unit, then by field; the value as text, empty for none. */
  private static Map<String, Map<String, String>> decidedValues(
      StructType schema, List<Decision> decisions) {
    var values = new HashMap<String, Map<String, String>>();
    for (var decision : decisions) {
      var cell = decision.cell();
      var value = decision.choice() == Choice.CORRECT ? decision.value().toPlainString() : "";
      schema.fieldIndex(cell.field());
      values
          .computeIfAbsent(cell.delivery() + " " + cell.unit(), u -> new HashMap<>())
          .put(cell.field(), value);
    }
    return values;
  }

  /** The values of a row with those that were decided. */
  private static Object[] decided(Row row, Map<String, String> values) {
    var schema = row.schema();
    var cells = IntStream.range(0, row.length()).mapToObj(row::get).toArray();
    if (values.isEmpty()) {
      return cells;
    }
    var flags = new ArrayList<String>();
    int corrections = schema.fieldIndex("corrections");
    if (cells[corrections] != null) {
      flags.addAll(Arrays.asList(((String) cells[corrections]).split(";")));
    }
    values.keySet().stream().sorted().forEach(field -> flags.add(field + ":" + FLAG));
    values.forEach(
        (field, value) -> cells[schema.fieldIndex(field)] = cellOf(schema, field, value));
    cells[corrections] = String.join(";", flags);
    return cells;
  }

  private static Object cellOf(StructType schema, String field, String value) {
    if (value.isEmpty()) {
      return null;
    }
    var number = new BigDecimal(value);
    return schema.apply(field).dataType() instanceof LongType
        ? (Object) number.longValueExact()
        : number;
  }
}
