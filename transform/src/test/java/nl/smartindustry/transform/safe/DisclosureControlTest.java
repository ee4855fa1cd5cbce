package nl.smartindustry.transform.safe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.safe.Contributions.Largest;
import nl.smartindustry.transform.safe.DisclosureClass.Group;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Support.Ingredient;
import nl.smartindustry.transform.safe.Support.Quality;
import nl.smartindustry.transform.safe.Support.Relation;
import org.junit.jupiter.api.Test;

class DisclosureControlTest {
  private static final Publication PUBLISHED =
      new Publication(List.of(), "P", "D", 1, "R", 0, null);
  private static final Notes NOTES = new Notes(0, 0, Notes.FINAL, "1", null, "s");
  private static final PrecisionClass PRECISE =
      new PrecisionClass(
          "P",
          new PrecisionClass.Limits(30, 15),
          new PrecisionClass.Limits(5, 10),
          null,
          null,
          null,
          null);
  private static final DisclosureClass RULE =
      new DisclosureClass("D", 3, 2, 0.5, 10.0, new Group(0.9, 100), 0);
  private static final DisclosureControl CONTROL =
      new DisclosureControl(List.of(PRECISE), List.of(RULE));

  @Test
  void aCountNeedsEnoughEnterprisesAndEnoughHoldings() {
    assertThat(status(count(3, 2))).isEqualTo("published");
    assertThat(status(count(2, 2))).isEqualTo("too_few_contributors");
    assertThat(status(count(3, 1))).isEqualTo("too_few_contributors");
    assertThat(status(count(0, 0))).as("none to reveal").isEqualTo("published");
  }

  @Test
  void aTieIsNotSensitive() {
    assertThat(status(amount(100, 50, 20))).isEqualTo("published");
    assertThat(status(amount(100, 51, 20))).isEqualTo("dominant_contributor");
    assertThat(status(amount(104, 50, 49))).as("5 left to hide 50").isEqualTo("published");
    assertThat(status(amount(103, 50, 49))).isEqualTo("dominant_contributor");
  }

  @Test
  void aQuantileNeedsEnoughEnterprisesOnEachSideAndAnEmptySideIsAMaximum() {
    assertThat(status(count(40, 40).beside(3, 36))).isEqualTo("published");
    assertThat(status(count(40, 40).beside(2, 37))).isEqualTo("too_few_contributors");
    assertThat(status(count(40, 40).beside(39, 0))).isEqualTo("too_few_contributors");
  }

  @Test
  void whatOneHoldingPutsInIsTestedTooWhereItsEnterprisesAreSmall() {
    var holding = Map.of("a", "X", "b", "X");
    var four = Map.of("a", 30.0, "b", 30.0, "c", 20.0, "d", 20.0);

    assertThat(status(of(100, Contributions.amount(four, Map.of())))).isEqualTo("published");
    assertThat(status(of(100, Contributions.amount(four, holding))))
        .isEqualTo("dominant_contributor");
    assertThat(Contributions.amount(four, holding).byHolding()).isEqualTo(new Largest(60, 20));
  }

  @Test
  void theNumeratorOfAShareIsTestedAsItsDenominatorIs() {
    assertThat(status(share(10, 40))).isEqualTo("published");
    assertThat(status(share(2, 40))).isEqualTo("too_few_contributors");
    assertThat(status(share(38, 40))).as("two do not").isEqualTo("group_disclosure");
    var one = Contributions.count(40, 1);
    assertThat(status(Support.share(users(10), new Ingredient("enterprises", one))))
        .isEqualTo("too_few_contributors");
    assertThat(status(Support.share(users(10), new Ingredient("enterprises", one, true))))
        .as("known, so that it is not tested")
        .isEqualTo("published");
  }

  @Test
  void aShareOfNoneOfAllOrOfNearlyAllOfASmallRowSpeaksOfEach() {
    assertThat(status(share(0, 400))).isEqualTo("group_disclosure");
    assertThat(status(share(400, 400))).isEqualTo("group_disclosure");
    assertThat(status(share(28, 400))).as("a large row").isEqualTo("published");
    assertThat(status(share(90, 100))).as("exactly 90%").isEqualTo("published");
    assertThat(status(share(90, 99))).as("90.9%").isEqualTo("group_disclosure");
    assertThat(status(share(9, 99))).as("90.9% do not").isEqualTo("group_disclosure");
  }

