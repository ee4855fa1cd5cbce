package nl.smartindustry.transform.safe.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.method.suppression.CertifiedTables;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Contributions;
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
import nl.smartindustry.transform.safe.Support.Relation;
import org.junit.jupiter.api.Test;

class SecondaryProtectionTest {
  private static final Definitions PACKAGED = Definitions.packaged();
  private static final SecondaryProtection PROTECTION =
      SecondaryProtection.load(PACKAGED, IndicatorCatalogue.load(PACKAGED));
  private static final Publication PUBLISHED =
      new Publication(List.of(), "P", "D", 2, "R", 0, null);
  private static final Notes NOTES = new Notes(0, 0, Notes.FINAL, "1", null, "s");
  private static final DisclosureControl CONTROL =
      new DisclosureControl(
          List.of(new PrecisionClass("P", null, null, null, null, null, null)),
          List.of(
              new DisclosureClass("D", 3, 0, 0.5, 10.0, null, 0),
              new DisclosureClass("FIVES", 3, 0, null, null, null, 5)));

  /** Enterprises by branch and size; at least 3. */
  private static final String TABLE =
      """
      10-12 10-49 10
      10-12 50-249 7
      10-12 250+ 2
      10-12 _T 19
      13-15 10-49 20
      13-15 50-249 9
      13-15 250+ 4
      13-15 _T 33
      C 10-49 30
      C 50-249 16
      C 250+ 6
      C _T 52
      """;

  @Test
  void aCountOfFewDoesNotFollowFromItsRowNorFromItsColumn() {
    var safe = protect(counts(TABLE, "D"));

    assertThat(reasons(safe))
        .containsEntry("10-12 250+", Reason.TOO_FEW_CONTRIBUTORS)
        .containsEntry("13-15 250+", Reason.SECONDARY)
        .hasSize(4);
    assertThat(reasons(safe).keySet()).as("wholes stay").noneMatch(at -> at.contains("_T"));
    assertThat(reasons(safe).keySet()).noneMatch(at -> at.startsWith("C"));
  }

  @Test
  void aSecondarySaysWhichFiguresItProtects() {
    var cell = protect(counts(TABLE, "D")).cells().get(key("13-15", "250+", "_T"));

    assertThat(((Cell.Suppressed) cell).protects()).contains(key("10-12", "250+", "_T"));
  }

  @Test
  void aHeadlineOfTheLetterStays() {
    var headline = key("13-15", "250+", "_T");
    var sparing =
        PROTECTION.sparing(
            key -> key.equals(headline) ? Prominence.HEADLINE : Prominence.NOT_PRINTED);
    var safe = sparing.protect(SafeTable.of(CONTROL, counts(TABLE, "D"))).table();

    assertThat(reasons(safe)).doesNotContainKey("13-15 250+").containsKey("10-12 250+");
  }

  @Test
  void theCertificateProvesWhatIsWithheldByItself() {
    var lines = PROTECTION.protect(SafeTable.of(CONTROL, counts(TABLE, "D"))).certificate().lines();
    var without = lines.stream().filter(line -> !line.startsWith("witness")).toList();

    assertThat(CertifiedTables.parse(lines).failure()).isEmpty();
    assertThat(CertifiedTables.parse(without).failure())
        .hasValueSatisfying(cells -> assertThat(cells).contains("10-12", "250+"));
  }

  /** One contribution differs, and nothing that is published. */
  @Test
  void theHashOfAProofDependsOnWhatNobodyOutsideKnows() {
    var one = PROTECTION.protect(SafeTable.of(CONTROL, List.of(amount("_T", 2024, 30, 9))));
    var figure = amount("_T", 2024, 30, 9);
    var other = new Contributions(9, 9, 30, new Contributions.Largest(9, 9), null);
    var changed =
        new Figure(
            figure.key(),
            figure.publication(),
            figure.result(),
            Support.amount("money", other),
            figure.notes());
    var two = PROTECTION.protect(SafeTable.of(CONTROL, List.of(changed)));

    assertThat(one.certificate().lines().get(0)).startsWith("seal ");
    assertThat(one.certificate().sha256()).isNotEqualTo(two.certificate().sha256());
    assertThat(one.certificate().lines().subList(1, one.certificate().lines().size()))
        .isEqualTo(two.certificate().lines().subList(1, two.certificate().lines().size()));
  }

  @Test
  void aTableWithoutASensitiveCellStaysAsItIs() {
    assertThat(reasons(protect(counts(TABLE.replace("250+ 2", "250+ 3"), "D")))).isEmpty();
  }

  @Test
  void aShareTimesItsPublishedNumberOfEnterprisesIsACount() {
    var figures = new ArrayList<Figure>();
    for (var row : TABLE.lines().map(line -> line.split(" ")).toList()) {
      long n = Long.parseLong(row[2]);
      figures.add(share(key(row[0], row[1], "_T"), n, 10 * n));
    }

    assertThat(reasons(protect(figures))).containsEntry("13-15 250+", Reason.SECONDARY).hasSize(4);
  }

