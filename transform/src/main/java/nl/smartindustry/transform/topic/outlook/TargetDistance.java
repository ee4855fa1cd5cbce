package nl.smartindustry.transform.topic.outlook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.diffusion.Logistic;
import nl.smartindustry.transform.method.diffusion.ReportingRules;
import nl.smartindustry.transform.method.diffusion.ReportingRules.Withheld;
import nl.smartindustry.transform.method.diffusion.Scenario;
import nl.smartindustry.transform.method.diffusion.Scenario.Question;
import nl.smartindustry.transform.method.diffusion.Scenario.Range;
import nl.smartindustry.transform.method.diffusion.Waves;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.Figure.Result;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Relation;

/**
 * How far shares are from a target: as observed, and at the horizon under each assumed ceiling,
 * which is a band and no forecast. {@code TIME_PERIOD} of a scenario is the last wave that its
 * curve goes through.
 */
public record TargetDistance(Indicator indicator, Settings settings) {
  private static final double HUNDRED = 100;
  private static final String DISTANCE = "PPT";
  private static final String YEAR = "YEAR";
  private static final String ESTIMATED = "e";

  /**
   * What the target is of, and when a scenario may be reported.
   *
   * @param of the shares it is for
   * @param areas of these areas, activities and sizes
   * @param target in %
   * @param horizon the year of the target
   * @param ceilings in %
   * @param scenarioWaves fewest waves of one version under an assumed ceiling
   * @param condition the Jacobian's condition number stays below it
   * @param furthest a year of attainment beyond it is not reported
   */
  public record Settings(
      List<String> of,
      List<String> areas,
      List<String> activities,
      List<String> sizes,
      double target,
      int horizon,
      List<String> ceilings,
      @JsonProperty("scenario_waves") int scenarioWaves,
      double condition,
      double furthest) {}

  /** Reads the settings of an indicator. */
  public static TargetDistance of(Indicator indicator) {
    return new TargetDistance(indicator, indicator.settings(Settings.class));
  }

  /**
   * The distance of every share, and for the version of each share that was observed last what
   * would become of it.
   */
  public List<Figure> figures(List<Observation> cells) {
    var tracked = new TreeMap<String, List<Observation>>();
    var newest = new TreeMap<String, Observation>();
    cells.stream()
        .filter(this::isTracked)
        .sorted(Comparator.comparing(one -> one.key().period()))
        .forEach(
            one -> {
              tracked.computeIfAbsent(Tracked.name(one), key -> new ArrayList<>()).add(one);
              newest.put(Tracked.population(one), one);
            });
    var figures = new ArrayList<Figure>();
    for (var share : tracked.values()) {
      share.forEach(one -> figures.add(distance(one)));
      var all = new Tracked(List.copyOf(share));
      if (newest.get(Tracked.population(all.latest())).equals(all.latest())) {
        figures.addAll(scenarios(all));
      }
    }
    return figures;
  }

  private boolean isTracked(Observation one) {
    var at = one.key().breakdown();
    return settings.of().contains(one.key().indicator())
        && settings.areas().contains(one.key().referenceArea())
        && settings.activities().contains(at.activity())
        && settings.sizes().contains(at.size())
        && at.region().equals("NL")
        && at.split().equals("_T")
        && one.key().unit().equals("PC_ENT");
  }

  /** The target less a share; a share without a value leaves its reason. */
  private Figure distance(Observation one) {
    var estimate = Tracked.figure(one);
    var flags = one.cell().observationStatus();
    var result =
        estimate == null
            ? new Missing(one.cell().reason().orElseThrow())
            : new Computed(less(estimate), flags, null);
    return at(
        one, one.key().breakdown().split(), DISTANCE, one.notes().statusNl(), result, List.of(one));
  }

  private Estimate less(Estimate share) {
    return new Estimate(
        settings.target() - share.value(),
        share.standardError(),
        null,
        share.high() == null ? null : settings.target() - share.high(),
        share.low() == null ? null : settings.target() - share.low(),
        share.respondents(),
        share.population());
  }

