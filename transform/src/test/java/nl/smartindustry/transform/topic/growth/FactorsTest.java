package nl.smartindustry.transform.topic.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.smartindustry.transform.topic.growth.NationalSeries.Manufacturing;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Branches a and b, in which nothing changes from 2020 to 2021 but what a test puts. */
class FactorsTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final Map<Item, String> NAMES =
      Arrays.stream(Item.values()).collect(Collectors.toMap(Function.identity(), Item::name));

  private final Map<String, Double> values = new HashMap<>();

  @BeforeEach
  void nothingChanges() {
    for (var branch : List.of("a", "b")) {
      for (var item : Item.values()) {
        put(item, branch, 100, 100);
      }
    }
  }

  @Test
  void labourOfABranchIsItsHoursTimesWhatAnHourIs() {
    put(Item.HOURS, "a", 100, 110);
    put(Item.COMPOSITION, "a", 100, 102);
    put(Item.LABOUR_COST, "a", 60, 70);

    var growth = factors().of("a", 2021).orElseThrow();

    assertThat(growth.hours()).isCloseTo(Math.log(1.1), EXACT);
    assertThat(growth.labour().logChange()).isCloseTo(Math.log(1.1 * 1.02), EXACT);
    assertThat(growth.labour().costBefore()).isEqualTo(60);
    assertThat(growth.labour().costAfter()).isEqualTo(70);
    assertThat(growth.ictCapital().logChange()).isZero();
  }

  /** Ten hours go from a, which pays 100 an hour, to b, which pays 300: no hour more. */
  @Test
  void hoursThatGoToABranchThatPaysMoreAreComposition() {
    put(Item.HOURS, "a", 100, 90);
    put(Item.HOURS, "b", 100, 110);
    put(Item.LABOUR_COST, "a", 100, 90);
    put(Item.LABOUR_COST, "b", 300, 330);

    var growth = factors().of("C", 2021).orElseThrow();

    double partOfB = (300 / 400.0 + 330 / 420.0) / 2;
    assertThat(growth.hours()).isCloseTo(0, EXACT);
    assertThat(growth.labour().logChange())
        .isCloseTo((1 - partOfB) * Math.log(0.9) + partOfB * Math.log(1.1), EXACT)
        .isPositive();
    assertThat(growth.labour().costAfter()).isEqualTo(420);
  }

  /** Each factor costs a third; hours grow by 10%, ICT capital by 20%. */
  @Test
  void whatHoursCompositionAndCapitalAddIsTheGrowthWithoutTheRest() {
    put(Item.HOURS, "a", 100, 110);
    put(Item.COMPOSITION, "a", 100, 95);
    put(Item.ICT_SERVICES, "a", 100, 120);

    var split = factors().of("a", 2021).orElseThrow().split(0.3);

    assertThat(split.hours()).isCloseTo(Math.log(1.1) / 3, EXACT);
    assertThat(split.composition()).isCloseTo(Math.log(0.95) / 3, EXACT);
    assertThat(split.ictCapital()).isCloseTo(Math.log(1.2) / 3, EXACT);
    assertThat(split.otherCapital()).isCloseTo(0, EXACT);
    assertThat(split.multifactor()).isCloseTo(0.3 - Math.log(1.1 * 0.95 * 1.2) / 3, EXACT);
  }

  @ParameterizedTest
  @CsvSource({"HOURS, 2020", "COMPOSITION, 2021", "ICT_SERVICES, 2020", "OTHER_COST, 2021"})
  void aFigureThatLacksLeavesTheBranchAndManufacturingWithoutAndTheOtherBranchWith(
      Item item, int year) {
    values.remove(item + "|b|" + year);

    assertThat(factors().of("b", 2021)).isEmpty();
    assertThat(factors().of("C", 2021)).isEmpty();
    assertThat(factors().of("a", 2021)).isPresent();
  }

  /** A loss on capital as large as what labour and ICT cost leaves nothing to divide. */
  @Test
  void factorsThatCostNothingTogetherHaveNoShares() {
    put(Item.OTHER_COST, "a", -199, 100);
    assertThat(factors().of("a", 2021)).isPresent();

    put(Item.OTHER_COST, "a", 100, -200);
    assertThat(factors().of("a", 2021)).isEmpty();
  }

  @Test
  void manufacturingHasNoFiguresWhereOneFactorCostsNothingInAllBranches() {
    put(Item.ICT_COST, "a", 0, 0);
    assertThat(factors().of("C", 2021)).isPresent();

    put(Item.ICT_COST, "b", 0, 0);
    assertThat(factors().of("C", 2021)).isEmpty();
    assertThat(factors().of("a", 2021)).isPresent();
  }

  private Factors factors() {
    var two = new Manufacturing(List.of("a", "b"), "C");
    return new Factors(new NationalSeries(NAMES, values, Set.of(), two));
  }

  private void put(Item item, String branch, double before, double after) {
    values.put(item + "|" + branch + "|2020", before);
    values.put(item + "|" + branch + "|2021", after);
  }
}
