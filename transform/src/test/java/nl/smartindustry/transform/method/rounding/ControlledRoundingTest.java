package nl.smartindustry.transform.method.rounding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Map;
import java.util.Random;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;
import nl.smartindustry.transform.method.suppression.SmallTable;
import nl.smartindustry.transform.method.suppression.attack.Oracle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlledRoundingTest {
  private static final int SIZE = 3;

  private static SmallTable cell(SmallTable table, String name, long value) {
    return table.cell(name, value, Need.NONE, 1, Publication.OPEN);
  }

  @Test
  void aSumIsTheSumOfItsRoundedParts() {
    var table = new SmallTable();
    cell(table, "T", 9);
    cell(table, "a", 1);
    cell(table, "b", 3);
    cell(table, "c", 5);
    table.sum("T = a + b + c");

    var rounded = ControlledRounding.round(table.tables(), 5);

    assertThat(rounded.values()).containsExactly(10, 0, 5, 5);
    assertThat(rounded.isLeast()).isTrue();
  }

  @Test
  void theCellThatCostsMoreDeviatesLess() {
    var table = new SmallTable();
    cell(table, "T", 5);
    table.cell("a", 2, Need.NONE, 9, Publication.OPEN);
    cell(table, "b", 2);
    cell(table, "c", 1);
    table.sum("T = a + b + c");

    assertThat(ControlledRounding.round(table.tables(), 5).values()).containsExactly(5, 0, 5, 0);
  }

  /** Sums of two are multiples already, and no three multiples have all of them. */
  @Test
  void whereNothingNextToTheCellsAddsUpAsFewAsPossibleGoFarther() {
    var table = new SmallTable();
    for (var name : new String[] {"a", "b", "c"}) {
      cell(table, name, 1);
    }
    cell(table, "ab", 2);
    cell(table, "ac", 2);
    cell(table, "bc", 2);
    table.sum("ab = a + b").sum("ac = a + c").sum("bc = b + c");

    var rounded = ControlledRounding.round(table.tables(), 2);

    assertThat(failures(table.tables(), rounded.values())).isZero();
    assertThat(table.names(rounded.beyond())).hasSize(1);
  }

  @Test
  void aMultipleThatWasPrintedBeforeStaysWhereItIsNextToTheValue() {
    var table = new SmallTable();
    cell(table, "T", 9);
    cell(table, "a", 1);
    cell(table, "b", 3);
    cell(table, "c", 5);
    table.sum("T = a + b + c");

    assertThat(ControlledRounding.round(table.tables(), 5, Map.of(1, 5L)).values())
        .containsExactly(10, 5, 0, 5);
    assertThat(ControlledRounding.round(table.tables(), 5, Map.of(1, 10L)).values())
        .containsExactly(10, 0, 5, 5);
  }

  @Test
  void aPublicCellThatIsNoMultipleIsRefused() {
    var table = new SmallTable().cell("T", 9, Need.NONE, 1, Publication.PUBLIC);
    cell(table, "a", 4);
    cell(table, "b", 5);
    table.sum("T = a + b");

    assertThatThrownBy(() -> ControlledRounding.round(table.tables(), 5))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("'T'");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void noRoundingOfATwoWayTableDeviatesLess(int seed) {
    var random = new Random(seed);
    var tables = twoWay(random, 1 + random.nextInt(3));
    long base = 3 + random.nextInt(8);

    var rounded = ControlledRounding.round(tables, base);

    assertThat(failures(tables, rounded.values())).isZero();
    assertThat(rounded.beyond()).isEmpty();
    assertThat(deviation(tables, rounded.values())).isEqualTo(leastDeviation(tables, base));
  }

  /** Cells by row and column, then sums of rows, of columns, and of all. */
  private static LinkedTables twoWay(Random random, int cost) {
    var table = new SmallTable();
    var values = new long[SIZE + 1][SIZE + 1];
    for (int i = 0; i < SIZE * SIZE; i++) {
      long value = random.nextInt(40);
      values[i / SIZE][i % SIZE] = value;
      values[i / SIZE][SIZE] += value;
      values[SIZE][i % SIZE] += value;
      values[SIZE][SIZE] += value;
    }
    for (int i = 0; i <= SIZE; i++) {
      for (int j = 0; j <= SIZE; j++) {
        int weight = 1 + random.nextInt(cost);
        table.cell("c" + i + j, values[i][j], Need.NONE, weight, Publication.OPEN);
      }
    }
    for (int i = 0; i <= SIZE; i++) {
      table.sum("c%1$d3 = c%1$d0 + c%1$d1 + c%1$d2".formatted(i));
      table.sum("c3%1$d = c0%1$d + c1%1$d + c2%1$d".formatted(i));
    }
    return table.tables();
  }

  /** Over all ways to round the nine cells, by what their sums then are. */
  private static long leastDeviation(LinkedTables tables, long base) {
    long least = Long.MAX_VALUE;
    for (int up = 0; up < 1 << SIZE * SIZE; up++) {
      var values = new long[(SIZE + 1) * (SIZE + 1)];
      for (int i = 0; i < SIZE * SIZE; i++) {
        int cell = i / SIZE * (SIZE + 1) + i % SIZE;
        long value = tables.cells().get(cell).value();
        long rounded = (up >> i & 1) * base + value - value % base;
        values[cell] = rounded;
        values[i / SIZE * (SIZE + 1) + SIZE] += rounded;
        values[SIZE * (SIZE + 1) + i % SIZE] += rounded;
        values[values.length - 1] += rounded;
      }
      if (farthest(tables, values) < base) {
        least = Math.min(least, deviation(tables, values));
      }
    }
    return least;
  }

  private static long farthest(LinkedTables tables, long[] values) {
    long farthest = 0;
    for (int cell = 0; cell < values.length; cell++) {
      farthest = Math.max(farthest, Math.abs(values[cell] - tables.cells().get(cell).value()));
    }
    return farthest;
  }

  private static long deviation(LinkedTables tables, long[] values) {
    long deviation = 0;
    for (int cell = 0; cell < values.length; cell++) {
      var of = tables.cells().get(cell);
      deviation += of.cost() * Math.abs(values[cell] - of.value());
    }
    return deviation;
  }

  @ParameterizedTest
  @CsvSource({"synth5k, 100", "rtauargus_ent_act_nuts, 1000", "argus_ent_linked_2a2b, 50"})
  void everyCellOfALargeInstanceGoesToAMultipleNextToItAndAllRelationsHold(String name, long base) {
    assumeTrue(Oracle.isThere(), "skipped: no folder of instances beside the project");
    var tables = Oracle.read(name).tables();

    var rounded = ControlledRounding.round(tables, base);

    assertThat(failures(tables, rounded.values())).isZero();
    assertThat(rounded.beyond()).isEmpty();
    for (int cell = 0; cell < rounded.values().length; cell++) {
      boolean isMultiple = tables.cells().get(cell).value() % base == 0;
      assertThat(rounded.values()[cell] % base).isZero();
      assertThat(rounded.move(cell) == 0).isEqualTo(isMultiple);
    }
  }

  /**
   * In three dimensions there need not be tables of multiples next to the cells, and here is none.
   */
  @Test
  void fewCellsOfAThreeWayTableGoOneMultipleFarther() {
    assumeTrue(Oracle.isThere(), "skipped: no folder of instances beside the project");
    var tables = Oracle.read("HIER13").tables();

    var rounded = ControlledRounding.round(tables, 5);

    assertThat(failures(tables, rounded.values())).isZero();
    assertThat(rounded.beyond()).hasSizeBetween(1, 100);
    assertThat(farthest(tables, rounded.values())).isLessThan(2 * 5);
  }

  private static long failures(LinkedTables tables, long[] values) {
    return tables.relations().stream().filter(relation -> sum(relation, values) != 0).count();
  }

  private static long sum(Relation relation, long[] values) {
    long sum = 0;
    for (int i = 0; i < relation.cells().length; i++) {
      sum += relation.coefficients()[i] * values[relation.cells()[i]];
    }
    return sum;
  }
}
