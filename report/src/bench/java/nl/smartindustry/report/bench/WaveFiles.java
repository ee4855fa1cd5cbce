package nl.smartindustry.report.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Two registers and a coordinated sample from each: a fifth of the population by permanent random
 * number, the largest size wholly; between the waves 4 % die, 4 % are born and 3 % change size.
 */
final class WaveFiles {
  static final int DOMAINS = 25;
  private static final int PER_RESPONDENT = 3;
  private static final double FRACTION = 0.2;

  private record Enterprise(int id, int branch, int size, double number) {
    String stratum() {
      return "S" + branch + "." + size;
    }

    Enterprise resized(int other) {
      return new Enterprise(id, branch, other, number);
    }
  }

  private final SplittableRandom random = new SplittableRandom(2025);

  private WaveFiles() {}

  /** Writes {@code frame_1.csv}, {@code wave_1.csv}, {@code frame_2.csv} and {@code wave_2.csv}. */
  static void write(int rows, Path folder) throws IOException {
    var waves = new WaveFiles();
    var first = new ArrayList<Enterprise>();
    for (int id = 1; id <= rows * PER_RESPONDENT; id++) {
      first.add(waves.born(id));
    }
    waves.wave(first, 1, folder);
    waves.wave(waves.aged(first), 2, folder);
  }

  private Enterprise born(int id) {
    int branch = random.nextInt(SampleFile.BRANCHES);
    int size = (int) (SampleFile.SIZES * Math.pow(random.nextDouble(), 1.5));
    return new Enterprise(id, branch, size, random.nextDouble());
  }

  private List<Enterprise> aged(List<Enterprise> before) {
    var after = new ArrayList<Enterprise>();
    int next = before.size();
    for (var enterprise : before) {
      double fate = random.nextDouble();
      if (fate < 0.04) {
        after.add(born(++next));
      } else {
        int size = random.nextInt(SampleFile.SIZES);
        after.add(fate < 0.07 ? enterprise.resized(size) : enterprise);
      }
    }
    return after;
  }

  private void wave(List<Enterprise> frame, int number, Path folder) throws IOException {
    try (var out = Files.newBufferedWriter(folder.resolve("frame_" + number + ".csv"))) {
      out.write("id,stratum\n");
      for (var enterprise : frame) {
        out.write(enterprise.id() + "," + enterprise.stratum() + "\n");
      }
    }
    try (var out = Files.newBufferedWriter(folder.resolve("wave_" + number + ".csv"))) {
      out.write("id,stratum,domain,emp");
      for (int i = 1; i <= SampleFile.INDICATORS; i++) {
        out.write(",y" + i);
      }
      out.write('\n');
      for (var enterprise : drawn(frame)) {
        out.append(row(enterprise));
      }
    }
  }

  /** In every stratum the enterprises with the smallest permanent random numbers. */
  private static List<Enterprise> drawn(List<Enterprise> frame) {
    var sorted = new ArrayList<>(frame);
    sorted.sort(Comparator.comparing(Enterprise::stratum).thenComparing(Enterprise::number));
    var drawn = new ArrayList<Enterprise>();
    for (int from = 0, to; from < sorted.size(); from = to) {
      to = from;
      while (to < sorted.size() && sorted.get(to).stratum().equals(sorted.get(from).stratum())) {
        to++;
      }
      boolean wholly = sorted.get(from).size() == SampleFile.SIZES - 1;
      int taken = wholly ? to - from : (int) Math.max(2, Math.round(FRACTION * (to - from)));
      drawn.addAll(sorted.subList(from, Math.min(to, from + taken)));
    }
    return drawn;
  }

  private StringBuilder row(Enterprise enterprise) {
    int emp = 5 + random.nextInt(50 * (1 + enterprise.size()));
    var row = new StringBuilder(200).append(enterprise.id()).append(',');
    row.append(enterprise.stratum()).append(",D").append(enterprise.branch() % DOMAINS);
    Indicators.append(row.append(',').append(emp), random, enterprise.size(), emp);
    return row.append('\n');
  }
}