  @Test
  void whereOnlyDoingIsProtectedThatNoneDoesMayBeSaid() {
    var rule = new DisclosureClass("T", 3, 0, null, null, new Group(1, 0, true), 5);
    var control = new DisclosureControl(List.of(), List.of(rule));

    assertThat(control.decide("T", 0, share(0, 400))).isEqualTo(published(0));
    assertThat(control.decide("T", 100, share(4, 4)).reason()).contains(Reason.GROUP_DISCLOSURE);
    assertThat(control.decide("T", 66, share(4, 6)).reason()).contains(Reason.GROUP_DISCLOSURE);
    assertThat(control.decide("T", 57, share(4, 7))).as("5 of 5").isEqualTo(published(100));
    assertThat(control.decide("T", 57, Support.share(users(4), known(7))))
        .as("5 of the 7 that all can know of")
        .isEqualTo(published(500 / 7.0));
  }

  @Test
  void aSampleWithoutSpreadSaysTheSameOfAll() {
    assertThat(status(mean(0, false))).isEqualTo("group_disclosure");
    assertThat(status(mean(1e-12, false)))
        .as("zero but for rounding")
        .isEqualTo("group_disclosure");
    assertThat(status(mean(0, true))).as("all were asked").isEqualTo("published");
    assertThat(status(mean(1, false))).isEqualTo("published");
    assertThat(status(total(0))).as("the number of enterprises is known").isEqualTo("published");
  }

  /** Where group disclosure is no question, a share of 0% of a sample is still no census. */
  @Test
  void aSampleWithoutSpreadIsReadWithCare() {
    var rule = new DisclosureClass("D", 3, 0, null, null, null, 0);
    var control = new DisclosureControl(List.of(PRECISE), List.of(rule));

    assertThat(
            control
                .decide(List.of(mean(0, false)), Map.of())
                .get(key("2024", "mean"))
                .observationStatus())
        .isEqualTo("u");
    assertThat(
            control
                .decide(List.of(mean(0, true)), Map.of())
                .get(key("2024", "mean"))
                .observationStatus())
        .isEmpty();
  }

  @Test
  void aMeanSaysOfNoneWhetherItDoesAndMayHaveAllInItsNumerator() {
    var all = new Ingredient("points", amount(40, 300, 12, 12));
    var count = new Ingredient("enterprises", Contributions.count(40));

    assertThat(status(Support.ratio(all, count))).isEqualTo("published");
    assertThat(status(Support.share(all, count))).isEqualTo("group_disclosure");
  }

  @Test
  void anAmountOfZeroOfTwoEnterprisesSaysThatBothHaveNone() {
    var none = Support.amount("investment", Contributions.NONE);

    assertThat(status(none.judgedBy(Quality.of(2)))).isEqualTo("too_few_contributors");
    assertThat(status(none.judgedBy(Quality.of(40)))).isEqualTo("published");
  }

  @Test
  void aChangeIsNoSaferAndNoMoreCertainThanItsLevels() {
    var cells =
        CONTROL.decide(
            List.of(
                change("2024", 40),
                level("2024", 40),
                change("2023", 40),
                level("2023", 2),
                level("2022", 20)),
            Map.of());

    assertThat(cells.get(key("2023", "change")).reason()).contains(Reason.TOO_FEW_CONTRIBUTORS);
    assertThat(cells.get(key("2024", "change")).reason()).contains(Reason.TOO_FEW_CONTRIBUTORS);
    assertThat(
            CONTROL.decide(
                List.of(level("2023", 40), level("2022", 20), change("2023", 40)), Map.of()))
        .extractingByKey(key("2023", "change"))
        .isInstanceOfSatisfying(
            Cell.Published.class, cell -> assertThat(cell.observationStatus()).isEqualTo("u"));
  }

