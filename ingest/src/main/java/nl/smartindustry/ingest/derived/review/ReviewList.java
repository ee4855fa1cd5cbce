package nl.smartindustry.ingest.derived.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.delivery.Ledger;
import nl.smartindustry.ingest.derived.DerivedTable;
import nl.smartindustry.ingest.derived.review.Scores.Highest;
import nl.smartindustry.ingest.derived.review.Scores.ScoredRecord;
import nl.smartindustry.ingest.edit.rule.EditDefinitions;
import nl.smartindustry.ingest.edit.rule.EditFile.SelectiveNote;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Warehouse;
import org.apache.commons.csv.CSVFormat;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The list of cells of one table for a statistician to review, also written as a CSV file in {@code
 * restricted/review/}. A cell that was decided on is not listed again.
 *
 * @param reviewed the contract of the table that is reviewed
 * @param list the contract of the list
 */
public record ReviewList(Contract reviewed, SelectiveNote note, Contract list)
    implements DerivedTable {

  /** A list for each table of which the edits define how records are chosen. */
  public static List<DerivedTable> all(Definitions definitions) {
    var lists = new ArrayList<DerivedTable>();
    var form = Contract.load(definitions, "review_list");
    for (String path : definitions.list("edits")) {
      var table = path.substring("edits/".length(), path.length() - ".yaml".length());
      var contract = Contract.load(definitions, table);
      EditDefinitions.selective(definitions, contract)
          .map(
              note ->
                  new ReviewList(
                      contract.withProvenance(),
                      note,
                      new Contract("review_list_" + table, form.grain(), form.fields())))
          .ifPresent(lists::add);
    }
    return lists;
  }

  @Override
  public List<String> needs() {
    return List.of(reviewed.table());
  }

  @Override
  public List<String> uses() {
    return List.of(Reviews.TABLE);
  }

  @Override
  public List<String> definitions() {
    return List.of(EditDefinitions.path(reviewed.table()));
  }

  @Override
  public List<Contract> contracts() {
    return List.of(list);
  }

  @Override
  public List<String> make(RunContext run) {
    var decided = decided(run);
    var rows = new ArrayList<Row>();
    var chosen = Highest.of(run, reviewed, note, note.atMost() + decided.size());
    if (!chosen.totals().isEmpty()) {
      var totals = new TreeMap<>(chosen.totals());
      var open = open(chosen.records(), decided, totals);
      var cut = CutOff.of(open, totals, note.share());
      rows.addAll(rows(open.subList(0, cut.records()), Ledger.open(run.warehouse().restricted())));
      new ReviewFiles(run.warehouse(), reviewed).writeSummary(note, cut, totals);
    }
    new ReviewFiles(run.warehouse(), reviewed).write(list.names(), rows);
    run.write(list, rows);
    return List.of();
  }

  /** The fields that were decided on, by delivery and unit; as many as people have decided on. */
  private Map<String, Set<String>> decided(RunContext run) {
    var decided = new TreeMap<String, Set<String>>();
    if (run.has(Reviews.TABLE)) {
      var contract = Contract.load(run.definitions(), Reviews.TABLE).withProvenance();
      for (var row : run.rows(contract, "decision", "delivery", "enterprise_id", "field")) {
        if (!row.isNullAt(0)) {
          decided
              .computeIfAbsent(row.getString(1) + " " + row.getString(2), u -> new HashSet<>())
              .add(row.getString(3));
        }
      }
    }
    return decided;
  }

  /** The records with fields to be decided on; what was decided leaves the totals. */
  private List<ScoredRecord> open(
      List<ScoredRecord> highest,
      Map<String, Set<String>> decided,
      Map<String, Anticipation.Total> totals) {
    var open = new ArrayList<ScoredRecord>();
    for (var record : highest) {
      var fields = decided.getOrDefault(record.delivery() + " " + record.unit(), Set.of());
      for (String field : fields) {
        var cell = record.cells().get(field);
        if (cell != null) {
          totals.computeIfPresent(field, (f, total) -> total.less(cell.deviation()));
        }
      }
      open.add(record.without(fields));
    }
    open.removeIf(record -> record.score() == 0);
    open.sort(ScoredRecord.ORDER);
    return open.subList(0, Math.min(open.size(), note.atMost()));
  }

  /** A row per cell, in the order of the list's contract; the rank of a record is its place. */
  private List<Row> rows(List<ScoredRecord> records, Ledger ledger) {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < records.size(); i++) {
      var record = records.get(i);
      var entry = ledger.find(record.delivery()).orElseThrow();
      for (String field : new TreeSet<>(record.cells().keySet())) {
        var cell = record.cells().get(field);
        int scale = reviewed.field(field).scale();
        rows.add(
            RowFactory.create(
                entry.source(),
                entry.period(),
                entry.delivery(),
                record.line(),
                record.unit(),
                field,
                ReviewFiles.decimal(cell.reported(), scale),
                ReviewFiles.decimal(cell.anticipated(), scale),
                ReviewFiles.decimal(cell.score(), ReviewFiles.SHARE_DECIMALS),
                (long) (i + 1)));
      }
    }
    return rows;
  }

  /**
   * The review list as a file that a statistician fills in and delivers, and what was expected of
   * the totals beside it; for the owner only, since it holds answers.
   */
  record ReviewFiles(Warehouse warehouse, Contract table) {
    /** The columns that the statistician fills in. */
    private static final List<String> EMPTY =
        List.of("decision", "corrected_value", "editor", "reason");

    private static final List<String> SUMMARY =
        List.of("field", "anticipated_total", "records_listed", "pseudo_bias", "allowed");
    static final int SHARE_DECIMALS = 6;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setDelimiter(';').get();

    /** Replaces the list {@code restricted/review/<table>.csv}. */
    void write(List<String> columns, List<Row> cells) {
      var rows = new ArrayList<List<String>>();
      rows.add(Stream.concat(columns.stream(), EMPTY.stream()).toList());
      for (var row : cells) {
        var known = IntStream.range(0, row.length()).mapToObj(row::get).map(ReviewFiles::text);
        rows.add(Stream.concat(known, EMPTY.stream().map(column -> "")).toList());
      }
      store(table.table() + ".csv", rows);
    }

    /** Replaces {@code restricted/review/<table>-summary.csv}: a line a field. */
    void writeSummary(SelectiveNote note, CutOff cut, Map<String, Anticipation.Total> totals) {
      var rows = new ArrayList<List<String>>(List.of(SUMMARY));
      totals.forEach(
          (field, total) ->
              rows.add(
                  List.of(
                      field,
                      text(total.expected(), table.field(field).scale()),
                      Integer.toString(cut.records()),
                      text(cut.pseudoBias().get(field), SHARE_DECIMALS),
                      text(note.share(), SHARE_DECIMALS))));
      store(table.table() + "-summary.csv", rows);
    }

    private static String text(double amount, int scale) {
      return text(decimal(amount, scale));
    }

    private static String text(Object cell) {
      return cell instanceof BigDecimal amount
          ? amount.toPlainString().replace('.', ',')
          : cell.toString();
    }

    static BigDecimal decimal(double value, int scale) {
      return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP);
    }

    private void store(String name, List<List<String>> rows) {
      var lines = rows.stream().map(cells -> FORMAT.format(cells.toArray())).toList();
      var text = String.join("\n", lines) + "\n";
      var file = warehouse.restricted().resolve("review").resolve(name);
      StoredFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
