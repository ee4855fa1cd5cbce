package nl.smartindustry.transform.topic.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.topic.jobs.Crossings.Bands;

/** The indicators of {@code jobs.yaml}, how they are counted and how enterprises are divided. */
public record JobsCatalogue(
    Map<Kind, Indicator> indicators, EmploymentRules rules, Dimensions dimensions) {
  /** Breakdowns that are not sets of {@code dimensions.yaml}. */
  static final String AGE = "age";

  static final String ADOPTER = "adopter";

  private static final String FILE = "jobs.yaml";

  /** What an indicator measures. */
  enum Kind {
    /** Jobs of employees, mean over the ends of the months of a year. */
    JOBS,
    /** Hours worked. */
    HOURS,
    /** Jobs created, over mean employment. */
    CREATION,
    /** Jobs destroyed, over mean employment. */
    DESTRUCTION,
    /** Creation less destruction, and what is moved beyond it. */
    NET,
    /** Enterprises born, over those active. */
    BIRTHS,
    /** Enterprises that grow fast, over those large enough to. */
    HIGH_GROWTH,
    /** Quantiles of the hourly wage. */
    HOURLY_WAGE
  }

  /**
   * What all but two kinds need to know.
   *
   * @param provisionalYears years before that of the reference date that are provisional
   */
  record Settings(@JsonProperty("provisional_years") Integer provisionalYears) {}

  /**
   * What {@link Kind#HOURS} need to know.
   *
   * @param series of the national accounts
   */
  record HoursSettings(
      @JsonProperty("provisional_years") Integer provisionalYears, List<String> series) {}

  /**
   * Growth beyond a rate over some years, among units large enough at the start.
   *
   * @param years of the window
   * @param growth % a year on average, to be exceeded
   * @param employees at the start
   * @see "Eurostat and OECD (2007), Manual on Business Demography Statistics, chapter 8"
   */
  record HighGrowth(
      @JsonProperty("provisional_years") Integer provisionalYears,
      Integer years,
      BigDecimal growth,
      Long employees)
      implements Serializable {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    boolean eligible(long before) {
      return before >= employees;
    }

    /** Whether employment after exceeds that before grown at the rate: exact. */
    boolean reached(long before, long after) {
      var factor = BigDecimal.ONE.add(growth.divide(HUNDRED)).pow(years);
      return BigDecimal.valueOf(after).compareTo(BigDecimal.valueOf(before).multiply(factor)) > 0;
    }
  }

  /** Loads and checks all; an unknown kind, breakdown, setting or technology is refused by name. */
  static JobsCatalogue load(Definitions definitions) {
    var indicators = new EnumMap<Kind, Indicator>(Kind.class);
    for (var one : Indicator.load(definitions, FILE)) {
      if (indicators.put(one.kind(Kind.class), one) != null) {
        throw Refusal.definitions(
            "Indicator '%s': kind '%s' is another's too (one indicator a kind)",
            one.code(), one.measure().kind());
      }
    }
    var catalogue =
        new JobsCatalogue(
            indicators, EmploymentRules.load(definitions), Dimensions.load(definitions));
    for (var kind : Kind.values()) {
      if (!indicators.containsKey(kind)) {
        throw Refusal.definitions("'%s': no indicator of kind '%s' (one a kind)", FILE, kind);
      }
      catalogue.provisionalYears(kind);
      catalogue.crossings(kind);
    }
    return catalogue;
  }

  /** The indicator of a kind. */
  Indicator of(Kind kind) {
    return indicators.get(kind);
  }

  /** Years before that of the reference date in which figures of a kind are provisional. */
  int provisionalYears(Kind kind) {
    return switch (kind) {
      case HOURS -> hours().provisionalYears();
      case HIGH_GROWTH -> highGrowth().provisionalYears();
      default -> of(kind).settings(Settings.class).provisionalYears();
    };
  }

  HoursSettings hours() {
    return of(Kind.HOURS).settings(HoursSettings.class);
  }

  HighGrowth highGrowth() {
    return of(Kind.HIGH_GROWTH).settings(HighGrowth.class);
  }

  /** The classes that an indicator is crossed by. */
  Crossings crossings(Kind kind) {
    return crossings(List.of(of(kind)));
  }

  /** The classes of all indicators together. */
  Crossings crossings() {
    return crossings(List.copyOf(indicators.values()));
  }

  private Crossings crossings(List<Indicator> some) {
    var names = new TreeSet<String>();
    some.forEach(one -> names.addAll(one.publication().breakdowns()));
    names.removeAll(List.of(AGE, ADOPTER));
    return Crossings.of(dimensions, List.copyOf(names));
  }

  /** Size classes of persons employed, the smallest included. */
  Bands sizes() {
    return Bands.of(dimensions.dimension("size").bands()).below(rules.smallestSize());
  }
}
