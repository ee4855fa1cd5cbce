package nl.smartindustry.transform;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.IndicatorCodes;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.topic.DerivedTopic;
import nl.smartindustry.transform.topic.Topic;
import nl.smartindustry.transform.topic.comparability.SeriesIndicator;
import nl.smartindustry.transform.topic.comparability.SeriesTopic;
import nl.smartindustry.transform.topic.growth.GrowthTopic;
import nl.smartindustry.transform.topic.impact.ImpactTopic;
import nl.smartindustry.transform.topic.impact.PremiumTopic;
import nl.smartindustry.transform.topic.jobs.JobsTopic;
import nl.smartindustry.transform.topic.outlook.CompositeIndex;
import nl.smartindustry.transform.topic.outlook.CompositeTopic;
import nl.smartindustry.transform.topic.outlook.OutlookTopic;
import nl.smartindustry.transform.topic.productivity.DecompositionTopic;
import nl.smartindustry.transform.topic.productivity.DispersionTopic;
import nl.smartindustry.transform.topic.programme.ProgrammeTopic;

/**
 * The chapters of figures that no survey estimator gives.
 *
 * @param observed made of stored tables
 * @param derived made of figures, each also of those before it
 */
public record Topics(List<Topic> observed, List<DerivedTopic> derived) {
  /** Loads the definitions of every topic. */
  static Topics load(Definitions definitions, IndicatorCatalogue catalogue) {
    var composite = CompositeTopic.load(definitions);
    return new Topics(
        List.of(
            JobsTopic.load(definitions),
            ProgrammeTopic.load(definitions),
            new SeriesTopic(SeriesIndicator.load(definitions)),
            DispersionTopic.load(definitions),
            GrowthTopic.load(definitions, catalogue),
            PremiumTopic.load(definitions),
            DecompositionTopic.load(definitions),
            ImpactTopic.load(definitions)),
        List.of(
            OutlookTopic.load(definitions), composite, new CompositeIndex(composite.composites())));
  }

  /** Every indicator of these topics. */
  List<Indicator> indicators() {
    return Stream.concat(
            observed.stream().flatMap(topic -> topic.indicators().stream()),
            derived.stream().flatMap(topic -> topic.indicators().stream()))
        .toList();
  }

  /** By indicator and dimension the only codes that figures can have, where topics know them. */
  Map<String, Map<String, Set<String>>> codes() {
    var codes = new TreeMap<String, Map<String, Set<String>>>();
    observed.forEach(topic -> codes.putAll(topic.codes()));
    return codes;
  }

  /** Refuses, by name, what a topic is made of or speaks of and no definition has. */
  void check(IndicatorCatalogue catalogue, IndicatorCodes codes) {
    var divisions = observed.stream().flatMap(topic -> topic.divisions().stream()).toList();
    catalogue.indicators().forEach(one -> codes.require(one, divisions));
    var known = catalogue.indicators().stream().map(Indicator::code).toList();
    observed.forEach(topic -> require(known, topic.mentions(), topic.indicators()));
    derived.forEach(topic -> require(known, topic.inputs(), topic.indicators()));
  }

  private static void require(List<String> known, List<String> inputs, List<Indicator> made) {
    for (var input : inputs) {
      if (!known.contains(input)) {
        throw Refusal.definitions(
            "Indicators %s: made of '%s', which is not defined",
            made.stream().map(Indicator::code).toList(), input);
      }
    }
  }

  /** What follows from decided cells, topic after topic. */
  SafeTable derive(SafeTable decided) {
    var all = decided;
    for (var topic : derived) {
      all = all.with(topic.figures(all.observations()));
    }
    return all;
  }
}
