package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.VintageCell;
import nl.smartindustry.transform.safe.VintageCell.Place;
import nl.smartindustry.transform.safe.VintageCell.Rests;
import nl.smartindustry.transform.safe.VintageCell.Status;
import nl.smartindustry.transform.safe.linked.Variable.Shown;

/**
 * A release as the ledger keeps it for later ones.
 *
 * @param earlier what was said before
 * @param shown its figures, with those that show again what an earlier release said
 * @param places where their amounts are in its certificate
 * @param positions by cell of the certificate before the cell in this one
 * @param kept what the figures that show again what an earlier release said are withheld for
 */
public record Vintage(
    EarlierReleases earlier,
    SafeTable shown,
    Map<ObservationKey, Place> places,
    Map<Integer, Integer> positions,
    Map<ObservationKey, Reason> kept) {
  static Vintage of(
      EarlierReleases earlier,
      SafeTable withheld,
      Variables variables,
      WholeTables whole,
      Map<Integer, Integer> positions) {
    var again = earlier.kept(withheld);
    var kept = new HashMap<ObservationKey, Reason>();
    again.keySet().forEach(key -> kept.put(key, withheld.cells().get(key).reason().orElseThrow()));
    var places = places(variables, whole);
    return new Vintage(earlier, withheld.keeping(again), places, positions, kept);
  }

  private static Map<ObservationKey, Place> places(Variables variables, WholeTables whole) {
    var amounts = new HashMap<ObservationKey, Amount>();
    var counts = new HashMap<ObservationKey, Integer>();
    variables
        .all()
        .forEach(
            (amount, variable) ->
                variable
                    .uses()
                    .forEach(
                        use -> {
                          if (use.isNumerator()) {
                            amounts.put(use.figure().key(), amount);
                          } else if (variable.shown() == Shown.COUNTS) {
                            counts.put(use.figure().key(), whole.position(amount));
                          }
                        }));
    var places = new HashMap<ObservationKey, Place>();
    var keys = new HashSet<>(amounts.keySet());
    keys.addAll(counts.keySet());
    for (var key : keys) {
      var amount = amounts.get(key);
      Integer at = amount == null ? null : whole.position(amount);
      Integer shown = amount == null ? null : whole.shownAt(amount);
      double unit = amount == null ? 1 : whole.values().unit(amount);
      places.put(key, new Place(at, shown, counts.get(key), unit));
    }
    return places;
  }

  /**
   * What was said until this release, and by it.
   *
   * @param released all that it shows
   */
  public List<VintageCell> cells(Collection<Observation> released) {
    var seen = new HashMap<ObservationKey, Observation>();
    released.forEach(one -> seen.put(one.key(), one));
    var all = new TreeMap<String, List<VintageCell>>();
    earlier
        .cells()
        .forEach(
            (cell, said) ->
                all.put(
                    cell,
                    new ArrayList<>(
                        said.stream().map(one -> one.at(one.place().in(positions))).toList())));
    for (var figure : shown.figures()) {
      var computed = figure.result().computed().map(Computed::estimate).map(e -> e.value());
      if (computed.isPresent()) {
        var now = cell(figure, computed.get(), seen.get(figure.key()));
        add(all.computeIfAbsent(now.cell(), c -> new ArrayList<>()), now);
      }
    }
    return all.values().stream().flatMap(List::stream).toList();
  }

  /** What is said again is said since then. */
  private static void add(List<VintageCell> said, VintageCell now) {
    if (said.isEmpty() || !said.get(said.size() - 1).says(now)) {
      said.add(now);
    } else {
      var last = said.remove(said.size() - 1);
      said.add(now.since(last.vintage()));
    }
  }

  private VintageCell cell(Figure figure, double value, Observation observation) {
    var key = figure.key();
    boolean published = observation != null && observation.present();
    var status =
        !published ? Status.WITHHELD : kept.containsKey(key) ? Status.KEPT : Status.PUBLISHED;
    var reason = kept.get(key);
    if (reason == null && observation != null) {
      reason = observation.cell().reason().orElse(null);
    }
    return new VintageCell(
        key.address(),
        earlier.vintage() + 1,
        status,
        reason == null ? null : reason.code(),
        VintageCell.shown(observation),
        Rests.of(figure, value),
        places.getOrDefault(key, Place.NONE));
  }

  /** Against the release before: how many figures went, came back, and are as they were. */
  public Changes changes(Collection<Observation> released) {
    var went = new TreeMap<String, Integer>();
    var came = new TreeMap<String, Integer>();
    for (var one : released) {
      var last = earlier.last(one.key());
      boolean hidden = one.cell() instanceof Cell.Suppressed;
      if (last.isPresent() && hidden && last.get().status() != Status.WITHHELD) {
        went.merge(one.key().group(), 1, Integer::sum);
      } else if (last.isPresent() && one.present() && isConfidential(last.get())) {
        came.merge(one.key().group(), 1, Integer::sum);
      }
    }
    return new Changes(went, came, kept.size());
  }

  private static boolean isConfidential(VintageCell cell) {
    return cell.status() == Status.WITHHELD
        && cell.reason() != null
        && SUPPRESSED.contains(Reason.of(cell.reason()));
  }

  private static final Set<Reason> SUPPRESSED =
      Set.of(
          Reason.CONFIDENTIAL,
          Reason.TOO_FEW_CONTRIBUTORS,
          Reason.DOMINANT_CONTRIBUTOR,
          Reason.GROUP_DISCLOSURE,
          Reason.SECONDARY,
          Reason.REVISION);

  /**
   * Which suppressions flip.
   *
   * @param went by group of indicators, the figures that are withheld now and were not
   * @param came by group the figures that are seen again
   * @param kept figures that show again what an earlier release said
   */
  public record Changes(Map<String, Integer> went, Map<String, Integer> came, int kept) {
    /** The same in words. */
    public String summary() {
      return "beside earlier releases: withheld now %s; seen again %s; %d as published before"
          .formatted(words(went), words(came), kept);
    }

    private static String words(Map<String, Integer> by) {
      int all = by.values().stream().mapToInt(Integer::intValue).sum();
      return by.isEmpty() ? "none" : all + " " + by;
    }
  }
}
