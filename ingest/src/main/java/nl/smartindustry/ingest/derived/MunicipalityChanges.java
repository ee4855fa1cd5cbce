package nl.smartindustry.ingest.derived;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.derived.CodeChanges.Concordance;
import nl.smartindustry.ingest.derived.CodeChanges.Concordance.Line;
import nl.smartindustry.ingest.derived.CodeChanges.Outcome;
import nl.smartindustry.ingest.derived.ValidCodes.ValidCode;
import nl.smartindustry.ingest.run.RunContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Checks the code lists and concordances that were delivered, and gives for every municipality of
 * the register what it is called within the latest boundaries. Refuses (65) lists that contradict
 * themselves.
 */
public record MunicipalityChanges(
    Contract codes, Contract concordances, Contract frame, Contract changes)
    implements DerivedTable {
  private static final String LIST = "GEMEENTE";

  public static MunicipalityChanges load(Definitions definitions) {
    return new MunicipalityChanges(
        Contract.load(definitions, "code_validity"),
        Contract.load(definitions, "concordance"),
        Contract.load(definitions, "register_frame"),
        Contract.load(definitions, "municipality_change"));
  }

  @Override
  public List<String> needs() {
    return List.of(codes.table());
  }

  @Override
  public List<String> uses() {
    return List.of(concordances.table(), frame.table());
  }

  @Override
  public List<Contract> contracts() {
    return List.of(changes);
  }

  @Override
  public List<String> make(RunContext run) {
    var lists = validCodes(codes(run));
    var history = new CodeChanges(LIST, lists, concordanceVersions(concordances(run)));
    var places = lists.has(LIST) ? places(run) : new TreeSet<Place>();
    var target = places.stream().mapToInt(Place::year).max().orElse(0);
    var rows = new ArrayList<Row>();
    var outcomes = new TreeMap<Outcome, Integer>();
    for (var place : places) {
      var became = history.between(place.code(), start(place.year()), start(target));
      outcomes.merge(became.outcome(), 1, Integer::sum);
      rows.addAll(rows(place, target, became));
    }
    run.write(changes, rows);
    return remarks(outcomes);
  }

  private List<Row> rows(Place place, int target, CodeChanges.Became became) {
    var status = became.outcome().name().toLowerCase(Locale.ROOT);
    Map<String, BigDecimal> shares =
        became.shares().isEmpty() ? Map.of(place.code(), BigDecimal.ONE) : became.shares();
    int decimals = changes.field("share").scale();
    var rows = new ArrayList<Row>();
    shares.forEach(
        (code, share) ->
            rows.add(
                RowFactory.create(
                    place.code(),
                    (long) place.year(),
                    (long) target,
                    code,
                    share.setScale(decimals, RoundingMode.HALF_UP),
                    status)));
    return rows;
  }

  private static List<String> remarks(Map<Outcome, Integer> outcomes) {
    var remarks = new ArrayList<String>();
    if (outcomes.containsKey(Outcome.UNKNOWN)) {
      remarks.add(
          "Municipalities: %d codes of the register do not hold in the year of their boundaries"
              .formatted(outcomes.get(Outcome.UNKNOWN)));
    }
    if (outcomes.containsKey(Outcome.ENDED)) {
      remarks.add(
          "Municipalities: %d codes of the register have ended, and no concordance says as what"
              .formatted(outcomes.get(Outcome.ENDED)));
    }
    return remarks;
  }

  private List<Row> codes(RunContext run) {
    return run.rows(codes, "code_list", "code", "valid_from", "valid_to", "parent");
  }

  private List<Row> concordances(RunContext run) {
    return run.rows(
        concordances,
        "from_list",
        "to_list",
        "changed_on",
        "version",
        "from_code",
        "to_code",
        "share");
  }

  /** A municipality of the register within the boundaries of a year. */
  private record Place(String code, int year) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::code).thenComparingInt(Place::year);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /** Every municipality of the register with the year of its boundaries, in order. */
  private TreeSet<Place> places(RunContext run) {
    var found = new HashSet<Place>();
    var files = TableReader.files(run.folders(frame.table()));
    try (var rows = TableReader.open(files, "municipality", "municipality_year")) {
      var code = rows.cell("municipality");
      var year = rows.cell("municipality_year");
      while (rows.next()) {
        if (!code.isNull() && !year.isNull()) {
          found.add(new Place(code.text(), (int) year.whole()));
        }
      }
    }
    return new TreeSet<>(found);
  }

  private static LocalDate start(int year) {
    return LocalDate.of(year, 1, 1);
  }

  /**
   * @param rows {@code code_list}, {@code code}, {@code valid_from}, {@code valid_to}, {@code
   *     parent}
   */
  private static ValidCodes validCodes(List<Row> rows) {
    return new ValidCodes(
        rows.stream()
            .map(
                row ->
                    new ValidCode(
                        row.getString(0),
                        row.getString(1),
                        day(row, 2),
                        day(row, 3),
                        row.getString(4)))
            .toList());
  }

  /**
   * @param rows {@code from_list}, {@code to_list}, {@code changed_on}, {@code version}, {@code
   *     from_code}, {@code to_code}, {@code share}
   * @throws Refusal when one pair of lists has two versions of one day
   */
  private static List<Concordance> concordanceVersions(List<Row> rows) {
    var lines = new TreeMap<String, List<Row>>();
    for (var row : rows) {
      var name = String.join(" ", row.getString(0), row.getString(1), day(row, 2).toString());
      lines.computeIfAbsent(name, key -> new ArrayList<>()).add(row);
    }
    return lines.values().stream().map(MunicipalityChanges::concordanceOf).toList();
  }

  private static Concordance concordanceOf(List<Row> rows) {
    var versions = rows.stream().map(row -> row.getString(3)).distinct().sorted().toList();
    var first = rows.get(0);
    if (versions.size() > 1) {
      throw Refusal.data(
          "Concordance %s to %s of %s: versions %s (one)",
          first.getString(0), first.getString(1), day(first, 2), versions);
    }
    var lines =
        rows.stream()
            .map(row -> new Line(row.getString(4), row.getString(5), row.getDecimal(6)))
            .toList();
    return Concordance.of(
        first.getString(0), first.getString(1), day(first, 2), versions.get(0), lines);
  }

  private static LocalDate day(Row row, int at) {
    return row.isNullAt(at) ? null : row.getDate(at).toLocalDate();
  }
}
