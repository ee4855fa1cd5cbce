package nl.smartindustry.transform;

import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.safe.SafeTable;
import nl.smartindustry.transform.survey.estimate.SurveyFigures;
import nl.smartindustry.transform.topic.NightTables;

/**
 * The process and analyse phases: from validated answers to cells that may be seen.
 *
 * @param catalogue every indicator, whichever mechanism computes it
 * @param topics what computes those that no survey estimator does
 */
public record TransformJob(
    IndicatorCatalogue catalogue, DisclosureControl disclosure, Topics topics) {
  /** Loads every definition of the phase; what is wrong is refused before Spark starts. */
  public static TransformJob load(Definitions definitions) {
    var surveys = IndicatorCatalogue.load(definitions);
    var topics = Topics.load(definitions, surveys);
    var catalogue = surveys.with(topics.indicators());
    var disclosure = DisclosureControl.load(definitions);
    topics.check(catalogue);
    catalogue.indicators().forEach(one -> disclosure.check(one.publication()));
    return new TransformJob(catalogue, disclosure, topics);
  }

  /** The method, step by step. */
  public void run(RunContext run) {
    run.progress().step("Estimating");
    var night = new NightTables(run, catalogue);
    var samples = night.surveys().link(night.holdings());
    var treated = night.surveys().treat(samples);
    var surveys = night.surveys().weigh(treated);
    var estimated = SurveyFigures.of(catalogue, surveys);
    var observed = topics.observe(night);
    var decided = SafeTable.of(disclosure, estimated.figures()).with(observed.figures());
    var derived = topics.derive(decided);
    var cells = derived.of(catalogue, run.settings().years(), run::has);
    new PhaseResults(run, surveys, estimated, observed).store(cells);
  }
}
