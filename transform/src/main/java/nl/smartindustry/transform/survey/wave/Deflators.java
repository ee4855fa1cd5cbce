package nl.smartindustry.transform.survey.wave;

import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.SurveyMeasure.Deflator;

/** Price indices by series, activity and period; the base year is 100. */
public record Deflators(Map<String, Double> indices) {
  private static final double BASE = 100;

  public Deflators {
    indices = Map.copyOf(new TreeMap<>(indices));
  }

  /** The name under which an index is kept. */
  public static String key(String indicator, String activity, String period) {
    return String.join("|", indicator, activity, period);
  }

  /** The factor from current prices to those of the base year; NaN where no index came in. */
  double factor(Deflator deflator, String activity, String period) {
    var index = indices.get(key(deflator.indicator(), activity, period));
    return index == null ? Double.NaN : BASE / index;
  }
}
