package nl.smartindustry.transform.source;

import java.util.List;
import nl.smartindustry.transform.catalogue.Statistic;
import nl.smartindustry.transform.disclosure.Observation;
import org.apache.spark.sql.Row;

/** Figures that do not come from a survey: administrative counts, external series. */
public interface ObservationSource {
  /** What it can give. */
  List<Statistic> indicators();

  /** Indicators, of whatever source, that its conclusion speaks of. */
  default List<String> mentions() {
    return List.of();
  }

  /** What the source gives; stores its own overview tables on the way. */
  Found observe(NightTables tables);

  /**
   * What a source gives.
   *
   * @param unlinked rows of contract {@code unlinked_unit}
   * @param quality rows of contract {@code quality_indicator}
   * @param conclusion what the source stores once every figure of the night is there
   */
  record Found(
      List<Observation> observations,
      List<Row> unlinked,
      List<Row> quality,
      Conclusion conclusion) {
    /** Figures after which nothing is left to be said. */
    public Found(List<Observation> observations, List<Row> unlinked, List<Row> quality) {
      this(observations, unlinked, quality, all -> {});
    }

    public Found {
      observations = List.copyOf(observations);
      unlinked = List.copyOf(unlinked);
      quality = List.copyOf(quality);
    }
  }

  /** What can only be said when all figures are known. */
  interface Conclusion {
    void of(List<Observation> all);
  }
}
