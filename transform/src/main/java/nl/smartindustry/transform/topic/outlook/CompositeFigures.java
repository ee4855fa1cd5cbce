package nl.smartindustry.transform.topic.outlook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.CellRules.Support;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.topic.outlook.Uncertainty.Spread;

/** The cells of a composite index: its pillars, the index, its rank and the chance of each rank. */
public final class CompositeFigures {
  private static final String ALL = "_T";
  private static final String SCORE = "IX_0_100";
  private static final String RANK = "RANK";
  private static final String CHANCE = "PC";
  private static final double HUNDRED = 100;

  private final CompositeIndicator definition;
  private final Indicator statistic;
  private final CellRules rules;

  public CompositeFigures(CompositeIndicator definition, CellRules rules) {
    this.definition = definition;
    this.statistic = definition.statistic();
    this.rules = rules;
  }

  /**
   * The index of every year in which each part was observed for the first domain, in that year or
   * at most {@code carry} years before.
   *
   * @param observations what a reader may see
   * @return pillars as far as they can be made; an index only where all its pillars may be seen
   */
  public List<Observation> of(List<Observation> observations) {
    var inputs = new Inputs(observations);
    var pillars = new Pillars(definition, rules);
    var total = definition.domains().get(0);
    var found = new ArrayList<Observation>();
    for (int year : inputs.years(definition.pillars(), total)) {
      if (pillars.of(inputs, total, year).isObserved()) {
        var branches =
            definition.domains().stream().map(domain -> pillars.of(inputs, domain, year)).toList();
        branches.forEach(branch -> found.addAll(pillars(branch, year)));
        found.addAll(indices(branches.stream().filter(Branch::isWhole).toList(), year));
      }
    }
    return found;
  }

  private List<Observation> pillars(Branch branch, int year) {
    var found = new ArrayList<Observation>();
    for (int k = 0; k < definition.pillars().size(); k++) {
      var split = "pillar_" + definition.pillars().get(k).code();
      found.add(at(branch, split, SCORE, year, branch.pillars().get(k)));
    }
    if (!branch.isWhole()) {
      found.add(at(branch, ALL, SCORE, year, branch.withheld()));
    }
    return found;
  }

  private List<Observation> indices(List<Branch> branches, int year) {
    var domains = branches.stream().map(branch -> branch.domain(isRanked(branch))).toList();
    var draws = definition.uncertainty().of(String.valueOf(year));
    var spreads = new Uncertainty(definition.pillars(), domains, draws).spreads();
    var indices = domains.stream().mapToDouble(this::index).toArray();
    var found = new ArrayList<Observation>();
    for (int d = 0; d < indices.length; d++) {
      var branch = branches.get(d);
      var spread = spreads.get(d);
      double tail = (1 - definition.uncertainty().interval()) / 2;
      var index = cell(branch, indices[d], spread.value(tail), spread.value(1 - tail));
      found.add(at(branch, ALL, SCORE, year, index));
      if (domains.get(d).ranked()) {
        double rank = Uncertainty.rank(domains, indices, d);
        var cell = cell(branch, rank, (double) spread.rank(tail), (double) spread.rank(1 - tail));
        found.add(at(branch, ALL, RANK, year, cell));
        found.addAll(chances(branch, spread, year));
      }
    }
    return found;
  }

  private boolean isRanked(Branch branch) {
    return !branch.activity().equals(definition.domains().get(0));
  }

  private double index(Domain domain) {
    return Aggregation.GEOMETRIC.of(Pillar.scores(definition.pillars(), domain.values()));
  }

  /** The part of the draws in which a branch has each rank that it ever has. */
  private List<Observation> chances(Branch branch, Spread spread, int year) {
    var found = new ArrayList<Observation>();
    for (int rank = 1; rank < definition.domains().size(); rank++) {
      if (spread.chance(rank) > 0) {
        var cell = cell(branch, HUNDRED * spread.chance(rank), null, null);
        found.add(at(branch, "rank_" + rank, CHANCE, year, cell));
      }
    }
    return found;
  }

