package nl.smartindustry.transform.command.estimate;

import static nl.smartindustry.transform.command.SpecFile.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.method.replicates.ReplicateWeights;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;

/** The user's own replicate weights: a row per unit, a column per replicate. */
record ReplicateFile(ReplicateSpec spec, String id, SourceTables tables) {

  /** The weights in the order of the sample's units, which both files name by their id. */
  ReplicateWeights weights(Microdata sample) {
    var header = tables.source(spec.file()).header();
    var columns = header.stream().filter(c -> !c.equals(id) && !c.equals(spec.weight())).toList();
    var wanted = new WantedColumns().text(id).number(spec.weight()).numbers(columns);
    var table = tables.plain(spec.file(), wanted).checked(id);
    var rows = rows(sample, table.data());
    var weights = new ArrayList<double[]>();
    for (var column : columns) {
      weights.add(arranged(table.completeNumbers(column, Double.NEGATIVE_INFINITY), rows));
    }
    var base = arranged(table.completeNumbers(spec.weight(), 0), rows);
    if (spec.scales() == null) {
      var ones = new double[columns.size()];
      Arrays.fill(ones, 1);
      return ReplicateWeights.of(base, weights, spec.scale(columns.size()), ones);
    }
    return scaled(base, weights);
  }

  private ReplicateWeights scaled(double[] base, List<double[]> weights) {
    var wanted = new WantedColumns().numbers(List.of("rep", "scale", "rscale"));
    var table = tables.plain(spec.scales(), wanted);
    var rep = table.completeNumbers("rep", 1);
    var factors = table.completeNumbers("rscale", 0);
    var scale = table.completeNumbers("scale", 0);
    for (int b = 0; b < rep.length; b++) {
      if (rep[b] != b + 1 || scale[b] != scale[0]) {
        throw Refusal.data(
            "File '%s', row %d: another rep or scale than expected (rep %d, one scale for all)",
            table.data().name(), b + 1, b + 1);
      }
    }
    return ReplicateWeights.of(base, weights, scale.length == 0 ? 0 : scale[0], factors);
  }

  private int[] rows(Microdata sample, Microdata table) {
    var rowOf = new java.util.HashMap<String, Integer>();
    var names = table.codes(id);
    for (int k = 0; k < names.size(); k++) {
      rowOf.put(names.level(k), k);
    }
    Codes asked = sample.codes(id);
    var rows = new int[asked.size()];
    int missing = 0;
    for (int k = 0; k < rows.length; k++) {
      rows[k] = rowOf.getOrDefault(asked.level(k), -1);
      missing += rows[k] < 0 ? 1 : 0;
    }
    if (missing > 0 || rows.length != names.size()) {
      throw Refusal.data(
          "File '%s': %d units, %d of the sample's %d are missing (the units of the sample)",
          table.name(), names.size(), missing, rows.length);
    }
    return rows;
  }

  private static double[] arranged(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  /**
   * Replicate weights: the user's own, or drawn here.
   *
   * @param path a CSV with the id, the base weight, then a column per replicate
   * @param weight column of the base weight
   * @param type {@code rao_wu} to draw; else what R {@code survey} calls it, where scales are
   *     absent
   * @param scales a CSV with {@code rep,scale,rscale}
   * @param count number of replicates to draw
   * @param seed of the draws
   */
  public record ReplicateSpec(
      String path,
      String weight,
      String type,
      DataFile scales,
      @JsonProperty("B") Integer count,
      Long seed) {
    private static final String RAO_WU = "rao_wu";

    /** Types whose scales follow from the number of replicates. */
    private static final List<String> KNOWN_SCALE = List.of("jk1", "bootstrap", "brr");

    private static final List<String> KNOWN =
        List.of(RAO_WU, "jk1", "jkn", "bootstrap", "brr", "other");

    public ReplicateSpec {
      require(path != null || type != null, "needs path, or type rao_wu");
      type = type == null ? "other" : type.toLowerCase(Locale.ROOT);
      require(KNOWN.contains(type), "type: unknown '%s' (one of %s)", type, KNOWN);
      boolean drawn = type.equals(RAO_WU);
      require(
          drawn == (path == null),
          "type %s: %s path",
          type,
          drawn ? "draws its own, without" : "needs");
      require(
          !drawn || count != null && count > 1 && seed != null,
          "rao_wu: needs B (2 or more) and seed");
      require(drawn || weight != null, "weight: missing (the column of the base weight)");
      require(
          drawn || scales != null || KNOWN_SCALE.contains(type), "scales: missing (type %s)", type);
    }

    boolean isDrawn() {
      return type.equals(RAO_WU);
    }

    DataFile file() {
      return DataFile.at(path);
    }

    /** The scale of a type that needs no file of scales. */
    double scale(int replicates) {
      return type.equals("jk1") ? (replicates - 1.0) / replicates : 1.0 / replicates;
    }
  }
}
