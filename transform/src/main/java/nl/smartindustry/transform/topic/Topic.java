package nl.smartindustry.transform.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.derived.DerivedTable;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.DisclosureDecision;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.survey.QualityIndicator;
import org.apache.spark.sql.Row;

/** A chapter of figures that no survey estimator gives: counts, series, panels. */
public interface Topic {
  /** What it can give. */
  List<Indicator> indicators();

  /** Indicators, of whatever topic, that its conclusion speaks of. */
  default List<String> mentions() {
    return List.of();
  }

  /** By indicator and dimension the only codes that its figures can have, where it knows them. */
  default Map<String, Map<String, Set<String>>> codes() {
    return Map.of();
  }

  /** Words in {@code breakdowns} for ways of dividing that are its own. */
  default List<String> divisions() {
    return List.of();
  }

  /** Indicators whose figures count enterprises of which the record keys are added up. */
  default List<String> keyed() {
    return List.of();
  }

  /** Tables that it reads and that are made again only when what they are made of changes. */
  default List<DerivedTable> kept() {
    return List.of();
  }

  /** What the topic gives; stores its own overview tables on the way. */
  TopicResult observe(NightTables tables);

  /**
   * What a topic gives.
   *
   * @param figures numbers of which it is not yet decided whether they are shown
   * @param unlinked rows of contract {@code unlinked_unit}
   * @param decisions why cells are suppressed that are no figures
   * @param quality measures of quality; one that a figure protects goes where the figure goes
   * @param conclusion what the topic stores once every cell of the night is there
   */
  record TopicResult(
      List<Figure> figures,
      List<Row> unlinked,
      List<DisclosureDecision> decisions,
      List<QualityIndicator> quality,
      Conclusion conclusion) {
    /** Nothing: what it is made from was not delivered. */
    public static final TopicResult NOTHING = of(List.of());

    public TopicResult {
      figures = List.copyOf(figures);
      unlinked = List.copyOf(unlinked);
      decisions = List.copyOf(decisions);
      quality = List.copyOf(quality);
    }

    /** What several topics give. */
    public static TopicResult together(List<TopicResult> some) {
      return new TopicResult(
          some.stream().flatMap(one -> one.figures.stream()).toList(),
          some.stream().flatMap(one -> one.unlinked.stream()).toList(),
          some.stream().flatMap(one -> one.decisions.stream()).toList(),
          some.stream().flatMap(one -> one.quality.stream()).toList(),
          all -> some.forEach(one -> one.conclusion.of(all)));
    }

    /** Figures alone. */
    public static TopicResult of(List<Figure> figures) {
      return new TopicResult(figures, List.of(), List.of(), List.of(), all -> {});
    }

    /** The same with more figures. */
    public TopicResult and(List<Figure> more) {
      var all = new ArrayList<>(figures);
      all.addAll(more);
      return new TopicResult(all, unlinked, decisions, quality, conclusion);
    }

    /** The same with what is to be said of quality. */
    public TopicResult withQuality(List<QualityIndicator> measures) {
      return new TopicResult(figures, unlinked, decisions, measures, conclusion);
    }
  }

  /** What can only be said when all cells are known. */
  interface Conclusion {
    void of(List<Observation> all);
  }
}
