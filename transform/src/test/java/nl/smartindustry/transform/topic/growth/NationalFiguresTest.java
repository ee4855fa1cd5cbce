package nl.smartindustry.transform.topic.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.topic.DeliveredRow;
import nl.smartindustry.transform.topic.growth.NationalFigures.NationalFigure;
import nl.smartindustry.transform.topic.growth.NationalFigures.NationalFigure.Subject;
import nl.smartindustry.transform.topic.growth.NationalSeries.Manufacturing;
import nl.smartindustry.transform.topic.growth.Volumes.Deflation;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class NationalFiguresTest {
  private static final double EXACT = 1e-10;
  private static final Manufacturing TWO = new Manufacturing(List.of("a", "b"), "C");
  private static final List<String> PARTS =
      List.of(
          "contribution_hours",
          "contribution_composition",
          "contribution_ict_capital",
          "contribution_other_capital",
          "_T");

  /**
   * Output 200 to 220 at a price of 1.1, so 200; inputs 100 to 99 at a price of 0.9, so 110: value
   * added in prices of the year before goes from 100 to 90, in those of the year itself from 130 to
   * 121.
   */
  @Test
  void doubleDeflationTakesInputsAtTheirOwnPrice() {
    var values = new HashMap<String, Double>();
    put(values, "a", 2020, Map.of(Item.OUTPUT, 200.0, Item.INTERMEDIATE, 100.0));
    put(values, "a", 2021, Map.of(Item.OUTPUT, 220.0, Item.INTERMEDIATE, 99.0));
    put(values, "a", 2020, Map.of(Item.OUTPUT_PRICE, 100.0, Item.INTERMEDIATE_PRICE, 100.0));
    put(values, "a", 2021, Map.of(Item.OUTPUT_PRICE, 110.0, Item.INTERMEDIATE_PRICE, 90.0));
    put(values, "a", 2020, Map.of(Item.VALUE_ADDED, 100.0, Item.PRICE, 125.0, Item.HOURS, 2.0));
    put(values, "a", 2021, Map.of(Item.HOURS, 1.8));
    var figures = figures(values, new Manufacturing(List.of("a"), "C"));

    assertThat(value(figures, Subject.LEVEL, "a", "_T", 2020)).isCloseTo(40, within(EXACT));
    assertThat(value(figures, Subject.LEVEL, "a", "_T", 2021)).isCloseTo(40, within(EXACT));
    assertThat(value(figures, Subject.GROWTH, "a", "per_hour", 2021)).isCloseTo(0, within(EXACT));
    assertThat(value(figures, Subject.GROWTH, "a", "per_hour_fisher", 2021))
        .isCloseTo(100 * (Math.sqrt(0.9 * 121 / 130) / 0.9 - 1), within(EXACT));
    assertThat(value(figures, Subject.GROWTH, "a", "per_hour_tornqvist", 2021))
        .isCloseTo(
            100 * (Math.pow(1.1, -(0.5 + 0.45) / 2 / ((0.5 + 0.55) / 2)) / 0.9 - 1), within(EXACT));
    assertThat(figures).allMatch(one -> one.deflation() == Deflation.DOUBLE);
  }

  @Test
  void aBranchWithOnePriceIsDeflatedByItAndTheTotalSaysSo() {
    var values = accounts(new Random(1));
    values.keySet().removeIf(key -> key.startsWith("OUTPUT_PRICE|b"));
    put(values, "b", 2020, Map.of(Item.PRICE, 100.0));
    put(values, "b", 2021, Map.of(Item.PRICE, 104.0));
    var figures = figures(values, TWO);

    assertThat(deflation(figures, "a")).isEqualTo(Deflation.DOUBLE);
    assertThat(deflation(figures, "b")).isEqualTo(Deflation.SINGLE);
    assertThat(deflation(figures, "C")).isEqualTo(Deflation.MIXED);
  }

  @RepeatedTest(10)
  void contributionsAddUpAndCurrencyAndOrderOfBranchesChangeNothing(RepetitionInfo turn) {
    var values = accounts(new Random(turn.getCurrentRepetition()));
    var figures = figures(values, TWO);
    var inCents = new HashMap<>(values);
    inCents.replaceAll((key, value) -> money(key) ? value * 100 : value);
    var others = figures(inCents, new Manufacturing(List.of("b", "a"), "C"));

    for (var activity : TWO.activities()) {
      double parts =
          PARTS.stream()
              .mapToDouble(p -> value(figures, Subject.MULTIFACTOR, activity, p, 2021))
              .sum();
      assertThat(parts)
          .isCloseTo(
              value(figures, Subject.MULTIFACTOR, activity, "growth_value_added", 2021),
              within(EXACT));
      assertThat(value(figures, Subject.VALUE_ADDED, activity, "growth_value_added", 2021))
          .as("as a rate")
          .isCloseTo(100 * Math.expm1(parts / 100), within(EXACT));
      for (var split : List.of("_T", "fisher", "tornqvist", "contribution_composition")) {
        assertThat(value(others, Subject.MULTIFACTOR, activity, split, 2021))
            .isCloseTo(value(figures, Subject.MULTIFACTOR, activity, split, 2021), within(1e-9));
      }
    }
  }

  /** Two branches that do the same are what one of them is. */
  @Test
  void theTotalOfEqualBranchesIsTheBranch() {
    var values = accounts(new Random(7));
    values.keySet().removeIf(key -> key.contains("|b|"));
    var twice = new HashMap<>(values);
    values.forEach((key, value) -> twice.put(key.replace("|a|", "|b|"), value));
    var figures = figures(twice, TWO);

    for (var one : figures) {
      if (one.activity().equals("a") && one.subject() != Subject.LEVEL) {
        assertThat(value(figures, one.subject(), "C", one.split(), one.year()))
            .as("%s %s", one.subject(), one.split())
            .isCloseTo(one.value(), within(EXACT));
      }
    }
  }

  /** Nobody works more or less, but hours move to the branch that pays twice as much. */
  @Test
  void hoursThatMoveToABranchThatPaysMoreAreComposition() {
    var values = accounts(new Random(3));
    for (int year : List.of(2020, 2021)) {
      put(values, "a", year, Map.of(Item.COMPOSITION, 100.0, Item.LABOUR_COST, 40.0));
      put(values, "b", year, Map.of(Item.COMPOSITION, 100.0, Item.LABOUR_COST, 20.0));
    }
    put(values, "a", 2020, Map.of(Item.HOURS, 10.0));
    put(values, "b", 2020, Map.of(Item.HOURS, 10.0));
    put(values, "a", 2021, Map.of(Item.HOURS, 11.0));
    put(values, "b", 2021, Map.of(Item.HOURS, 9.0));
    var figures = figures(values, TWO);

    assertThat(value(figures, Subject.MULTIFACTOR, "C", "contribution_hours", 2021))
        .isCloseTo(0, within(EXACT));
    assertThat(value(figures, Subject.MULTIFACTOR, "C", "contribution_composition", 2021))
        .isPositive();
  }

  @Test
  void aTotalNeedsAllItsBranches() {
    var values = accounts(new Random(2));
    values.keySet().removeIf(key -> key.startsWith("ICT_SERVICES|b"));
    var figures = figures(values, TWO);

    assertThat(figures)
        .anyMatch(one -> one.subject() == Subject.MULTIFACTOR && one.activity().equals("a"));
    assertThat(figures)
        .noneMatch(one -> one.subject() == Subject.MULTIFACTOR && one.activity().equals("C"));
    assertThat(figures)
        .anyMatch(one -> one.subject() == Subject.GROWTH && one.activity().equals("C"));
  }

  @Test
  void confidentialFiguresAreNotUsedAndAnotherUnitIsRefused() {
    var kept = NationalSeries.of(names(), List.of(row("EUR_MIO", "F"), row("EUR_MIO", "C")), TWO);

    assertThat(kept.values()).containsOnlyKeys("VALUE_ADDED|F|2021");
    assertThat(kept.provisional()).containsExactly(2021);
    var thousands = List.of(row("EUR_THS", "F"));
    assertThatThrownBy(() -> NationalSeries.of(names(), thousands, TWO))
        .isInstanceOf(Refusal.class)
        .hasMessage("Series 'VALUE_ADDED': found unit 'EUR_THS' (EUR_MIO)");
  }

  /** A row whose activity is its confidentiality. */
  private static DeliveredRow row(String unit, String confidentiality) {
    var schema = new StructType();
    for (var column :
        List.of("indicator", "activity", "unit", "time_period", "obs_status", "conf_status")) {
      schema = schema.add(column, DataTypes.StringType);
    }
    var cells =
        new Object[] {"VALUE_ADDED", confidentiality, unit, "2021", "p", confidentiality, 5.0};
    return new DeliveredRow(
        new GenericRowWithSchema(cells, schema.add("value", DataTypes.DoubleType)));
  }

  private static boolean money(String key) {
    var item = Item.valueOf(key.substring(0, key.indexOf('|')));
    return item == Item.OUTPUT
        || item == Item.INTERMEDIATE
        || item == Item.VALUE_ADDED
        || item.name().endsWith("COST");
  }

  /** Two years of two branches. */
  private static Map<String, Double> accounts(Random random) {
    var values = new HashMap<String, Double>();
    for (var branch : TWO.branches()) {
      for (int year : List.of(2020, 2021)) {
        double output = 100 * (1 + random.nextDouble());
        for (var item : Item.values()) {
          put(values, branch, year, Map.of(item, 50 * (1 + random.nextDouble() / 5)));
        }
        put(values, branch, year, Map.of(Item.OUTPUT, output, Item.VALUE_ADDED, output / 2));
        put(values, branch, year, Map.of(Item.INTERMEDIATE, output / 2));
        put(values, "C", year, Map.of(Item.PRICE, 100.0));
      }
    }
    return values;
  }

  private static void put(
      Map<String, Double> values, String activity, int year, Map<Item, Double> items) {
    items.forEach((item, value) -> values.put(item + "|" + activity + "|" + year, value));
  }

  private static Map<Item, String> names() {
    var names = new EnumMap<Item, String>(Item.class);
    Arrays.stream(Item.values()).forEach(item -> names.put(item, item.name()));
    return names;
  }

  private static List<NationalFigure> figures(Map<String, Double> values, Manufacturing branches) {
    return new NationalFigures(new NationalSeries(names(), values, Set.of(), branches)).all();
  }

  private static Deflation deflation(List<NationalFigure> figures, String activity) {
    return figures.stream()
        .filter(one -> one.activity().equals(activity) && one.subject() == Subject.MULTIFACTOR)
        .findFirst()
        .orElseThrow()
        .deflation();
  }

  private static double value(
      List<NationalFigure> figures, Subject subject, String activity, String split, int year) {
    return figures.stream()
        .filter(one -> one.subject() == subject && one.activity().equals(activity))
        .filter(one -> one.split().equals(split) && one.year() == year)
        .findFirst()
        .orElseThrow()
        .value();
  }
}