  @Test
  void whatIsMadeOfAWithheldFigureIsWithheld() {
    var figures = counts(TABLE, "D");
    var changed = key("13-15", "250+", "change");
    figures.add(made(changed, Relation.CHANGES, List.of(key("13-15", "250+", "_T"))));

    assertThat(protect(figures).cells().get(changed).reason()).contains(Reason.SECONDARY);
  }

  @Test
  void howManyAnsweredDoesNotFollowEither() {
    var figures = new ArrayList<Figure>();
    for (var row : TABLE.lines().map(line -> line.split(" ")).toList()) {
      figures.add(quantile(key(row[0], row[1], "_T"), Long.parseLong(row[2])));
    }
    var safe = protect(figures);

    assertThat(reasons(safe)).as("values are no sums").containsOnlyKeys("10-12 250+");
    assertThat(safe.uncounted()).contains(key("13-15", "250+", "_T")).hasSize(3);
  }

  @Test
  void moneyUpToAYearLessThatUpToTheYearBeforeIsThatOfTheYear() {
    var figures = new ArrayList<Figure>();
    for (int year = 2019; year <= 2022; year++) {
      double own = year == 2021 ? 2 : 10;
      double all = 10 * (year - 2018) - (year >= 2021 ? 8 : 0);
      figures.add(amount("span_in_year", year, own, year == 2021 ? 1 : 6));
      figures.add(amount("span_cumulative", year, all, 9));
    }
    var withheld = reasons(protect(figures));

    assertThat(withheld).containsEntry("span_in_year 2021", Reason.TOO_FEW_CONTRIBUTORS);
    assertThat(withheld.keySet()).containsAnyOf("span_cumulative 2020", "span_cumulative 2021");
    assertThat(withheld).as("the latest stays").doesNotContainKey("span_cumulative 2022");
  }

  @Test
  void whatRoundingHidesNeedsNoSecondary() {
    var rounded = new Publication(List.of(), "P", "FIVES", 2, "R", 0, null);
    var figures =
        counts(TABLE, "FIVES").stream()
            .map(f -> new Figure(f.key(), rounded, f.result(), f.support(), NOTES))
            .toList();

    assertThat(reasons(protect(figures)))
        .containsEntry("10-12 250+", Reason.TOO_FEW_CONTRIBUTORS)
        .hasSizeLessThan(4);
  }

  private static SafeTable protect(List<Figure> figures) {
    return PROTECTION.protect(SafeTable.of(CONTROL, figures)).table();
  }

  private static Map<String, Reason> reasons(SafeTable table) {
    var reasons = new TreeMap<String, Reason>();
    table
        .cells()
        .forEach(
            (key, cell) -> {
              var at = key.breakdown();
              boolean whole = at.split().equals("_T");
              var name = whole ? at.activity() + " " + at.size() : at.split() + " " + key.period();
              cell.reason().ifPresent(reason -> reasons.put(name, reason));
            });
    return reasons;
  }

  private static List<Figure> counts(String table, String rule) {
    var figures = new ArrayList<Figure>();
    for (var row : table.lines().map(line -> line.split(" ")).toList()) {
      long n = Long.parseLong(row[2]);
      var support = Support.count("n " + rule, n);
      figures.add(figure(key(row[0], row[1], "_T"), Estimate.exact(n), support));
    }
    return figures;
  }

  private static Figure share(ObservationKey key, long some, long all) {
    var estimate = new Estimate(100.0 * some / all, null, null, null, null, null, all);
    var support =
        Support.share(
            new Ingredient("users", Contributions.count(some)),
            new Ingredient("all", Contributions.count(all)));
    return figure(key, estimate, support);
  }

  /** A number that does not add up, of so many enterprises. */
  private static Figure quantile(ObservationKey key, long n) {
    var estimate = new Estimate(1.0 + 1.0 / n, null, null, null, null, n, n);
    return figure(key, estimate, Support.count("members", n));
  }

  private static Figure amount(String split, int year, double amount, long fieldlabs) {
    var largest = new Contributions.Largest(amount / 3, amount / 3);
    var of = new Contributions(fieldlabs, fieldlabs, amount, largest, largest);
    var key =
        ObservationKey.annual(
            "FL", "X", Breakdown.TOTAL.withSplit(split), "EUR_MIO", String.valueOf(year));
    return figure(key, Estimate.exact(amount), Support.amount("money", of));
  }

  private static Figure made(ObservationKey key, Relation relation, List<ObservationKey> of) {
    return figure(key, Estimate.exact(1), Support.FACT.madeOf(relation, of));
  }

  private static Figure figure(ObservationKey key, Estimate estimate, Support support) {
    return new Figure(key, PUBLISHED, new Computed(estimate), support, NOTES);
  }

  private static ObservationKey key(String activity, String size, String split) {
    var at = Breakdown.TOTAL.withActivity(activity).withSize(size).withSplit(split);
    return ObservationKey.annual("AD", "X", at, "NR", "2024");
  }
}
