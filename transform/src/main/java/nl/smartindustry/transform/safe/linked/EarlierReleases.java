package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.transform.method.suppression.CertifiedTables;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.DisclosureClass;
import nl.smartindustry.transform.safe.DisclosureClass.Changed;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.VintageCell;
import nl.smartindustry.transform.safe.VintageCell.Rests;

/**
 * What earlier releases of a warehouse said, which stays known whatever later ones withhold.
 *
 * @param vintage number of the last of them; 0 where there is none
 * @param cells by address what was said of a figure, the first release first
 * @param tables the certificate of the last of them
 */
public record EarlierReleases(
    long vintage, Map<String, List<VintageCell>> cells, Optional<CertifiedTables> tables) {
  /** There is none. */
  public static final EarlierReleases NONE = new EarlierReleases(0, Map.of(), Optional.empty());

  /** The rule of a figure whose difference with an earlier release would reveal who changed it. */
  private static final String RULE = "revision";

  /** What an earlier number says of the number of now. */
  enum Change {
    /** It is the same, or as far off as anyone can calculate. */
    KNOWN,
    /** Their difference would reveal who changed it. */
    REVEALING,
    /** It is another number, as many know. */
    ANOTHER
  }

  /**
   * What the ledger keeps of the last release.
   *
   * @param lines of its certificate, in their order; empty where there is none
   */
  public static EarlierReleases recorded(List<VintageCell> rows, List<String> lines) {
    var tables =
        lines.isEmpty()
            ? Optional.<CertifiedTables>empty()
            : Optional.of(CertifiedTables.parse(lines));
    return of(rows, tables);
  }

  /** What a release said that is in no ledger; what it rested on is not known. */
  public static EarlierReleases said(List<Observation> observations) {
    var rows =
        observations.stream()
            .filter(one -> one.present() || one.cell() instanceof Cell.Suppressed)
            .map(VintageCell::said)
            .toList();
    return of(rows, Optional.empty());
  }

  static EarlierReleases of(List<VintageCell> rows, Optional<CertifiedTables> tables) {
    long vintage = rows.stream().mapToLong(VintageCell::vintage).max().orElse(0);
    var cells = new HashMap<String, List<VintageCell>>();
    rows.forEach(row -> cells.computeIfAbsent(row.cell(), c -> new ArrayList<>()).add(row));
    cells.values().forEach(all -> all.sort((a, b) -> Long.compare(a.vintage(), b.vintage())));
    return new EarlierReleases(vintage, cells, tables);
  }

  List<VintageCell> of(ObservationKey figure) {
    return cells.isEmpty() ? List.of() : cells.getOrDefault(figure.address(), List.of());
  }

  /** What the last release that had a figure said of it. */
  Optional<VintageCell> last(ObservationKey figure) {
    var all = of(figure);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /**
   * What an earlier number says of a figure.
   *
   * @param cell as the figure is decided
   * @param rule null where it needs no protection
   */
  Change change(Figure figure, Cell cell, DisclosureClass rule, VintageCell before) {
    var value = figure.result().computed().map(Computed::estimate).map(Estimate::value);
    if (value.isEmpty()) {
      return Change.ANOTHER;
    }
    var now = Rests.of(figure, value.get());
    if (now.isSameAs(before.rests())) {
      return Change.KNOWN;
    }
    var changed = rule == null ? Changed.NOBODY : rule.changed(figure.support(), before.rests());
    boolean sensitive = cell instanceof Cell.Suppressed && before.published();
    return switch (changed) {
      case NOBODY -> sensitive ? Change.ANOTHER : Change.KNOWN;
      case TOO_FEW -> Change.REVEALING;
      case MANY -> Change.ANOTHER;
    };
  }

  /**
   * The cells that differ from what figures are decided by themselves: what was published stays so,
   * and what would reveal who changed it is withheld.
   */
  Map<ObservationKey, Cell> settled(SafeTable decided) {
    var settled = new HashMap<ObservationKey, Cell>();
    for (var figure : decided.figures()) {
      var cell = decided.cells().get(figure.key());
      var rule = decided.control().ruleOf(figure.publication()).orElse(null);
      for (var before : of(figure.key())) {
        if (before.published() && figure.result().computed().isPresent()) {
          var change = change(figure, cell, rule, before);
          boolean same = cell.figure().filter(before.shown().estimate()::equals).isPresent();
          if (change == Change.REVEALING && cell instanceof Cell.Published && !same) {
            settled.put(figure.key(), new Cell.Suppressed(Reason.REVISION, RULE, List.of()));
          } else if (change == Change.KNOWN && cell instanceof Cell.Suppressed) {
            settled.putIfAbsent(figure.key(), published(before));
          }
        }
      }
    }
    return settled;
  }

  /**
   * The figures that show again what an earlier release said, because what they are now may not be
   * seen beside it.
   */
  Map<ObservationKey, Cell> kept(SafeTable withheld) {
    var kept = new HashMap<ObservationKey, Cell>();
    for (var figure : withheld.figures()) {
      var cell = withheld.cells().get(figure.key());
      boolean linked =
          cell instanceof Cell.Suppressed hidden
              && (hidden.because() == Reason.REVISION || hidden.because() == Reason.SECONDARY);
      if (linked) {
        of(figure.key()).stream()
            .filter(VintageCell::published)
            .filter(
                one -> one.shown().definitionVersion().equals(figure.notes().definitionVersion()))
            .forEach(one -> kept.put(figure.key(), published(one)));
      }
    }
    return kept;
  }

  private static Cell published(VintageCell before) {
    return new Cell.Published(before.shown().estimate(), before.shown().observationStatus());
  }
}
