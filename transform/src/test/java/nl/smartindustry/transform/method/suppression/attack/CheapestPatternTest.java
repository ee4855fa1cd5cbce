package nl.smartindustry.transform.method.suppression.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.Component;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheapestPatternTest {
  private static final int ROWS = 2;
  private static final int COLUMNS = 3;

  /**
   * Random cells of two rows and three columns with all totals; two are sensitive, each of them
   * known to its sole contributor, and so is their sum.
   */
  private static Instance random(int seed) {
    var random = new Random(seed);
    var values = new long[ROWS + 1][COLUMNS + 1];
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        long value = 1 + random.nextInt(50);
        values[i][j] += value;
        values[i][COLUMNS] += value;
        values[ROWS][j] += value;
        values[ROWS][COLUMNS] += value;
      }
    }
    int one = random.nextInt(ROWS * COLUMNS);
    int other = (one + 1 + random.nextInt(ROWS * COLUMNS - 1)) % (ROWS * COLUMNS);
    var sensitive = IntStream.of(one, other).map(i -> cell(i / COLUMNS, i % COLUMNS)).toArray();
    var cells = new ArrayList<Cell>();
    for (int i = 0; i <= ROWS; i++) {
      for (int j = 0; j <= COLUMNS; j++) {
        int at = cells.size();
        boolean isSensitive = Arrays.stream(sensitive).anyMatch(s -> s == at);
        var need = isSensitive ? new Need(1 + random.nextInt(8), 0) : Need.NONE;
        long value = values[i][j];
        cells.add(new Cell("c" + i + j, value, Bounds.NOT_NEGATIVE, need, value, Publication.OPEN));
      }
    }
    var pair = Arrays.stream(sensitive).sorted().toArray();
    var contributors =
        new Contributors(
            List.of(new int[] {pair[0]}, new int[] {pair[1]}),
            sum -> Arrays.equals(sum, pair) ? new Need(3, 0) : Need.NONE);
    return new Instance("random" + seed, new LinkedTables(cells, sums()), contributors);
  }

  private static int cell(int row, int column) {
    return row * (COLUMNS + 1) + column;
  }

  private static List<Relation> sums() {
    var sums = new ArrayList<Relation>();
    for (int i = 0; i <= ROWS; i++) {
      int row = i;
      sums.add(sum(IntStream.rangeClosed(0, COLUMNS).map(j -> cell(row, j)).toArray()));
    }
    for (int j = 0; j <= COLUMNS; j++) {
      int column = j;
      sums.add(sum(IntStream.rangeClosed(0, ROWS).map(i -> cell(i, column)).toArray()));
    }
    return sums;
  }

  /** The last is the total. */
  private static Relation sum(int[] cells) {
    var coefficients = new long[cells.length];
    Arrays.fill(coefficients, 1);
    coefficients[cells.length - 1] = -1;
    return new Relation(cells, coefficients);
  }

  private static long cost(LinkedTables tables, int[] cells) {
    return Arrays.stream(cells).mapToLong(cell -> tables.cells().get(cell).cost()).sum();
  }

  /** The cost of the cheapest of all patterns, by an attack on each, cheapest first. */
  private static long cheapest(Instance instance) {
    var tables = instance.tables();
    var open =
        IntStream.range(0, tables.cells().size())
            .filter(cell -> !tables.cells().get(cell).need().isSensitive())
            .toArray();
    return IntStream.range(0, 1 << open.length)
        .mapToObj(
            bits ->
                IntStream.range(0, open.length)
                    .filter(i -> (bits >> i & 1) == 1)
                    .map(i -> open[i])
                    .toArray())
        .sorted(Comparator.comparingLong(cells -> cost(tables, cells)))
        .filter(cells -> isSafe(instance, cells))
        .mapToLong(cells -> cost(tables, cells))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isSafe(Instance instance, int[] secondaries) {
    var withheld = Oracle.withheld(instance.tables(), secondaries);
    return new Attacker(instance, withheld, OjAlgoProgrammes::new).attack().leaks().isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void nothingCheaperWithstandsTheAttackOnARandomTable(int seed) {
    var instance = random(seed);
    var component = Component.of(instance.tables(), instance.contributors()).get(0);

    long cost = cost(component.tables(), component.cheapest().secondaries());

    assertThat(cost).isEqualTo(cheapest(instance));
    assertThat(component.leastCost()).isEqualTo(cost);
  }

  @ParameterizedTest
  @CsvSource({
    "sdctable_issue135, 18",
    "ssb_magnitude1, 14270",
    "argus_testw_size_region, 109249700",
    "argus_ent_region_product, 999989",
    "rtauargus_ent_act_size, 762022263",
  })
  void thePatternsOfSmallInstancesAreTheCheapest(String name, long cost) {
    assumeTrue(Oracle.isThere(), "skipped: no folder of instances beside the project");
    var instance = Oracle.read(name);
    var component = Component.of(instance.tables(), instance.contributors()).get(0);

    assertThat(cost(component.tables(), component.cheapest().secondaries())).isEqualTo(cost);
    assertThat(component.leastCost()).isEqualTo(cost);
  }

  @ParameterizedTest
  @CsvSource({"argus_ent_act_product, 42000000, 45300000"})
  void theRelaxationIsNotFarBelowALargerPattern(String name, long atLeast, long atMost) {
    assumeTrue(Oracle.isThere(), "skipped: no folder of instances beside the project");
    var instance = Oracle.read(name);
    var component = Component.of(instance.tables(), instance.contributors()).get(0);

    long cost = cost(component.tables(), component.cheapest().secondaries());

    assertThat(component.leastCost()).isBetween(atLeast, cost);
    assertThat(cost).isLessThanOrEqualTo(atMost);
  }
}
