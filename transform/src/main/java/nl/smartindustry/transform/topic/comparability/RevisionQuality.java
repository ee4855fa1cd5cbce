package nl.smartindustry.transform.topic.comparability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.comparability.RevisionQuality.Revisions.Revised;

/** How far the figures of the letter before turned out to be from those of now, by indicator. */
public final class RevisionQuality {
  private static final String SOURCE = "publication_log";
  private static final String UNIT = "UNIT_MEASURE";

  private RevisionQuality() {}

  /**
   * Mean, mean absolute and root mean square revision of each indicator and unit, over the cells
   * that both have a figure of under one definition; in the unit of the figures.
   *
   * @param observations what may be seen of every cell now
   */
  public static List<QualityIndicator> of(PreviousLetter then, List<Observation> observations) {
    var now = now(observations);
    var revised = new TreeMap<String, List<Revised>>();
    for (var before : then.figures()) {
      var after = now.get(before.name() + before.period());
      if (after != null && after.definition().equals(before.definition())) {
        revised
            .computeIfAbsent(
                before.indicator() + " " + before.series().get(UNIT), key -> new ArrayList<>())
            .add(new Revised(before.value(), after.value()));
      }
    }
    var measures = new ArrayList<QualityIndicator>();
    revised.forEach((group, figures) -> measures.addAll(measures(group, Revisions.of(figures))));
    return List.copyOf(measures);
  }

  private static Map<String, PublishedValue> now(List<Observation> observations) {
    return observations.stream()
        .filter(one -> one.cell().figure().filter(figure -> figure.value() != null).isPresent())
        .map(PublishedValue::of)
        .collect(Collectors.toMap(one -> one.name() + one.period(), one -> one));
  }

  private static List<QualityIndicator> measures(String group, Revisions revisions) {
    var note = "of %d figures of the letter before".formatted(revisions.figures());
    return List.of(
        measure("mean_revision", group, revisions.mean(), note),
        measure("mean_absolute_revision", group, revisions.meanAbsolute(), note),
        measure("root_mean_square_revision", group, revisions.rootMeanSquare(), note));
  }

  private static QualityIndicator measure(String name, String group, double value, String note) {
    return new QualityIndicator(name, SOURCE, QualityIndicator.ALL, group, value, note);
  }

  /**
   * How far first figures turn out to be from later ones.
   *
   * @param mean mean revision: its sign shows a bias (MR)
   * @param meanAbsolute mean absolute revision (MAR)
   * @param rootMeanSquare root mean square revision (RMSR)
   * @param figures how many figures it is made from
   * @see "Eurostat, ESS guidelines on revision analysis; SIMS S.17.2"
   */
  record Revisions(double mean, double meanAbsolute, double rootMeanSquare, int figures) {
    /**
     * A figure of one period at two vintages, in its own unit.
     *
     * @param first as first published
     * @param later as published later
     */
    public record Revised(double first, double later) {
      double revision() {
        return later - first;
      }
    }

    /**
     * The measures over the periods of one series.
     *
     * @throws IllegalArgumentException without any figure
     */
    public static Revisions of(List<Revised> figures) {
      if (figures.isEmpty()) {
        throw new IllegalArgumentException("Revisions: found no figure (at least one)");
      }
      double sum = 0;
      double absolute = 0;
      double squares = 0;
      for (var figure : figures) {
        sum += figure.revision();
        absolute += Math.abs(figure.revision());
        squares += figure.revision() * figure.revision();
      }
      int count = figures.size();
      return new Revisions(sum / count, absolute / count, Math.sqrt(squares / count), count);
    }
  }
}
