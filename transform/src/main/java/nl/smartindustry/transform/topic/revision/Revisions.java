package nl.smartindustry.transform.topic.revision;

import java.util.List;

/**
 * How far first figures turn out to be from later ones.
 *
 * @param mean mean revision: its sign tells of a bias (MR)
 * @param meanAbsolute mean absolute revision (MAR)
 * @param rootMeanSquare root mean square revision (RMSR)
 * @param figures how many figures it is made from
 * @see "Eurostat, ESS guidelines on revision analysis; SIMS S.17.2"
 */
public record Revisions(double mean, double meanAbsolute, double rootMeanSquare, int figures) {
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
