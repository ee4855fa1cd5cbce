package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.smartindustry.ingest.contract.Columns;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.linked.Sums.Column;
import nl.smartindustry.transform.safe.linked.Variable.Use;
import nl.smartindustry.transform.safe.linked.Variables.Family;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * What two neighbouring classes would bring back if they were taken together, in series of which
 * much is withheld. The rules are applied to the contributors of both; secondary figures are not
 * chosen anew. Two years are not taken together: the same enterprises are in both.
 *
 * @param shown what a reader may see
 */
public record CoarserClasses(Hierarchies hierarchies, SafeTable shown) {
  private static final int MOST = 3;

  /**
   * Two classes of a series, in all its figures.
   *
   * @param figures of the series
   * @param withheld of these
   * @param back of both together that would be published where not both are now
   * @param lost published figures that there would be no more
   */
  public record Suggestion(
      String series,
      String dimension,
      String classes,
      long figures,
      long withheld,
      long back,
      long lost) {
    /** The contract of its rows. */
    public static final String TABLE = "coarser_classes";

    /** The series of a figure, as it is named here. */
    public static String seriesOf(ObservationKey key) {
      return String.join(" ", key.indicator(), key.unit(), key.breakdown().split());
    }

    public Row toRow() {
      return RowFactory.create(series, dimension, classes, figures, withheld, back, lost);
    }

    /**
     * Reads a row.
     *
     * @param row gives the value of a column of the contract
     */
    public static Suggestion from(Function<String, Object> row) {
      var columns = new Columns(row);
      return new Suggestion(
          columns.text("SERIES"),
          columns.text("DIMENSION"),
          columns.text("CLASSES"),
          columns.whole("FIGURES"),
          columns.whole("WITHHELD"),
          columns.whole("BACK"),
          columns.whole("LOST"));
    }
  }

  /** By series those that bring back more than they cost, best first; a few of each. */
  List<Suggestion> of(Variables variables) {
    double above = shown.control().profile().coarsenAbove() / 100.0;
    var all = new ArrayList<Suggestion>();
    for (var family : variables.families()) {
      long withheld = family.members().values().stream().filter(this::isWithheld).count();
      if (isOfNumerators(family) && withheld > above * family.members().size()) {
        all.addAll(of(family, withheld));
      }
    }
    return all;
  }

  /** Not of numbers of answers, nor of what figures are divided by. */
  private static boolean isOfNumerators(Family family) {
    return family.members().values().stream()
        .flatMap(one -> one.uses().stream())
        .anyMatch(Use::isNumerator);
  }

  private List<Suggestion> of(Family family, long withheld) {
    var found = new ArrayList<Suggestion>();
    for (var column : Sums.COLUMNS) {
      var codes = new TreeSet<String>();
      family.members().keySet().forEach(amount -> codes.add(column.code().apply(amount.at())));
      var pairs = new TreeSet<List<String>>(Comparator.comparing(List::toString));
      for (var whole : codes) {
        for (var division : hierarchies.divisions(column.name(), whole, codes)) {
          var parts = hierarchies.inOrder(column.name(), division.children());
          for (int i = 0; i + 1 < parts.size() && parts.size() > 2; i++) {
            pairs.add(parts.subList(i, i + 2));
          }
        }
      }
      pairs.forEach(pair -> found.add(together(family, withheld, column, pair)));
    }
    return found.stream()
        .filter(one -> one.back() > one.lost())
        .sorted(
            Comparator.comparingLong((Suggestion one) -> one.lost() - one.back())
                .thenComparing(Suggestion::dimension)
                .thenComparing(Suggestion::classes))
        .limit(MOST)
        .toList();
  }

  private Suggestion together(Family family, long withheld, Column column, List<String> pair) {
    long back = 0;
    long lost = 0;
    var rows = new TreeMap<Amount, List<Variable>>();
    family
        .members()
        .forEach(
            (amount, variable) -> {
              if (pair.contains(column.code().apply(amount.at()))) {
                var row = amount.in(column.with().apply(amount.at(), ""));
                rows.computeIfAbsent(row, r -> new ArrayList<>()).add(variable);
              }
            });
    rows.values().removeIf(row -> row.size() < 2);
    for (var row : rows.values()) {
      long before = row.stream().filter(one -> !isWithheld(one)).count();
      boolean published = isPublished(row);
      back += published && before < row.size() ? 1 : 0;
      lost += published && before == row.size() ? before - 1 : before;
    }
    var name = family.name().split(": ")[0];
    return new Suggestion(
        name,
        column.name(),
        String.join(" with ", pair),
        family.members().size(),
        withheld,
        back,
        lost);
  }

  private boolean isWithheld(Variable variable) {
    var cells = variable.uses().stream().map(use -> shown.cells().get(use.figure().key())).toList();
    return cells.stream().anyMatch(Cell.Suppressed.class::isInstance)
        && cells.stream().allMatch(cell -> cell.figure().isEmpty());
  }

  private static boolean isPublished(List<Variable> row) {
    var uses = row.stream().map(one -> one.uses().get(0)).toList();
    if (uses.stream().map(Use::rule).anyMatch(rule -> rule == null)) {
      return false;
    }
    var support = Margin.together(uses.get(0).support(), uses.get(1).support());
    return support.numerator() != null && !Margin.of(uses.get(0).rule(), support).isSensitive();
  }
}