  /** One distance for each ceiling, and a year for each ceiling above the target. */
  private List<Figure> scenarios(Tracked share) {
    var figures = new ArrayList<Figure>();
    for (var ceiling : settings.ceilings()) {
      double part = Double.parseDouble(ceiling) / HUNDRED;
      var rules = new ReportingRules(settings.scenarioWaves(), settings.condition());
      var waves = share.waves();
      var reported = rules.fit(new Logistic(part), waves);
      var question = new Question(settings.horizon(), settings.target() / HUNDRED);
      var scenario =
          reported
              .fit()
              .flatMap(fit -> Scenario.of(fit, waves, question, Tracked.name(share.latest())));
      var gap = gap(reported.withheld().orElse(Withheld.NO_INTERVAL));
      figures.add(scenario(share, ceiling, DISTANCE, scenario.map(this::distance).orElse(gap)));
      if (part > question.target()) {
        figures.add(scenario(share, ceiling, YEAR, scenario.map(this::year).orElse(gap)));
      }
    }
    return figures;
  }

  /** A curve that may not be reported: too few waves for one, or one that says too little. */
  private static Result gap(Withheld why) {
    return new Missing(why == Withheld.TOO_FEW_WAVES ? Reason.NO_OBSERVATIONS : Reason.UNRELIABLE);
  }

  private Result distance(Scenario scenario) {
    var share = scenario.share();
    return estimated(
        new Range(
            settings.target() - HUNDRED * share.value(),
            settings.target() - HUNDRED * share.high(),
            settings.target() - HUNDRED * share.low()));
  }

  private Result year(Scenario scenario) {
    var attained = scenario.attained().orElseThrow();
    return attained.value() <= settings.furthest()
        ? estimated(attained)
        : new Missing(Reason.UNRELIABLE);
  }

  private static Result estimated(Range range) {
    var estimate = new Estimate(range.value(), null, null, range.low(), range.high(), null, null);
    return new Computed(estimate, ESTIMATED, null);
  }

  private Figure scenario(Tracked share, String ceiling, String unit, Result result) {
    var split = "scenario_%d_ceiling_%s".formatted(settings.horizon(), ceiling);
    var name = split.toLowerCase(Locale.ROOT);
    return at(share.latest(), name, unit, Notes.FINAL, result, share.seen());
  }

  private Figure at(
      Observation one,
      String split,
      String unit,
      String status,
      Result result,
      List<Observation> madeOf) {
    var from = one.key();
    var key = from.of(indicator, from.breakdown().withSplit(split), unit);
    var support =
        Support.FACT
            .judgedBy(null)
            .madeOf(Relation.RESTS_ON, madeOf.stream().map(Observation::key).toList());
    var notes = Notes.of(indicator, status, one.notes().definitionVersion());
    return new Figure(key, indicator.publication(), result, support, notes);
  }

  /**
   * The figures of one share over time, of one area, population and version of the definition.
   *
   * @param observations oldest first, at least one
   */
  record Tracked(List<Observation> observations) {
    private static final double HUNDRED = 100;

    /** What distinguishes one share from another: area, population, indicator and version. */
    static String name(Observation one) {
      return population(one) + "|" + one.notes().definitionVersion();
    }

    /** A share whatever the version of its definition. */
    static String population(Observation one) {
      var key = one.key();
      return String.join("|", key.indicator(), key.referenceArea(), key.breakdown().toString());
    }

    Observation latest() {
      return observations.get(observations.size() - 1);
    }

    /** Those that may be seen. */
    List<Observation> seen() {
      return observations.stream().filter(one -> figure(one) != null).toList();
    }

    /** The shares that may be seen, in years; without errors where any has none. */
    Waves waves() {
      var seen = seen();
      var errors = seen.stream().map(one -> figure(one).standardError()).toList();
      return new Waves(
          seen.stream().mapToDouble(one -> Double.parseDouble(one.key().period())).toArray(),
          seen.stream().mapToDouble(one -> figure(one).value() / HUNDRED).toArray(),
          errors.stream().allMatch(Objects::nonNull)
              ? errors.stream().mapToDouble(error -> error / HUNDRED).toArray()
              : new double[0]);
    }

    /** The figure of an observation; null where it has no value. */
    static Estimate figure(Observation one) {
      return one.cell().figure().filter(figure -> figure.value() != null).orElse(null);
    }
  }
}
