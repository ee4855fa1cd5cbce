package nl.smartindustry.report.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * A made-up survey sample, the same bytes for the same number of rows: 250 strata (50 branches × 5
 * sizes, the largest taken wholly), 500 domains (branch × region), 20 technologies and 20 amounts.
 * Beside it totals of 200 margins that weights a few per cent off would meet, so that calibration
 * has a solution.
 */
final class SampleFile {
  static final int BRANCHES = 50;
  static final int SIZES = 5;
  static final int REGIONS = 10;
  static final int INDICATORS = 40;
  private static final double[] FRACTION = {0.05, 0.1, 0.2, 0.5, 1};
  private static final int[] PERSONS = {6, 14, 30, 70, 240};

  private final int perStratum;
  private final SplittableRandom random = new SplittableRandom(2024);
  private final double[][] counted = new double[BRANCHES + REGIONS * SIZES][2];

  private SampleFile(int rows) {
    this.perStratum = Math.max(2, rows / (BRANCHES * SIZES));
  }

  /** Writes {@code sample.csv} and {@code totals.csv}. */
  static void write(int rows, Path folder) throws IOException {
    var file = new SampleFile(rows);
    try (var out = Files.newBufferedWriter(folder.resolve("sample.csv"))) {
      file.sample(out);
    }
    try (var out = Files.newBufferedWriter(folder.resolve("totals.csv"))) {
      file.totals(out);
    }
  }

  private void sample(Writer out) throws IOException {
    out.write("id,stratum,branch,size,region,domain,N_h,emp");
    for (int i = 1; i <= INDICATORS; i++) {
      out.write(",y" + i);
    }
    out.write('\n');
    int id = 0;
    for (int branch = 0; branch < BRANCHES; branch++) {
      for (int size = 0; size < SIZES; size++) {
        long population = Math.round(perStratum / FRACTION[size]);
        for (int k = 0; k < perStratum; k++) {
          out.append(row(++id, branch, size, population));
        }
      }
    }
  }

  private StringBuilder row(int id, int branch, int size, long population) {
    int region = random.nextInt(REGIONS);
    int emp = PERSONS[size] + random.nextInt(PERSONS[size]);
    count(branch, size, region, emp, population / (double) perStratum);
    var row =
        new StringBuilder(220).append(id).append(",S").append(branch).append('.').append(size);
    row.append(",B").append(branch).append(",G").append(size).append(",R").append(region);
    row.append(",B").append(branch).append("R").append(region);
    row.append(',').append(population).append(',').append(emp);
    Indicators.append(row, random, size, emp);
    return row.append('\n');
  }

  private void count(int branch, int size, int region, int emp, double weight) {
    double wanted = weight * (1 + 0.04 * (random.nextDouble() - 0.5));
    for (int margin : new int[] {branch, BRANCHES + region * SIZES + size}) {
      counted[margin][0] += wanted;
      counted[margin][1] += wanted * emp;
    }
  }

  private void totals(Writer out) throws IOException {
    out.write("branch,region,size,sum,total\n");
    for (int margin = 0; margin < counted.length; margin++) {
      int cell = margin - BRANCHES;
      var levels = cell < 0 ? "B" + margin + ",," : ",R" + cell / SIZES + ",G" + cell % SIZES;
      out.write(levels + ",," + counted[margin][0] + "\n");
      out.write(levels + ",emp," + counted[margin][1] + "\n");
    }
  }
}
