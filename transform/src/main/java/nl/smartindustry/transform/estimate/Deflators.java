package nl.smartindustry.transform.estimate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.transform.indicator.Measure.Deflator;
import nl.smartindustry.transform.weight.StratumDesign;

/** Price indices by series, activity and period; the base year is 100. */
public record Deflators(Map<String, Double> indices) {
  private static final BigDecimal BASE = BigDecimal.valueOf(100);

  public Deflators {
    indices = Map.copyOf(new TreeMap<>(indices));
  }

  /** The name under which an index is kept. */
  public static String key(String indicator, String activity, String period) {
    return String.join("|", indicator, activity, period);
  }

  /** The factor from current prices to those of the base year; empty where no index came in. */
  Optional<BigDecimal> factor(Deflator deflator, String activity, String period) {
    return Optional.ofNullable(indices.get(key(deflator.indicator(), activity, period)))
        .map(index -> BASE.divide(BigDecimal.valueOf(index), StratumDesign.DIGITS));
  }
}
