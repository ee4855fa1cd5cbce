package nl.smartindustry.transform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.CrashPoint;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.SideBySide;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.safe.Gaps;
import nl.smartindustry.transform.safe.MarkedBreaks;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.safe.SurveyDisclosure;
import nl.smartindustry.transform.survey.SurveySteps;
import nl.smartindustry.transform.survey.WeightedSurvey;
import nl.smartindustry.transform.survey.estimate.Comparisons;
import nl.smartindustry.transform.survey.estimate.DomainEstimate;
import nl.smartindustry.transform.survey.estimate.EstimatedSurvey;
import nl.smartindustry.transform.survey.estimate.Estimation;
import nl.smartindustry.transform.survey.estimate.ModelledShares;
import nl.smartindustry.transform.survey.estimate.SmallAreaShares;
import nl.smartindustry.transform.survey.estimate.Transitions;
import nl.smartindustry.transform.topic.DerivedTopic;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.Topic;
import nl.smartindustry.transform.topic.Topic.TopicResult;
import nl.smartindustry.transform.topic.decomposition.DecompositionTopic;
import nl.smartindustry.transform.topic.dispersion.DispersionTopic;
import nl.smartindustry.transform.topic.growth.GrowthTopic;
import nl.smartindustry.transform.topic.impact.ImpactTopic;
import nl.smartindustry.transform.topic.jobs.JobsTopic;
import nl.smartindustry.transform.topic.outlook.CompositeIndex;
import nl.smartindustry.transform.topic.outlook.CompositeTopic;
import nl.smartindustry.transform.topic.outlook.OutlookTopic;
import nl.smartindustry.transform.topic.premium.PremiumTopic;
import nl.smartindustry.transform.topic.programme.Programme;
import nl.smartindustry.transform.topic.programme.ProgrammeTopic;
import nl.smartindustry.transform.topic.revision.PreviousLetter;
import nl.smartindustry.transform.topic.revision.RevisionQuality;
import nl.smartindustry.transform.topic.series.SeriesIndicator;
import nl.smartindustry.transform.topic.series.SeriesTopic;

/**
 * The process and analyse phases: from validated answers to cells that may be seen.
 *
 * @param sources figures that do not come from a survey
 * @param derived figures that are made of the others, each also of those before it
 */