  private Cell cell(Branch branch, double value, Double low, Double high) {
    var cell =
        rules.cell(
            statistic.publication(),
            new Estimate(value, null, null, low, high, null, null),
            Support.of(branch.respondents()));
    return Branch.asReliableAs(cell, branch.pillars());
  }

  private Observation at(Branch branch, String split, String unit, int year, Cell cell) {
    var breakdown = Breakdown.TOTAL.withActivity(branch.activity()).withSplit(split);
    var key = ObservationKey.annual(statistic, breakdown, unit, String.valueOf(year));
    return new Observation(key, cell, Notes.of(statistic, Notes.FINAL, "1"));
  }

  /** The pillars of branches, as cells. */
  record Pillars(CompositeIndicator definition, CellRules rules) {
    /** What a branch has in a year, from cells of that year or those before that may be carried. */
    Branch of(Inputs inputs, String activity, int year) {
      var values = new ArrayList<Optional<Observation>>();
      var pillars = new ArrayList<Cell>();
      int carry = definition.uncertainty().carry();
      for (var pillar : definition.pillars()) {
        var parts =
            pillar.parts().stream().map(part -> inputs.of(part, activity, year, carry)).toList();
        values.addAll(parts);
        pillars.add(cell(pillar, parts));
      }
      return new Branch(activity, List.copyOf(values), List.copyOf(pillars));
    }

    /**
     * A pillar has a value only where all its parts may be seen; one of which a part is read with
     * care is read with care.
     */
    private Cell cell(Pillar pillar, List<Optional<Observation>> parts) {
      var cells = parts.stream().flatMap(Optional::stream).map(Observation::cell).toList();
      if (cells.size() < parts.size()) {
        return new Cell.Absent(Reason.NO_OBSERVATIONS);
      }
      var hidden = cells.stream().filter(cell -> Branch.figure(cell).isEmpty()).toList();
      if (!hidden.isEmpty()) {
        return Branch.withheld(hidden);
      }
      var values =
          cells.stream().mapToDouble(cell -> Branch.figure(cell).orElseThrow().value()).toArray();
      var cell =
          rules.cell(
              definition.publication(),
              Estimate.exact(pillar.score(values, 0)),
              Support.of(Branch.respondents(parts)));
      return Branch.asReliableAs(cell, cells);
    }
  }

  /** The cells that an index can be made of, by what they measure and when. */
  static final class Inputs {
    /** Every year, and every other year: their periods are years. */
    private static final Set<String> YEARLY = Set.of("A", "2A");

    private final Map<String, TreeMap<Integer, Observation>> byPlace = new TreeMap<>();

    /** Dutch cells by activity, of all sizes and regions. */
    Inputs(Collection<Observation> observations) {
      for (var one : observations) {
        var key = one.key();
        var at = key.breakdown();
        boolean whole = at.equals(Breakdown.TOTAL.withActivity(at.activity()));
        if (whole && YEARLY.contains(key.frequency()) && key.referenceArea().equals("NL")) {
          byPlace
              .computeIfAbsent(
                  place(key.indicator(), key.unit(), at.activity()), place -> new TreeMap<>())
              .put(Integer.valueOf(key.period()), one);
        }
      }
    }

    /** The last cell of a part up to a year, no older than may be; its cell may have no value. */
    Optional<Observation> of(Pillar.Part part, String activity, int year, int carry) {
      var cells = byPlace.get(place(part.indicator(), part.unit(), activity));
      if (cells == null) {
        return Optional.empty();
      }
      var found = cells.floorEntry(year);
      return found == null || found.getKey() < year - carry
          ? Optional.empty()
          : Optional.of(found.getValue());
    }

    /** The years of any cell of the parts in an activity. */
    TreeSet<Integer> years(List<Pillar> pillars, String activity) {
      var years = new TreeSet<Integer>();
      for (var pillar : pillars) {
        for (var part : pillar.parts()) {
          var cells = byPlace.get(place(part.indicator(), part.unit(), activity));
          if (cells != null) {
            years.addAll(cells.keySet());
          }
        }
      }
      return years;
    }

    private static String place(String indicator, String unit, String activity) {
      return indicator + "|" + unit + "|" + activity;
    }
  }
}
