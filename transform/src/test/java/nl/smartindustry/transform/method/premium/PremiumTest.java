package nl.smartindustry.transform.method.premium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PremiumTest {
  private static final double EXACT = 1e-12;

  @Test
  void theDifferenceWithinClassesByHand() {
    // within class 0: 2 and 0, one adopter; within class 1: 5, 3 and 4, one adopter; class 2: alone
    double[] y = {2, 0, 5, 3, 4, 9};
    double[] x = {1, 0, 1, 0, 0, 1};
    int[] cell = {0, 0, 1, 1, 1, 2};
    int[] cluster = {0, 1, 0, 1, 2, 3};
    double[] w = {1, 1, 1, 1, 1, 1};
    var premium = Premium.of(y, x, cell, cluster, w).orElseThrow();
    // demeaned x: ±1/2; 2/3, -1/3, -1/3; A = 1/2 + 2/3; Σxy = 1 + 1
    assertThat(premium.beta()).isCloseTo(2 / (7.0 / 6), within(EXACT));
    assertThat(premium.counts()).isEqualTo(new Premium.Counts(5, 2, 3, 1, 3, 1));
    // residuals b = 12/7: ±1/7; 1 - 8/7, -1 + 4/7, 4/7
    double s0 = 0.5 / 7 - 2.0 / 3 / 7;
    double s1 = 0.5 / 7 + 3.0 / 7 / 3;
    double s2 = -4.0 / 7 / 3;
    double cr0 = Math.sqrt(s0 * s0 + s1 * s1 + s2 * s2) / (7.0 / 6);
    assertThat(premium.errors().uncorrected()).isCloseTo(cr0, within(EXACT));
    double primary = cr0 * Math.sqrt(3 / 2.0 * 4 / (5 - 3));
    assertThat(premium.standardError()).isCloseTo(primary, within(EXACT));
  }

  @Test
  void aTechnologyThatNobodyHasHasNoPremium() {
    var sample = Sample.draw(1, 0);
    assertThat(sample.premium(new double[sample.size()])).isEmpty();
    var everyone = new double[sample.size()];
    Arrays.fill(everyone, 1);
    assertThat(sample.premium(everyone)).isEmpty();
    var wholeClasses = Arrays.stream(sample.cell()).mapToDouble(c -> c % 2).toArray();
    assertThat(sample.premium(wholeClasses)).isEmpty();
  }

  @Test
  void aRandomLabelHasItsPremiumWithinTheIntervalAsOftenAsItSays() {
    int covered = 0;
    for (int seed = 0; seed < 400; seed++) {
      var interval = Sample.draw(seed, 0).premium().interval();
      covered += interval.low() <= 0 && 0 <= interval.high() ? 1 : 0;
    }
    assertThat(covered).isBetween(368, 392);
  }

  @Test
  void theUnitOfOutputAndTheOrderOfRowsDoNotMatter() {
    var sample = Sample.draw(7, 0.2);
    var premium = sample.premium();
    var thousands = Arrays.stream(sample.y()).map(one -> one + Math.log(1000)).toArray();
    var again = new Sample(thousands, sample.x(), sample.cell(), sample.cluster(), sample.w());
    agree(again.premium(), premium);
    agree(sample.reversed().premium(), premium);
  }

  @Test
  void aWeightOfTwoIsARecordTwice() {
    var sample = Sample.draw(11, 0.2);
    var w = sample.w().clone();
    w[3] *= 2;
    w[8] *= 2;
    var heavy = new Sample(sample.y(), sample.x(), sample.cell(), sample.cluster(), w).premium();
    var rows = IntStream.concat(IntStream.range(0, sample.size()), IntStream.of(3, 8)).toArray();
    var twice = sample.rows(rows).premium();
    assertThat(twice.beta()).isCloseTo(heavy.beta(), within(EXACT));
    assertThat(twice.errors().uncorrected()).isCloseTo(heavy.errors().uncorrected(), within(EXACT));
  }

  @Test
  void covariatesAndClassesSayTheSameWhereTheyAreTheSame() {
    var sample = Sample.draw(5, 0.2);
    var dummies =
        IntStream.rangeClosed(0, 9)
            .mapToObj(c -> Arrays.stream(sample.cell()).mapToDouble(k -> k == c ? 1 : 0).toArray())
            .toList();
    var one = List.of(new int[sample.size()]);
    var records =
        new PremiumRecords(sample.y(), sample.x(), dummies, one, sample.cluster(), sample.w());
    var premium = Premium.of(records).orElseThrow();
    agree(premium, sample.premium());
    assertThat(premium.counts().parameters()).isEqualTo(sample.premium().counts().parameters());
  }

  @Test
  void aRecordWithoutOutcomeOrClassIsNotThere() {
    var sample = Sample.draw(3, 0.1);
    var y = sample.y().clone();
    var cell = sample.cell().clone();
    y[0] = Double.NaN;
    cell[1] = -1;
    var holes = new Sample(y, sample.x(), cell, sample.cluster(), sample.w()).premium();
    var rest = sample.rows(IntStream.range(2, sample.size()).toArray()).premium();
    agree(holes, rest);
    assertThat(holes.counts()).isEqualTo(rest.counts());
  }

  private static void agree(Premium found, Premium expected) {
    assertThat(found.beta()).isCloseTo(expected.beta(), within(EXACT));
    assertThat(found.standardError()).isCloseTo(expected.standardError(), within(EXACT));
  }

  /** 120 enterprises in three years in ten classes, half of the enterprises labelled at random. */
  private record Sample(double[] y, double[] x, int[] cell, int[] cluster, double[] w) {
    private static final int ENTERPRISES = 120;

    static Sample draw(long seed, double effect) {
      var random = new Random(seed);
      int n = 3 * ENTERPRISES;
      var sample = new Sample(new double[n], new double[n], new int[n], new int[n], new double[n]);
      for (int i = 0; i < ENTERPRISES; i++) {
        double own = random.nextGaussian();
        double label = random.nextBoolean() ? 1 : 0;
        for (int t = 0; t < 3; t++) {
          int k = 3 * i + t;
          sample.x[k] = label;
          sample.y[k] = own + effect * label + 0.3 * random.nextGaussian();
          sample.cell[k] = i % 10;
          sample.cluster[k] = i;
          sample.w[k] = 1 + 3 * random.nextDouble();
        }
      }
      return sample;
    }

    int size() {
      return y.length;
    }

    Premium premium() {
      return premium(x).orElseThrow();
    }

    java.util.Optional<Premium> premium(double[] label) {
      return Premium.of(y, label, cell, cluster, w);
    }

    Sample reversed() {
      return rows(IntStream.range(0, size()).map(k -> size() - 1 - k).toArray());
    }

    Sample rows(int[] rows) {
      return new Sample(
          Arrays.stream(rows).mapToDouble(k -> y[k]).toArray(),
          Arrays.stream(rows).mapToDouble(k -> x[k]).toArray(),
          Arrays.stream(rows).map(k -> cell[k]).toArray(),
          Arrays.stream(rows).map(k -> cluster[k]).toArray(),
          Arrays.stream(rows).mapToDouble(k -> w[k]).toArray());
    }
  }
}
