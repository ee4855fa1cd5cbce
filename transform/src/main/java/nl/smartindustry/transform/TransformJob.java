package nl.smartindustry.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.derived.DerivedTable;
import nl.smartindustry.ingest.run.Progress.Meter;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.SideBySide;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.catalogue.IndicatorCodes;
import nl.smartindustry.transform.catalogue.PossibleCells;
import nl.smartindustry.transform.catalogue.ReleasedGroups;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.PerturbedCounts.Protection;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.VintageCell;
import nl.smartindustry.transform.safe.linked.CoarserClasses.Suggestion;
import nl.smartindustry.transform.safe.linked.EarlierReleases;
import nl.smartindustry.transform.safe.linked.Extent;
import nl.smartindustry.transform.safe.linked.Prominence;
import nl.smartindustry.transform.safe.linked.ProtectionCertificate;
import nl.smartindustry.transform.safe.linked.SecondaryProtection;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.survey.WeightedSurvey;
import nl.smartindustry.transform.survey.estimate.SurveyFigures;
import nl.smartindustry.transform.survey.link.PopulationFrame;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.Topic.TopicResult;

/**
 * The process and analyse phases: from validated answers to cells that may be seen.
 *
 * @param catalogue every indicator, whichever mechanism computes it
 * @param topics what computes those that no survey estimator does
 * @param groups of indicators that are released; all are computed
 * @param kept what is made of stored tables that are large and seldom change: kept by ingest from
 *     night to night
 */
