package nl.smartindustry.ingest.edit;

import java.util.Random;
import nl.smartindustry.ingest.edit.rule.EditSet;

/** Edit sets and records of chance, in which every kind of edit occurs. */
public final class RandomEdits {
  private RandomEdits() {}

  /** Five or six fields with one or two balances, bounds and ratios that all are satisfiable. */
  public static EditSet of(Random random, boolean choice) {
    int n = 5 + random.nextInt(2);
    var yaml = new StringBuilder("fields:\n");
    var names = new StringBuilder();
    for (int j = 0; j < n; j++) {
      boolean fixed = random.nextInt(12) == 0;
      yaml.append("  f%d: {weight: %d, fixed: %s}\n".formatted(j, 1 + random.nextInt(2), fixed));
      names.append(j == 0 ? "" : " ").append("f").append(j);
    }
    yaml.append("edits:\n- {name: sum, label: s, edit: f0 = f1 + f2}\n");
    yaml.append("- {name: rest, label: r, edit: f3 = f0 - f4");
    yaml.append(choice ? ", within: {units: 3, share: 0.05, of: f0}}\n" : "}\n");
    yaml.append(
        "- {name: part, label: p, edit: f1 <= 0.%d * f0}\n".formatted(4 + random.nextInt(5)));
    for (int j = 0; j < n; j++) {
      if (random.nextInt(3) > 0) {
        yaml.append("- {name: floor%d, label: f, edit: f%d >= 0}\n".formatted(j, j));
      }
    }
    if (choice) {
      yaml.append("- {name: if_any, label: i, if: f0 >= 1, edit: f2 >= 1}\n");
    }
    return EditExample.of(names.toString(), yaml.toString());
  }

  /** A record of small whole numbers; some are missing, and many break edits. */
  public static double[] record(Random random, EditSet edits) {
    var values = new double[edits.size()];
    values[1] = random.nextInt(40);
    values[2] = random.nextInt(60);
    values[0] = values[1] + values[2];
    values[4] = random.nextInt(50);
    values[3] = values[0] - values[4];
    for (int error = random.nextInt(4); error > 0; error--) {
      int j = random.nextInt(values.length);
      values[j] =
          switch (random.nextInt(4)) {
            case 0 -> Double.NaN;
            case 1 -> -values[j];
            case 2 -> 1000 * values[j];
            default -> values[j] + random.nextInt(21) - 10;
          };
    }
    return values;
  }
}