  @Test
  void aSuppressedCellNamesItsRuleOrTheCellsThatItWouldReveal() {
    var hidden = level("2023", 2);
    var cells = CONTROL.decide(List.of(change("2023", 40), hidden, level("2022", 20)), Map.of());
    assertThat(cells.get(hidden.key())).isEqualTo(suppressed("D min_contributors", List.of()));
    assertThat(cells.get(key("2023", "change")))
        .isEqualTo(suppressed("changes", List.of(hidden.key())));
    assertThat(rule(count(3, 1))).isEqualTo("D min_holding_contributors");
    assertThat(rule(amount(100, 51, 20))).isEqualTo("D dominance");
    assertThat(rule(amount(103, 50, 49))).isEqualTo("D p_percent");
    assertThat(rule(share(0, 400))).isEqualTo("D group");
  }

  @Test
  void aTotalIsHiddenWithItsOnlyHiddenTerm() {
    var parts = List.of(key("2024", "a"), key("2024", "b"));
    var total = figure(key("2024", "t"), count(40, 40).madeOf(Relation.ADDS_UP, parts));
    var hidden = figure(parts.get(0), count(2, 2));

    assertThat(
            CONTROL.decide(List.of(total, hidden, figure(parts.get(1), count(38, 38))), Map.of()))
        .extractingByKey(total.key())
        .isInstanceOf(Cell.Suppressed.class);
    assertThat(CONTROL.decide(List.of(total, hidden, figure(parts.get(1), count(1, 1))), Map.of()))
        .as("two hidden terms hide each other")
        .extractingByKey(total.key())
        .isInstanceOf(Cell.Published.class);
  }

  @Test
  void figuresThatRestOnEachOtherAreSeenTogetherOrNotAtAll() {
    var keys = List.of(key("2024", "created"), key("2024", "lost"), key("2024", "net"));
    var hidden = figure(keys.get(0), count(2, 2).madeOf(Relation.RESTS_ON, keys));
    var safe = figure(keys.get(0), count(40, 40).madeOf(Relation.RESTS_ON, keys));
    var others =
        keys.subList(1, 3).stream()
            .map(one -> figure(one, count(40, 40).madeOf(Relation.RESTS_ON, keys)))
            .toList();

    assertThat(CONTROL.decide(List.of(others.get(0), hidden, others.get(1)), Map.of()).values())
        .hasSize(3)
        .allMatch(Cell.Suppressed.class::isInstance);
    assertThat(CONTROL.decide(List.of(others.get(0), safe, others.get(1)), Map.of()).values())
        .hasSize(3)
        .allMatch(Cell.Published.class::isInstance);
  }

  @Test
  void countsAreRoundedAndAShareIsOfRoundedCounts() {
    var rule = new DisclosureClass("D", 5, 0, null, null, null, 5);
    var control = new DisclosureControl(List.of(PRECISE), List.of(rule));
    var eleven = new Figure(key("2024", "n"), PUBLISHED, computed(33), count(33, 33), NOTES);
    var share = new Figure(key("2024", "p"), PUBLISHED, computed(90.9), share(30, 33), NOTES);

    var cells = control.decide(List.of(eleven, share), Map.of());

    assertThat(value(cells.get(eleven.key()))).isEqualTo(35);
    assertThat(value(cells.get(share.key()))).as("30 of 35").isEqualTo(100 * 30 / 35.0);
    var lenient = new DisclosureClass("D", 0, 0, null, null, null, 5);
    assertThat(new DisclosureControl(List.of(), List.of(lenient)).decide("D", 50, share(1, 2)))
        .as("0 of 0")
        .isEqualTo(new Cell.Absent(Reason.NO_OBSERVATIONS));
  }

