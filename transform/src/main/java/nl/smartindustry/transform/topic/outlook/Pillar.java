package nl.smartindustry.transform.topic.outlook;

import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Label;

/** One pillar: the mean of the scores of its parts. */
public record Pillar(String code, Label label, List<Part> parts) {
  /**
   * A measure in a pillar.
   *
   * @param indicator code in the catalogue
   * @param unit of the figure, with {@code low} and {@code high} in it
   */
  public record Part(String indicator, String unit, double low, double high) {
    Goalposts goalposts() {
      return new Goalposts(low, high);
    }
  }

  public Pillar {
    if (code == null || label == null || parts == null || parts.isEmpty()) {
      throw Refusal.definitions("Pillar '%s': needs code, label and parts", code);
    }
    parts = List.copyOf(parts);
    parts.forEach(Part::goalposts);
  }

  /** Its code in BREAKDOWN. */
  String split() {
    return "pillar_" + code;
  }

  /**
   * The score of values in the order of the parts.
   *
   * @param from place of the first part's value
   */
  double score(double[] values, int from) {
    double sum = 0;
    for (int i = 0; i < parts.size(); i++) {
      sum += parts.get(i).goalposts().score(values[from + i]);
    }
    return sum / parts.size();
  }

  /** The scores of all pillars from the values of all parts, in order. */
  static double[] scores(List<Pillar> pillars, double[] values) {
    var scores = new double[pillars.size()];
    int from = 0;
    for (int k = 0; k < scores.length; k++) {
      scores[k] = pillars.get(k).score(values, from);
      from += pillars.get(k).parts().size();
    }
    return scores;
  }
}
