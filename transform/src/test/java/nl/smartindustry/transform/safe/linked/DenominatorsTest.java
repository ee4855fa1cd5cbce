package nl.smartindustry.transform.safe.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.method.suppression.CertifiedTables;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Contributions.Largest;
import nl.smartindustry.transform.safe.DisclosureClass;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.PrecisionClass;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Ingredient;
import nl.smartindustry.transform.safe.linked.SecondaryProtection.Protected;
import org.junit.jupiter.api.Test;

/** Research by branch in euro, and in % of value added: both together say the value added. */
class DenominatorsTest {
  private static final Definitions PACKAGED = Definitions.packaged();
  private static final SecondaryProtection PROTECTION =
      SecondaryProtection.load(PACKAGED, IndicatorCatalogue.load(PACKAGED));
  private static final Notes NOTES = new Notes(0, 0, Notes.FINAL, "1", null, "s");
  private static final DisclosureControl CONTROL =
      new DisclosureControl(
          List.of(new PrecisionClass("P", null, null, null, null, null, null)),
          List.of(new DisclosureClass("D", 3, 0, 0.5, 10.0, null, 0)));

  /** The enterprises of a branch, their research and value added, and the largest of each. */
  private record Branch(String code, int enterprises, double research, double added, Largest two) {}

  /** One enterprise has 600 of the 1,000 of the first: no longer half where that could be 1,200. */
  private static final List<Branch> BRANCHES =
      List.of(
          new Branch("10-12", 20, 100, 1000, new Largest(600, 50)),
          new Branch("13-15", 10, 25, 30, new Largest(6, 5)),
          new Branch("16-18", 30, 100, 1000, new Largest(100, 90)),
          new Branch("19-21", 40, 100, 900, new Largest(100, 90)),
          new Branch("C", 100, 325, 2930, new Largest(600, 100)));

  private static final double ENOUGH = 1200;

  private static List<Figure> figures(double more) {
    var figures = new ArrayList<Figure>();
    for (var branch : BRANCHES) {
      int n = branch.enterprises;
      double added =
          branch.code.equals("10-12") || branch.code.equals("C")
              ? branch.added + more
              : branch.added;
      var two = new Largest(branch.research / 10, branch.research / 10);
      var research = new Ingredient("research", new Contributions(n, n, branch.research, two, two));
      var below =
          new Ingredient("value added", new Contributions(n, n, added, branch.two, branch.two));
      figures.add(
          figure(
              branch,
              "EUR_MIO",
              branch.research,
              Support.amount("research", research.contributions())));
      figures.add(
          figure(branch, "PC_VA", 100 * branch.research / added, Support.ratio(research, below)));
    }
    return figures;
  }

  private static Figure figure(Branch branch, String unit, double value, Support support) {
    return new Figure(
        key(branch.code, unit),
        new Publication(List.of(), "P", "D", 2, "R", 0, null),
        new Computed(Estimate.exact(value)),
        support,
        NOTES);
  }

  private static ObservationKey key(String branch, String unit) {
    return ObservationKey.annual("IV", "RD", Breakdown.TOTAL.withActivity(branch), unit, "2024");
  }

  /** The value added of each branch of which both figures are published. */
  private static Map<String, Double> followed(SafeTable table) {
    var followed = new TreeMap<String, Double>();
    for (var branch : BRANCHES) {
      var euro = shown(table, key(branch.code, "EUR_MIO"));
      var part = shown(table, key(branch.code, "PC_VA"));
      if (euro.isPresent() && part.isPresent()) {
        followed.put(branch.code, 100 * euro.get() / part.get());
      }
    }
    return followed;
  }

  private static Optional<Double> shown(SafeTable table, ObservationKey key) {
    return table.cells().get(key).figure().map(estimate -> estimate.value());
  }

  @Test
  void theValueAddedOfADominatedBranchStaysUncertainThoughNoFigureShowsIt() {
    var safe = PROTECTION.protect(SafeTable.of(CONTROL, figures(0)));

    var followed = followed(safe.table());
    double all = followed.getOrDefault("C", Double.POSITIVE_INFINITY);
    followed.remove("C");
    double others = followed.values().stream().mapToDouble(one -> one).sum();
    assertThat(followed).doesNotContainKey("10-12");
    assertThat(all - others).isGreaterThanOrEqualTo(ENOUGH);
    assertThat(CertifiedTables.parse(safe.certificate().lines()).failure()).isEmpty();
  }

  @Test
  void whereNoEnterpriseDominatesTheValueAddedNothingIsWithheld() {
    var all = PROTECTION.protect(SafeTable.of(CONTROL, figures(10_000)));

    assertThat(all.table().cells().values()).noneMatch(cell -> cell.reason().isPresent());
  }

  /** What one release said stays known: the same figures are published and withheld again. */
  @Test
  void aSecondReleaseOfTheSameFiguresSaysTheSame() {
    Protected first = PROTECTION.protect(SafeTable.of(CONTROL, figures(0)));
    var earlier =
        EarlierReleases.of(
            first.vintage().cells(first.table().observations()),
            Optional.of(CertifiedTables.parse(first.certificate().lines())));

    var second = PROTECTION.protect(SafeTable.of(CONTROL, figures(0)), earlier);

    first
        .table()
        .cells()
        .forEach(
            (key, cell) ->
                assertThat(second.table().cells().get(key).reason().map(Reason::code))
                    .as(key.address())
                    .isEqualTo(cell.reason().map(Reason::code)));
    assertThat(CertifiedTables.parse(second.certificate().lines()).failure()).isEmpty();
  }
}
