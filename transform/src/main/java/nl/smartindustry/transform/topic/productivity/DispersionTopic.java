package nl.smartindustry.transform.topic.productivity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.Continuity;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.ProductionPanel.Labour;
import nl.smartindustry.transform.topic.ProductionYear;
import nl.smartindustry.transform.topic.Topic;

/**
 * How far enterprises lie apart in productivity, from the structural business statistics: spread,
 * frontier and growth by place, of every year.
 *
 * @param spread the distance between quantiles
 * @param frontier the distance of leaders to the median
 * @param places the growth of leaders, middle and laggards
 * @param settings what {@code dispersion.yaml} asks for under the first
 * @param leaders who leads, the headline first
 */
public record DispersionTopic(
    Indicator spread,
    Indicator frontier,
    Indicator places,
    Spread settings,
    List<Leaders> leaders,
    Dimensions dimensions,
    DisclosureControl control)
    implements Topic {
  /** The division of enterprises by which the production statistics were sampled. */
  private static final String SAMPLED_BY = "stratum_size";

  private enum Kind {
    SPREAD,
    FRONTIER,
    PLACES
  }

  /**
   * What the distances are of.
   *
   * @param personsFrom the smallest enterprise of the population
   * @param fewest enterprises that an industry needs
   * @param quantiles the first is the headline
   * @param concentrationSizes size classes that are asked completely
   * @param concentrationLargest how many of the largest a share of concentration is of
   * @param concentrationDisclosure the class that protects it
   */
  public record Spread(
      Labour labour,
      @JsonProperty("persons_from") double personsFrom,
      int fewest,
      int replicates,
      long seed,
      List<QuantilePair> quantiles,
      @JsonProperty("concentration_sizes") List<String> concentrationSizes,
      @JsonProperty("concentration_largest") int concentrationLargest,
      @JsonProperty("concentration_disclosure") String concentrationDisclosure) {}

  /** Two quantiles of which the distance is published, in %: 90 and 10. */
  public record QuantilePair(int upper, int lower) {
    private static final double HUNDRED = 100;

    public QuantilePair {
      if (!(lower > 0 && upper > lower && upper < HUNDRED)) {
        throw Refusal.definitions(
            "Quantiles '%d-%d': not the upper and the lower, each between 0 and 100", upper, lower);
      }
    }

    /** Reads {@code 90-10}. */
    @JsonCreator
    static QuantilePair of(String text) {
      if (!text.matches("\\d{1,2}-\\d{1,2}")) {
        throw Refusal.definitions("Quantiles '%s': not two, such as 90-10", text);
      }
      var parts = text.split("-");
      return new QuantilePair(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    double upperShare() {
      return upper / HUNDRED;
    }

    double lowerShare() {
      return lower / HUNDRED;
    }

    /** Its code in BREAKDOWN. */
    String code() {
      return "p%d_p%d".formatted(upper, lower);
    }
  }

  /** Loads {@code dispersion.yaml}; what it lacks, or says in unknown words, is refused by name. */
  public static DispersionTopic load(Definitions definitions) {
    var all = Indicator.load(definitions, "dispersion.yaml");
    var spread = Indicator.only(all, Kind.SPREAD);
    var frontier = Indicator.only(all, Kind.FRONTIER);
    var settings = spread.settings(Spread.class);
    var control = DisclosureControl.load(definitions);
    control.check(settings.concentrationDisclosure());
    return new DispersionTopic(
        spread,
        frontier,
        Indicator.only(all, Kind.PLACES),
        settings,
        Leaders.of(frontier),
        Dimensions.load(definitions),
        control);
  }

  @Override
  public List<Indicator> indicators() {
    return List.of(spread, frontier, places);
  }

  @Override
  public TopicResult observe(NightTables night) {
    return spread.measure().sources().stream().allMatch(night::has)
        ? of(night.production(), night.continuity())
        : TopicResult.NOTHING;
  }

  /**
   * All figures.
   *
   * @param production see {@code ProductionPanel}
   * @param continuity which enterprises are not the same in two years
   */
  public TopicResult of(Microdata production, Continuity continuity) {
    var samples =
        ProductionYear.of(production, dimensions.dimension(SAMPLED_BY)).stream()
            .map(year -> YearSample.of(year, this))
            .toList();
    if (samples.isEmpty()) {
      return TopicResult.NOTHING;
    }
    var first = Leaders.First.of(samples.get(0), leaders);
    var years =
        IntStream.range(0, samples.size())
            .parallel()
            .mapToObj(i -> YearFigures.of(samples, i, first, continuity))
            .map(EstimatedYear::of)
            .toList();
    var later = years.subList(1, years.size());
    var figures = new ArrayList<Figure>();
    years.forEach(year -> figures.addAll(year.figures()));
    later.forEach(year -> figures.addAll(year.divergence(years.get(0))));
    samples.forEach(sample -> figures.addAll(new ConcentrationFigures(sample).all()));
    var quality = new ArrayList<QualityIndicator>();
    samples.forEach(sample -> quality.addAll(sample.quality()));
    later.forEach(year -> quality.add(year.agreement(years.get(0))));
    return TopicResult.of(figures).withQuality(quality);
  }
}
