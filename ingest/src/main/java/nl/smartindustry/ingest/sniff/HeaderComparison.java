package nl.smartindustry.ingest.sniff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.format.HeaderContract;
import nl.smartindustry.ingest.format.HeaderContract.Compared;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.sniff.Mismatch.Kind;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The header of a file beside that of a layout, and how its columns are written.
 *
 * @param above rows between where the header is expected and where it is
 * @param names in that row
 * @param records below it that have as many cells
 */
record HeaderComparison(
    Layout layout, int above, List<String> names, Compared compared, List<List<String>> records) {
  private static final Pattern DATE = Pattern.compile(", shape: \\{date: (.*)}");
  private static final int FIRST_ROWS = 30;

  /** Of the row among the first ones that lacks the fewest of the columns. */
  static HeaderComparison of(Dialect dialect, Layout layout) {
    var rows = dialect.rows();
    int expected = Math.min(layout.sheet().titleLines(), rows.size() - 1);
    int best = expected;
    for (int row = 0; row < Math.min(FIRST_ROWS, rows.size()); row++) {
      best = missing(rows.get(row), layout) < missing(rows.get(best), layout) ? row : best;
    }
    var names = rows.get(best);
    var records = rows.stream().skip(best + 1L).filter(row -> row.size() == names.size()).toList();
    var compared = HeaderContract.compare(names, layout);
    return new HeaderComparison(layout, best - expected, names, compared, records);
  }

  private static int missing(List<String> row, Layout layout) {
    return HeaderContract.compare(row, layout).missing().size();
  }

  boolean recognised() {
    return compared.recognised();
  }

  List<Mismatch> mismatches() {
    if (!recognised()) {
      return List.of(Mismatch.ofFile(Kind.HEADER, String.join(", ", required()), ""));
    }
    var found = new ArrayList<Mismatch>();
    if (above > 0) {
      found.add(Mismatch.ofFile(Kind.HEADER_ROW, "", String.valueOf(above)));
    }
    columns(found);
    for (var column : layout.delivered()) {
      int place = names.indexOf(column.column());
      if (place >= 0) {
        cells(column, place, found);
      }
    }
    return found;
  }

  private List<String> required() {
    return layout.delivered().stream()
        .filter(column -> !column.optional())
        .map(ColumnSpec::column)
        .distinct()
        .toList();
  }

  private void columns(List<Mismatch> found) {
    var added = new ArrayList<>(compared.added());
    for (var missing : compared.missing()) {
      var near =
          added.stream()
              .filter(other -> distance(missing, other) <= Math.max(1, missing.length() / 3))
              .min(Comparator.comparing(other -> distance(missing, other)));
      near.ifPresent(added::remove);
      found.add(new Mismatch(Kind.MISSING_COLUMN, missing, missing, near.orElse("")));
    }
    if (!layout.accept().ignoresOthers()) {
      added.forEach(other -> found.add(new Mismatch(Kind.UNKNOWN_COLUMN, other, "", other)));
    }
  }

  private static int distance(String one, String other) {
    return LevenshteinDistance.getDefaultInstance()
        .apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
  }

  /** How the numbers or dates of a column are written, where all are written in one way. */
  private void cells(ColumnSpec column, int place, List<Mismatch> found) {
    var none = column.codes().missing().keySet();
    var texts = records.stream().map(row -> row.get(place)).filter(text -> !none.contains(text));
    var seen = SniffedColumn.of(texts.toList());
    var decimal = layout.decimal(column);
    var date = DATE.matcher(seen.keys());
    var usual = column.shape().date();
    if (seen.measures() && !seen.decimal().isEmpty() && !seen.decimal().equals(decimal)) {
      found.add(new Mismatch(Kind.DECIMAL, column.column(), decimal, seen.decimal()));
    } else if (column.type() == ColumnSpec.CellType.DATE
        && date.matches()
        && !date.group(1).equals(usual)) {
      found.add(new Mismatch(Kind.DATE, column.column(), usual, date.group(1)));
    }
  }
}