  @Test
  void whatWasNotAskedKeepsItsReasonAndAnotherProducersFlags() {
    var cells =
        CONTROL.decide(
            List.of(
                Figure.missing(key("2024", "a"), PUBLISHED, Reason.NOT_ASKED, NOTES),
                new Figure(
                    key("2024", "b"),
                    PUBLISHED,
                    new Missing(Reason.NOT_DELIVERED, "c"),
                    Support.FACT,
                    NOTES)),
            Map.of());

    assertThat(cells.get(key("2024", "a"))).isEqualTo(new Cell.Absent(Reason.NOT_ASKED));
    assertThat(cells.get(key("2024", "b"))).isEqualTo(new Cell.Flagged(Reason.NOT_DELIVERED, "c"));
  }

  private static double value(Cell cell) {
    return cell.figure().orElseThrow().value();
  }

  private static Cell suppressed(String rule, List<ObservationKey> protects) {
    return new Cell.Suppressed(Reason.TOO_FEW_CONTRIBUTORS, rule, protects);
  }

  private static String rule(Support support) {
    var figure = figure(key("2024", "_T"), support);
    var cell = CONTROL.decide(List.of(figure), Map.of()).get(figure.key());
    return ((Cell.Suppressed) cell).rule();
  }

  private static String status(Support support) {
    return status(figure(key("2024", "_T"), support));
  }

  private static String status(Figure figure) {
    var cell = CONTROL.decide(List.of(figure), Map.of()).get(figure.key());
    return cell.reason().map(Reason::code).orElse("published");
  }

  private static Support count(long enterprises, long holdings) {
    return Support.amount("n", Contributions.count(enterprises, holdings))
        .judgedBy(Quality.of(100));
  }

  private static Support amount(double total, double first, double second) {
    return of(total, amount(40, total, first, second));
  }

  private static Support of(double total, Contributions contributions) {
    return Support.amount("turnover", contributions).judgedBy(Quality.of(100));
  }

  private static Cell published(double value) {
    return new Cell.Published(Estimate.exact(value), "");
  }

  private static Ingredient users(long some) {
    return new Ingredient("users", Contributions.count(some));
  }

  private static Ingredient known(long all) {
    return new Ingredient("enterprises", Contributions.count(all), true);
  }

  private static Support share(long some, long all) {
    return Support.share(users(some), new Ingredient("enterprises", Contributions.count(all)));
  }

  private static Figure mean(double error, boolean complete) {
    var estimate = new Estimate(9.0, error, error / 9, null, null, 40L, 40L);
    var points = new Ingredient("points", amount(40, 360, 9, 9));
    var enterprises = new Ingredient("enterprises", Contributions.count(40));
    var support =
        Support.ratio(points, enterprises)
            .judgedBy(new Quality(40, 0, false, complete, Double.NaN));
    return new Figure(key("2024", "mean"), PUBLISHED, new Computed(estimate), support, NOTES);
  }

  private static Figure total(double error) {
    var estimate = new Estimate(100.0, error, error / 100, null, null, 40L, 100L);
    var support = count(40, 40).judgedBy(new Quality(40, 0, false, false, Double.NaN));
    return new Figure(key("2024", "total"), PUBLISHED, new Computed(estimate), support, NOTES);
  }

  private static Figure level(String year, long enterprises) {
    var support = Support.count("n", enterprises);
    return new Figure(key(year, "_T"), PUBLISHED, computed(1), support, NOTES);
  }

  private static Figure change(String year, long enterprises) {
    var before = key(String.valueOf(Integer.parseInt(year) - 1), "_T");
    var support =
        Support.count("n", enterprises).madeOf(Relation.CHANGES, List.of(before, key(year, "_T")));
    return new Figure(key(year, "change"), PUBLISHED, computed(1), support, NOTES);
  }

  private static Figure figure(ObservationKey key, Support support) {
    return new Figure(key, PUBLISHED, computed(1), support, NOTES);
  }

  private static Computed computed(double value) {
    return new Computed(Estimate.exact(value));
  }

  private static ObservationKey key(String year, String split) {
    return ObservationKey.annual("AD", "X", Breakdown.TOTAL.withSplit(split), "PC", year);
  }

  /** An amount of enterprises that are holdings of their own. */
  private static Contributions amount(long enterprises, double total, double first, double second) {
    var largest = new Contributions.Largest(first, second);
    return new Contributions(enterprises, enterprises, total, largest, largest);
  }
}