public record TransformJob(
    IndicatorCatalogue catalogue,
    DisclosureControl disclosure,
    SecondaryProtection secondary,
    Topics topics,
    ReleasedGroups groups,
    List<DerivedTable> kept) {
  /** Loads every definition of the phase; what is wrong is refused before Spark starts. */
  public static TransformJob load(Definitions definitions) {
    var surveys = IndicatorCatalogue.load(definitions);
    var topics = Topics.load(definitions, surveys);
    var catalogue = surveys.with(topics.indicators());
    var disclosure = DisclosureControl.load(definitions);
    topics.check(catalogue, IndicatorCodes.of(definitions, surveys));
    catalogue.indicators().forEach(disclosure::check);
    var secondary = SecondaryProtection.load(definitions, catalogue);
    var kept = new ArrayList<DerivedTable>();
    kept.add(PopulationFrame.load(definitions, surveys));
    topics.observed().forEach(topic -> kept.addAll(topic.kept()));
    var groups = ReleasedGroups.load(definitions, catalogue.indicators());
    return new TransformJob(catalogue, disclosure, secondary, topics, groups, kept);
  }

  /**
   * The surveys, and the tables that count their populations, that released indicators are
   * estimated from, where a release has not all groups; empty where it has: then layouts say what
   * must be delivered.
   */
  public static Optional<Set<String>> needed(Definitions definitions) {
    if (ReleasedGroups.areAll(definitions)) {
      return Optional.empty();
    }
    var job = load(definitions);
    var measures = job.catalogue.measures();
    return Optional.of(
        job.released().stream()
            .filter(one -> measures.containsKey(one.code()))
            .map(one -> job.catalogue.survey(measures.get(one.code()).source()))
            .flatMap(survey -> Stream.of(survey.table(), survey.populationTable()))
            .collect(Collectors.toSet()));
  }

  /** The indicators of a release. */
  public List<Indicator> released() {
    return groups.of(catalogue.indicators());
  }

  /** Which cells the indicators can have. */
  public PossibleCells possible() {
    return new PossibleCells(catalogue, topics.codes());
  }

  /** The same, where more prominent figures are withheld last. */
  public TransformJob sparing(Function<ObservationKey, Prominence> printed) {
    return new TransformJob(
        catalogue, disclosure, secondary.sparing(printed), topics, groups, kept);
  }

  /**
   * The same, where the counts of some indicators are rounded together, or have noise, instead of
   * being withheld.
   *
   * @param table that asks for it
   * @throws Refusal (78) for an indicator that is no count, or of a class without a base; for noise
   *     also for one of which no record keys are known
   */
  public TransformJob perturbing(String table, Protection method, Set<String> indicators) {
    var counts = disclosure.counts();
    var keyed = topics.observed().stream().flatMap(one -> one.keyed().stream()).sorted().toList();
    for (var code : indicators) {
      if (method == Protection.CELL_KEY && !keyed.contains(code)) {
        throw Refusal.definitions(
            "Table '%s': protection 'cell_key' is for counts of enterprises with record keys, %s;"
                + " found '%s'",
            table, keyed, code);
      }
      counts = counts.and(table, method, catalogue.indicator(code), disclosure);
    }
    return new TransformJob(catalogue, disclosure.with(counts), secondary, topics, groups, kept);
  }

  /**
   * The method, step by step; surveys and topics do not need each other.
   *
   * @param earlier what releases before have said
   * @return how many cells there are by what became of them
   */
  public Map<String, Long> run(RunContext run, EarlierReleases earlier) {
    run.progress().step("Estimating");
    var night = new NightTables(run, catalogue);
    var done = run.progress().meter("chapters", topics.observed().size() + 1);
    var surveys = new AtomicReference<Estimated>();
    var chapters = new ArrayList<Callable<TopicResult>>();
    chapters.add(
        () -> {
          surveys.set(estimate(night));
          return TopicResult.NOTHING;
        });
    topics.observed().forEach(topic -> chapters.add(() -> topic.observe(night)));
    var observed = new ArrayList<TopicResult>();
    SideBySide.each(chapters.stream().map(one -> counted(one, done)).toList(), observed::add);
    return store(run, surveys.get(), TopicResult.together(observed), earlier);
  }

  /** The surveys with their weights, and what is estimated from them. */
  private record Estimated(List<WeightedSurvey> surveys, SurveyFigures figures) {}

  private Estimated estimate(NightTables night) {
    var samples = night.surveys().link(night::frames, night.holdings());
    var treated = night.surveys().treat(samples);
    var surveys = night.surveys().weigh(treated);
    return new Estimated(surveys, SurveyFigures.of(catalogue, surveys));
  }

  private static <T> Callable<T> counted(Callable<T> chapter, Meter done) {
    return () -> {
      var result = chapter.call();
      done.add(1);
      return result;
    };
  }

  private Map<String, Long> store(
      RunContext run, Estimated estimated, TopicResult observed, EarlierReleases earlier) {
    var figures = estimated.figures();
    var decided = SafeTable.of(disclosure, figures.figures()).with(observed.figures());
    run.progress().step("Protecting");
    var safe = secondary.on(run.session()).protect(decided, earlier);
    run.progress().done(safe.extent().summary());
    run.write(
        Contract.load(run.definitions(), ProtectionCertificate.TABLE), safe.certificate().rows());
    var derived = topics.derive(safe.table());
    var codes = released().stream().map(Indicator::code).collect(Collectors.toSet());
    var cells =
        derived.of(catalogue, run.settings().years(), run::has).stream()
            .filter(one -> codes.contains(one.key().indicator()))
            .toList();
    var ledger = Contract.load(run.definitions(), VintageCell.TABLE);
    var said = safe.vintage().cells(cells);
    run.write(ledger, said.stream().map(one -> one.toRow(ledger)).toList());
    run.write(
        Contract.load(run.definitions(), Suggestion.TABLE),
        safe.coarser().stream().map(Suggestion::toRow).toList());
    if (earlier.vintage() > 0) {
      run.progress().say("  " + safe.vintage().changes(cells).summary());
    }
    return new PhaseResults(run, estimated.surveys(), figures, with(observed, safe.extent()))
        .store(cells, disclosure.profile());
  }

  /** With which figures hang together, so that they are protected together. */
  private static TopicResult with(TopicResult observed, Extent extent) {
    var quality = new ArrayList<>(observed.quality());
    for (var table : extent.tables()) {
      if (table.equations() > 0) {
        var names = String.join(", ", table.amounts());
        quality.add(
            new QualityIndicator(
                "linked_cells",
                "observation",
                QualityIndicator.ALL,
                names,
                table.cells(),
                table.equations() + " equations"));
      }
    }
    quality.add(
        new QualityIndicator(
            "suppression_excess",
            "observation",
            QualityIndicator.ALL,
            QualityIndicator.ALL,
            extent.cost().excess() / 100.0,
            "of what is lost by cells withheld besides sensitive ones, at most"));
    return observed.withQuality(quality);
  }
}
