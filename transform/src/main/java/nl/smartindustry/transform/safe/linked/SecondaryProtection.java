package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.Protector;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.Support.Relation;
import nl.smartindustry.transform.safe.linked.CoarserClasses.Suggestion;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Withholds the figures from which withheld ones could be calculated. All figures of a release form
 * one set of linked cells.
 *
 * @param letter how prominent a figure is
 * @param tasks where parts of the release are protected
 */
public record SecondaryProtection(
    IndicatorCatalogue catalogue,
    Hierarchies hierarchies,
    Function<ObservationKey, Prominence> letter,
    Tasks tasks) {
  /** Reads how codes divide each other. */
  public static SecondaryProtection load(Definitions definitions, IndicatorCatalogue catalogue) {
    return new SecondaryProtection(
        catalogue,
        Hierarchies.load(definitions, catalogue.dimensions()),
        any -> Prominence.NOT_PRINTED,
        Tasks.HERE);
  }

  /** The same, where more prominent figures are withheld last. */
  public SecondaryProtection sparing(Function<ObservationKey, Prominence> printed) {
    return new SecondaryProtection(catalogue, hierarchies, printed, tasks);
  }

  /** The same, which protects what does not hang together in tasks of one job. */
  public SecondaryProtection on(SparkSession session) {
    var spark = new JavaSparkContext(session.sparkContext());
    return new SecondaryProtection(catalogue, hierarchies, letter, Tasks.on(spark));
  }

  /**
   * A release whose withheld figures cannot be calculated, with the proof.
   *
   * @param coarser what coarser classes would bring back
   */
  public record Protected(
      SafeTable table,
      Extent extent,
      ProtectionCertificate certificate,
      Vintage vintage,
      List<Suggestion> coarser) {}

  /** Protects the first release of a warehouse. */
  public Protected protect(SafeTable decided) {
    return protect(decided, EarlierReleases.NONE);
  }

  /**
   * Protects all figures that are decided, each by itself; without a proof there is none (65).
   *
   * @param earlier what is public already
   */
  public Protected protect(SafeTable alone, EarlierReleases earlier) {
    if (alone.cells().values().stream().anyMatch(Cell.Suppressed.class::isInstance)) {
      Protector.load();
    }
    var rounded = rounded(alone, earlier);
    var settled = earlier.settled(rounded);
    var decided = rounded.settled(settled);
    var variables = Variables.of(decided, letter);
    var sums = sums(decided, variables);
    new Differences(decided, variables).bound();
    var whole = new WholeTables(variables, sums);
    var matched = EarlierCells.of(earlier, variables, whole);
    var joined = JoinedTables.of(whole.tables(), earlier, matched);
    var knowing = new ArrayList<>(SoleContributors.known(variables, sums, whole));
    knowing.addAll(joined.known());
    var contributors = new Contributors(knowing, whole.sumNeeds());
    var attainable =
        new Attainable(
            joined.tables(),
            contributors,
            together(decided, variables, whole),
            earlier.vintage() > 0 ? matched.withheld() : null);
    attainable.protect(tasks);
    var besides = new TreeSet<Amount>();
    var hidden = hidden(variables, whole, attainable.secondaries(), besides);
    while (true) {
      matched.in(hidden, whole);
      var more = Withheld.besides(hidden, variables, decided, settled);
      more.removeIf(amount -> matched.known().contains(whole.position(amount)));
      if (!besides.addAll(more)) {
        break;
      }
      attainable.protect(whole.shownAt(besides));
      hidden = hidden(variables, whole, attainable.secondaries(), besides);
    }
    var withheld = Withheld.of(hidden, variables, sums);
    var certified = attainable.certified(whole.shownAt(besides));
    var shown = withheld.in(decided, settled);
    var vintage = Vintage.of(earlier, shown, variables, whole, joined.positions());
    var extent =
        new Extent(
            Extent.tables(whole, sums),
            attainable.components(),
            new Extent.InPart(certified.lowered().size(), certified.limited().size()),
            attainable.cost(),
            withheld.figures().size(),
            withheld.counts().size(),
            (int) settled.values().stream().filter(Cell.Published.class::isInstance).count());
    return new Protected(
        vintage.shown(),
        extent,
        ProtectionCertificate.of(certified, attainable.cost(), decided.figures()),
        vintage,
        new CoarserClasses(hierarchies, vintage.shown()).of(variables));
  }

  private List<Sum> sums(SafeTable decided, Variables variables) {
    var sums = new ArrayList<Sum>(Between.of(decided, variables, catalogue));
    sums.addAll(Implied.of(decided, variables, catalogue));
    variables.families().forEach(family -> sums.addAll(Sums.of(family, hierarchies)));
    return sums;
  }

  /** With multiples that add up for the counts that are to be rounded together. */
  private SafeTable rounded(SafeTable alone, EarlierReleases earlier) {
    if (alone.control().counts().methods().isEmpty()) {
      return alone;
    }
    var variables = Variables.of(alone, letter);
    return alone.rounding(new RoundedTogether(variables, sums(alone, variables), earlier).choose());
  }

  private static Set<Amount> hidden(
      Variables variables, WholeTables whole, int[] secondaries, Set<Amount> besides) {
    var hidden = new TreeSet<>(besides);
    variables
        .all()
        .forEach(
            (amount, variable) -> {
              if (variable.margin().isSensitive() && !variable.isPerturbed()) {
                hidden.add(amount);
              }
            });
    Arrays.stream(secondaries).mapToObj(whole::owner).forEach(hidden::add);
    return hidden;
  }

  /** By cell those of the figures that rest on the one it shows. */
  private static Map<Integer, Set<Integer>> together(
      SafeTable decided, Variables variables, WholeTables whole) {
    var together = new TreeMap<Integer, Set<Integer>>();
    for (var figure : decided.figures()) {
      if (figure.support().parts().relation() == Relation.RESTS_ON) {
        for (var key : figure.support().parts().keys()) {
          var one = variables.of(key);
          var other = variables.of(figure.key());
          if (one.isPresent() && other.isPresent()) {
            together
                .computeIfAbsent(whole.position(one.get()), p -> new TreeSet<>())
                .add(whole.position(other.get()));
          }
        }
      }
    }
    return together;
  }
}
