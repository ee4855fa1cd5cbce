package nl.smartindustry.transform.method.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectorLawTest {
  private static final int SIZE = 4;
  private static final int COLUMNS = 8;

  /** Random cells by branch, size and region, a fifth of them sensitive, and all their sums. */
  private static LinkedTables box(int seed) {
    var random = new Random(seed);
    var table = new SmallTable();
    var sums = new long[SIZE + 1][SIZE + 1][SIZE + 1];
    for (int cell = 0; cell < SIZE * SIZE * SIZE; cell++) {
      int i = cell / SIZE / SIZE;
      int j = cell / SIZE % SIZE;
      int k = cell % SIZE;
      long value = 1 + random.nextInt(200);
      for (int margin = 0; margin < 8; margin++) {
        sums[margin < 4 ? i : SIZE][margin % 4 < 2 ? j : SIZE][margin % 2 < 1 ? k : SIZE] += value;
      }
    }
    for (int i = 0; i <= SIZE; i++) {
      for (int j = 0; j <= SIZE; j++) {
        for (int k = 0; k <= SIZE; k++) {
          boolean isInner = i < SIZE && j < SIZE && k < SIZE;
          long up = isInner && random.nextInt(5) == 0 ? 1 + random.nextInt(20) : 0;
          long value = sums[i][j][k];
          table.cell(
              "c" + i + j + k, value, new Need(up, Math.min(up, value)), value, Publication.OPEN);
        }
      }
    }
    for (int one = 0; one <= SIZE; one++) {
      for (int other = 0; other <= SIZE; other++) {
        addSum(table, "c%4$d" + one + other);
        addSum(table, "c" + one + "%4$d" + other);
        addSum(table, "c" + one + other + "%4$d");
      }
    }
    return table.tables();
  }

  private static void addSum(SmallTable table, String name) {
    var text = new StringBuilder(name.formatted(0, 0, 0, SIZE)).append(" =");
    for (int part = 0; part < SIZE; part++) {
      text.append(part == 0 ? " " : " + ").append(name.formatted(0, 0, 0, part));
    }
    table.sum(text.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyNeedOfARandomTableHasAWitness(int seed) {
    var tables = box(seed);
    var result = Protector.protect(tables, Contributors.UNKNOWN);
    var withheld = new BitSet();
    for (int cell = 0; cell < tables.cells().size(); cell++) {
      withheld.set(cell, tables.cells().get(cell).need().isSensitive());
    }
    for (int cell : result.secondaries()) {
      withheld.set(cell);
    }

    assertThat(
            CertificateCheck.failure(
                tables, Contributors.UNKNOWN, withheld, Certificate.of(result.proofs())))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void thePatternIsTheSameOnOneCoreAndOnMany(int seed) throws Exception {
    var one = new ForkJoinPool(1);
    var many = new ForkJoinPool(8);

    var alone = one.submit(() -> Protector.protect(box(seed), Contributors.UNKNOWN)).get();
    var together = many.submit(() -> Protector.protect(box(seed), Contributors.UNKNOWN)).get();

    assertThat(together.secondaries()).isEqualTo(alone.secondaries());
    assertThat(Certificate.of(together.proofs()))
        .usingRecursiveComparison()
        .isEqualTo(Certificate.of(alone.proofs()));
    one.shutdown();
    many.shutdown();
  }

  /**
   * Two rows with public margins: the sensitive cell rises by what the cells beside it fall, each
   * with the one under it, so that the cheapest pattern is a choice of columns.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void theCostIsTheLeastForASmallNeedAndNeverBelowIt(int seed) {
    var random = new Random(seed);
    var above = random.longs(COLUMNS, 5, 100).toArray();
    var below = random.longs(COLUMNS, 5, 100).toArray();
    below[0] = 200;
    for (long need : new long[] {5, 100}) {
      var tables = twoRows(above, below, need);
      var result = Protector.protect(tables, Contributors.UNKNOWN);
      long cheapest = cheapest(above, below, need);
      long cost =
          Arrays.stream(result.secondaries())
              .mapToLong(cell -> tables.cells().get(cell).cost())
              .sum();

      assertThat(cost).isGreaterThanOrEqualTo(cheapest);
      if (need == 5) {
        assertThat(cost).isEqualTo(cheapest);
      }
    }
  }

  private static LinkedTables twoRows(long[] above, long[] below, long need) {
    var table = new SmallTable().sensitive("a0", above[0], need).cell("b0", below[0]);
    var rows = new String[] {"A = a0", "B = b0"};
    long[] sums = {above[0], below[0]};
    for (int i = 1; i < COLUMNS; i++) {
      table.cell("a" + i, above[i]).cell("b" + i, below[i]);
      rows[0] += " + a" + i;
      rows[1] += " + b" + i;
      sums[0] += above[i];
      sums[1] += below[i];
    }
    table.cell("A", sums[0], Need.NONE, 0, Publication.PUBLIC).sum(rows[0]);
    table.cell("B", sums[1], Need.NONE, 0, Publication.PUBLIC).sum(rows[1]);
    for (int i = 0; i < COLUMNS; i++) {
      table.cell("t" + i, above[i] + below[i], Need.NONE, 0, Publication.PUBLIC);
      table.sum("t%d = a%d + b%d".formatted(i, i, i));
    }
    return table.tables();
  }

  private static long cheapest(long[] above, long[] below, long need) {
    long cheapest = Long.MAX_VALUE;
    for (int columns = 0; columns < 1 << COLUMNS; columns += 2) {
      long fall = 0;
      long cost = below[0];
      for (int i = 1; i < COLUMNS; i++) {
        fall += (columns >> i & 1) * above[i];
        cost += (columns >> i & 1) * (above[i] + below[i]);
      }
      cheapest = fall >= need ? Math.min(cheapest, cost) : cheapest;
    }
    return cheapest;
  }
}
