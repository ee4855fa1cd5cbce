package nl.smartindustry.transform.topic.outlook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.topic.DerivedTopic;

/**
 * Distance to targets and ranks among countries.
 *
 * @param indicators of {@code outlook.yaml}
 */
public record OutlookTopic(
    List<Indicator> indicators, List<TargetFigures> targets, List<RankFigures> ranks)
    implements DerivedTopic {
  private enum Kind {
    TARGET,
    RANK
  }

  /** Loads {@code outlook.yaml}; what lacks a setting is refused by name. */
  public static OutlookTopic load(Definitions definitions) {
    var statistics = Indicator.load(definitions, "outlook.yaml");
    return new OutlookTopic(
        statistics,
        of(statistics, Kind.TARGET).map(TargetFigures::new).toList(),
        of(statistics, Kind.RANK).map(RankFigures::new).toList());
  }

  private static Stream<Indicator> of(List<Indicator> statistics, Kind kind) {
    return statistics.stream().filter(one -> one.kind(Kind.class) == kind);
  }

  @Override
  public List<String> inputs() {
    return Stream.concat(
            targets.stream().flatMap(one -> one.inputs().stream()),
            ranks.stream().flatMap(one -> one.inputs().stream()))
        .distinct()
        .toList();
  }

  @Override
  public List<Observation> derive(List<Observation> observations) {
    return Stream.concat(
            targets.stream().flatMap(one -> one.of(observations).stream()),
            ranks.stream().flatMap(one -> one.of(observations).stream()))
        .toList();
  }

  /** How far shares are from a target, as observed and by scenario. */
  public static final class TargetFigures {
    private static final String DISTANCE = "PPT";

    private final Indicator statistic;
    private final List<String> series;
    private final double target;
    private final TargetScenarios scenarios;

    /** Reads {@code of}, {@code areas}, {@code activities}, {@code sizes}, {@code target}, …. */
    public TargetFigures(Indicator statistic) {
      this.statistic = statistic;
      this.series = statistic.setting("of");
      this.target = statistic.number("target");
      this.scenarios = TargetScenarios.of(statistic);
      List.of("areas", "activities", "sizes").forEach(statistic::setting);
    }

    /** The shares that the target is for. */
    public List<String> inputs() {
      return series;
    }

    /**
     * The distance of every share that may be seen, and for the version of each share that was
     * observed last what would become of it under assumed ceilings.
     */
    public List<Observation> of(List<Observation> observations) {
      var tracked = new TreeMap<String, List<Observation>>();
      var newest = new TreeMap<String, Observation>();
      observations.stream()
          .filter(this::isTracked)
          .sorted(Comparator.comparing(one -> one.key().period()))
          .forEach(
              one -> {
                tracked.computeIfAbsent(Tracked.name(one), key -> new ArrayList<>()).add(one);
                newest.put(Tracked.population(one), one);
              });
      var figures = new ArrayList<Observation>();
      for (var share : tracked.values()) {
        share.forEach(one -> figures.add(distance(one)));
        var all = new Tracked(List.copyOf(share));
        if (newest.get(Tracked.population(all.latest())).equals(all.latest())) {
          figures.addAll(scenarios.of(all));
        }
      }
      return figures;
    }

    private boolean isTracked(Observation one) {
      var at = one.key().breakdown();
      return series.contains(one.key().indicator())
          && statistic.setting("areas").contains(one.key().referenceArea())
          && statistic.setting("activities").contains(at.activity())
          && statistic.setting("sizes").contains(at.size())
          && at.region().equals("NL")
          && at.split().equals("_T")
          && one.key().unit().equals("PC_ENT");
    }

    /** The target less a share; a share that is not seen leaves its reason. */
    private Observation distance(Observation one) {
      var figure = Tracked.figure(one);
      var cell =
          figure == null
              ? one.cell()
              : new Cell.Published(less(figure), one.cell().observationStatus());
      var from = one.key();
      var key = from.of(statistic, from.breakdown(), DISTANCE);
      var notes = one.notes();
      return new Observation(
          key, cell, Notes.of(statistic, notes.statusNl(), notes.definitionVersion()));
    }

    private Estimate less(Estimate share) {
      return new Estimate(
          target - share.value(),
          share.standardError(),
          null,
          share.high() == null ? null : target - share.high(),
          share.low() == null ? null : target - share.low(),
          share.respondents(),
          share.population());
    }
  }
}