public record TransformJob(
    IndicatorCatalogue catalogue,
    SurveyDisclosure control,
    DisclosureControl disclosure,
    List<Topic> sources,
    List<DerivedTopic> derived) {
  private static final int YEAR = 4;
  private static final String LOG = "publication_log";

  /** Loads every definition of the phase; what is wrong is refused before Spark starts. */
  public static TransformJob load(Definitions definitions) {
    var catalogue = IndicatorCatalogue.load(definitions);
    var composite = CompositeTopic.load(definitions);
    var job =
        new TransformJob(
            catalogue,
            SurveyDisclosure.load(definitions, catalogue),
            DisclosureControl.load(definitions),
            List.of(
                JobsTopic.load(definitions),
                new ProgrammeTopic(Programme.load(definitions)),
                new SeriesTopic(SeriesIndicator.load(definitions)),
                DispersionTopic.load(definitions),
                GrowthTopic.load(definitions, catalogue),
                PremiumTopic.load(definitions),
                DecompositionTopic.load(definitions),
                ImpactTopic.load(definitions)),
            List.of(
                OutlookTopic.load(definitions),
                composite,
                new CompositeIndex(composite.composites())));
    job.check(CellRules.load(definitions));
    return job;
  }

  /** One indicator has one definition, its classes exist, and so does what it is made of. */
  private void check(CellRules rules) {
    var codes = new HashSet<String>();
    for (var one : indicators()) {
      if (!codes.add(one.code())) {
        throw Refusal.of(ExitCode.DEFINITIONS, "Indicator '%s': defined twice", one.code());
      }
    }
    rules.check(indicators());
    derived.forEach(source -> require(codes, source.inputs(), source.indicators()));
    sources.forEach(source -> require(codes, source.mentions(), source.indicators()));
  }

  private static void require(Set<String> known, List<String> inputs, List<Indicator> made) {
    for (var input : inputs) {
      if (!known.contains(input)) {
        throw Refusal.of(
            ExitCode.DEFINITIONS,
            "Indicators %s: made of '%s', which is not defined",
            made.stream().map(Indicator::code).toList(),
            input);
      }
    }
  }

  /** Every indicator that is defined, whichever mechanism computes it. */
  public List<Indicator> indicators() {
    var known = new ArrayList<Indicator>();
    catalogue.indicators().forEach(indicator -> known.add(catalogue.statistic(indicator)));
    sources.forEach(source -> known.addAll(source.indicators()));
    derived.forEach(source -> known.addAll(source.indicators()));
    return List.copyOf(known);
  }

  /** The method, step by step. */
  public void run(RunContext run) {
    run.progress().step("Estimating");
    var steps = new SurveySteps(run, catalogue);
    var samples =
        steps.link(catalogue.surveys().stream().filter(survey -> run.has(survey.table())).toList());
    CrashPoint.reached("link");
    var deflators = steps.deflators();
    var surveys = samples.stream().map(one -> SurveySteps.weigh(one, deflators)).toList();
    CrashPoint.reached("weight");
    var modelled = surveys.stream().map(this::modelled).toList();
    var estimates = estimate(surveys);
    modelled.forEach(one -> estimates.addAll(one.estimates()));
    CrashPoint.reached("estimate");
    var observations = disclose(run, surveys, estimates);
    var night = new NightTables(run, catalogue);
    var found = observed(run, night);
    found.forEach(one -> observations.addAll(one.observations()));
    var figures = found.stream().flatMap(one -> one.figures().stream()).toList();
    var cells = disclosure.decide(figures);
    observations.addAll(DisclosureControl.observations(figures, cells));
    derived.forEach(
        topic -> {
          var seen = List.copyOf(observations);
          var made = topic.figures(seen);
          cells.putAll(disclosure.decide(made, cells));
          observations.addAll(DisclosureControl.observations(made, cells));
        });
    observations.removeIf(one -> !isAsked(run, one));
    observations.addAll(Gaps.of(indicators(), observations, latest(observations), run::has));
    var marked = MarkedBreaks.of(catalogue.breaks(), indicators(), observations);
    found.forEach(one -> one.conclusion().of(marked));
    CrashPoint.reached("disclose");
    var results = new PhaseResults(run, surveys, modelled, found);
    results.store(marked);
    results.storeQuality(marked, RevisionQuality.of(previous(night), observations));
    run.progress().done(PhaseResults.summary(marked));
    run.progress().say("  secondary protection is not yet applied");
  }

  /** What the sources give, in their order; they work side by side. */
  private List<TopicResult> observed(RunContext run, NightTables night) {
    run.session();
    var found = new ArrayList<TopicResult>();
    var pieces =
        sources.stream()
            .map(source -> (Callable<TopicResult>) () -> source.observe(night))
            .toList();
    SideBySide.each(pieces, found::add);
    return found;
  }

  private static PreviousLetter previous(NightTables night) {
    return night.has(LOG)
        ? PreviousLetter.of(
            night.stored(LOG).collectAsList(), night.run().settings().referenceDate())
        : PreviousLetter.NONE;
  }

  /** Experimental; no other figure is made of these. */
  private ModelledShares modelled(WeightedSurvey survey) {
    var sample = survey.sample();
    return new SmallAreaShares(catalogue, sample.plan(), sample.frame()).of(survey.waves());
  }

  private List<DomainEstimate> estimate(List<WeightedSurvey> surveys) {
    var estimates = new ArrayList<DomainEstimate>();
    var held = new ArrayList<EstimatedSurvey>();
    for (var survey : surveys) {
      var sample = survey.sample();
      estimates.addAll(new Estimation(catalogue, sample.plan(), survey.waves()).all());
      var panel = new Transitions(catalogue, sample.plan(), sample.frame());
      estimates.addAll(panel.of(survey.waves()));
      held.add(new EstimatedSurvey(sample.plan(), survey.waves(), sample.frame().histories()));
    }
    estimates.addAll(Comparisons.of(catalogue, List.copyOf(estimates), held).all());
    return estimates;
  }

  private List<Observation> disclose(
      RunContext run, List<WeightedSurvey> surveys, List<DomainEstimate> estimates) {
    var statuses = new TreeMap<String, String>();
    surveys.forEach(survey -> statuses.putAll(survey.statuses()));
    var years = run.settings().years().stream().map(String::valueOf).toList();
    var published =
        estimates.stream()
            .filter(estimate -> years.isEmpty() || years.contains(estimate.period()))
            .toList();
    return new ArrayList<>(new SafeTable(catalogue, control, statuses).of(published));
  }

  /** Whether the settings ask for its year; what is not of a whole year is always asked. */
  private static boolean isAsked(RunContext run, Observation observation) {
    var years = run.settings().years().stream().map(String::valueOf).toList();
    var period = observation.key().period();
    return years.isEmpty() || period.length() != YEAR || years.contains(period);
  }

  /** The latest year of any figure. */
  private static String latest(List<Observation> observations) {
    return observations.stream()
        .filter(one -> one.key().frequency().equals("A"))
        .map(one -> one.key().period())
        .max(Comparator.naturalOrder())
        .orElse("");
  }
}
