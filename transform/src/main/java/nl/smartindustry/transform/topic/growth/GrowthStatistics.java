package nl.smartindustry.transform.topic.growth;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.topic.growth.NationalFigure.Subject;

/**
 * The indicators of levels, growth and growth accounts.
 *
 * @param defined those of {@code growth.yaml}
 * @param growth of labour productivity, that the catalogue of surveys defines
 */
public record GrowthStatistics(List<Indicator> defined, Indicator growth) {
  /** What {@code growth.yaml} calls a kind. */
  private enum Kind {
    HOURLY_LEVEL(Subject.LEVEL),
    MULTIFACTOR(Subject.MULTIFACTOR),
    ICT_CAPITAL(Subject.ICT_CAPITAL);

    private final Subject subject;

    Kind(Subject subject) {
      this.subject = subject;
    }
  }

  private static final String FILE = "growth.yaml";

  public GrowthStatistics {
    defined = List.copyOf(defined);
  }

  /** Loads the indicators; one of each kind, and a series for every item, or it is refused. */
  public static GrowthStatistics load(
      Definitions definitions, IndicatorCatalogue catalogue, CellRules rules) {
    var defined = Indicator.load(definitions, FILE);
    for (var kind : Kind.values()) {
      long count = defined.stream().filter(one -> one.kind(Kind.class) == kind).count();
      if (count != 1) {
        throw Refusal.of(
            ExitCode.DEFINITIONS, "'%s': found %d indicators of kind %s (one)", FILE, count, kind);
      }
    }
    var grows = of(defined, Subject.LEVEL).setting("growth").get(0);
    var statistics = new GrowthStatistics(defined, catalogue.indicator(grows));
    statistics.names();
    rules.check(
        List.of(statistics.surveyed(Subject.LEVEL), statistics.surveyed(Subject.MULTIFACTOR)));
    return statistics;
  }

  private static Indicator of(List<Indicator> defined, Subject subject) {
    return defined.stream()
        .filter(one -> one.kind(Kind.class).subject == subject)
        .findFirst()
        .orElseThrow();
  }

  /** The indicator of a subject. */
  public Indicator of(Subject subject) {
    return switch (subject) {
      case GROWTH -> growth;
      case VALUE_ADDED -> of(defined, Subject.MULTIFACTOR);
      default -> of(defined, subject);
    };
  }

  /** The series that holds each item of the accounts. */
  public Map<Item, String> names() {
    var names = new EnumMap<Item, String>(Item.class);
    Arrays.stream(Item.values()).forEach(item -> names.put(item, named(item)));
    return names;
  }

  private String named(Item item) {
    return defined.stream()
        .filter(one -> !one.optional(item.setting()).isEmpty())
        .findFirst()
        .orElseGet(() -> of(Subject.MULTIFACTOR))
        .setting(item.setting())
        .get(0);
  }

  /**
   * The same indicator as the structural business statistics give it: with their own unit, sources
   * and classes, that its settings name.
   */
  public Indicator surveyed(Subject subject) {
    var one = of(subject);
    var publication = one.publication();
    var measure = one.measure();
    return new Indicator(
        one.code(),
        one.group(),
        one.label(),
        one.population(),
        new Indicator.Measure(
            measure.kind(),
            measure.estimator(),
            one.setting("survey_unit"),
            one.setting("survey"),
            measure.settings()),
        new Publication(
            publication.breakdowns(),
            one.setting("survey_precision").get(0),
            one.setting("survey_disclosure").get(0),
            publication.tier(),
            publication.reference(),
            publication.decimals(),
            one.setting("survey_note").get(0)));
  }

  /** How figures of the national accounts are published, whichever indicator they belong to. */
  Publication accounts() {
    return of(Subject.MULTIFACTOR).publication();
  }
}
