package nl.smartindustry.transform.topic.productivity;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.decomposition.DecompositionMethod;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.ProductionPanel.Labour;
import nl.smartindustry.transform.topic.Topic;

/**
 * Where the growth of productivity comes from: within enterprises, between them, entry and exit.
 *
 * @param statistics one indicator of each kind
 * @param windows what {@code decomposition.yaml} asks of the production statistics
 * @param series and of the national accounts
 */
public record DecompositionTopic(
    Map<Kind, Indicator> statistics, Windows windows, Series series, Dimensions dimensions)
    implements Topic {
  private static final String BRANCHES = "activity";

  /** What an indicator is of. */
  enum Kind {
    /** The covariance of Olley and Pakes, year by year. */
    ALLOCATION,
    WITHIN,
    BETWEEN,
    ENTRY,
    EXIT,
    /** What branches add to the growth of manufacturing. */
    INDUSTRIES;

    /** The parts that a change comes apart into. */
    static List<Kind> parts() {
      return List.of(WITHIN, BETWEEN, ENTRY, EXIT);
    }
  }

  /**
   * Decompositions of the production statistics.
   *
   * @param methods to store, the printed ones first
   * @param range methods of which the lowest and the highest are published
   * @param technologies by whose use growth is divided
   * @param longest years that a window may take
   */
  public record Windows(
      Labour labour,
      List<DecompositionMethod> methods,
      List<DecompositionMethod> range,
      List<String> technologies,
      int longest,
      int replicates,
      long seed) {}

  /** Series of the national accounts: value added, its price, hours worked. */
  public record Series(String output, String price, String labour) {}

  public DecompositionTopic {
    statistics = Map.copyOf(statistics);
  }

  /** Loads {@code decomposition.yaml}; what it lacks, or says in unknown words, is refused. */
  public static DecompositionTopic load(Definitions definitions) {
    var all = Indicator.load(definitions, "decomposition.yaml");
    var statistics = new EnumMap<Kind, Indicator>(Kind.class);
    for (var kind : Kind.values()) {
      statistics.put(kind, Indicator.only(all, kind));
    }
    var windows = statistics.get(Kind.WITHIN).settings(Windows.class);
    windows.technologies().forEach(definitions.codelist("technology")::get);
    return new DecompositionTopic(
        statistics,
        windows,
        statistics.get(Kind.INDUSTRIES).settings(Series.class),
        Dimensions.load(definitions));
  }

  /** In the order of their kinds. */
  @Override
  public List<Indicator> indicators() {
    return Arrays.stream(Kind.values()).map(statistics::get).toList();
  }

  Indicator of(Kind kind) {
    return statistics.get(kind);
  }

  @Override
  public TopicResult observe(NightTables night) {
    var enterprises =
        isDelivered(Kind.ALLOCATION, night)
            ? new DecompositionFigures(this)
                .of(night.production(), night.adoption(), night.continuity())
            : TopicResult.NOTHING;
    return isDelivered(Kind.INDUSTRIES, night) ? enterprises.and(industries(night)) : enterprises;
  }

  private List<Figure> industries(NightTables night) {
    return new IndustryContributions(
            night.prices(series.output()),
            night.prices(series.price()),
            night.prices(series.labour()))
        .of(of(Kind.INDUSTRIES), dimensions.dimension(BRANCHES).codes());
  }

  private boolean isDelivered(Kind kind, NightTables night) {
    return of(kind).measure().sources().stream().allMatch(night::has);
  }
}
