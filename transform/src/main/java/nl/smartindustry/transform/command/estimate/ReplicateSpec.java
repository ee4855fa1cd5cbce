package nl.smartindustry.transform.command.estimate;

import static nl.smartindustry.transform.command.SpecFile.require;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.transform.command.DataFile;

/**
 * Replicate weights: the user's own, or drawn here.
 *
 * @param path a CSV with the id, the base weight, then a column per replicate
 * @param weight column of the base weight
 * @param type {@code rao_wu} to draw; else what R {@code survey} calls it, where scales are absent
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
