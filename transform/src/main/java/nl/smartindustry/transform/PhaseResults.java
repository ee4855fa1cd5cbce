package nl.smartindustry.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.DisclosureDecision;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.InformationKept;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ReasonProfile;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.survey.SurveyQuality;
import nl.smartindustry.transform.survey.WeightedSurvey;
import nl.smartindustry.transform.survey.estimate.SurveyFigures;
import nl.smartindustry.transform.topic.Topic.TopicResult;
import nl.smartindustry.transform.topic.comparability.PreviousLetter;
import nl.smartindustry.transform.topic.comparability.RevisionQuality;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What the phase leaves behind: cells, what they were made from, and how good they are. */
record PhaseResults(
    RunContext run, List<WeightedSurvey> surveys, SurveyFigures estimated, TopicResult observed) {
  private static final int SHORT = 12;
  private static final String LOG = "publication_log";

  /**
   * Stores all of it: why cells are suppressed, what topics conclude from the cells, the cells.
   *
   * @param profile how much of why a cell is suppressed is said of it outside {@link
   *     DisclosureDecision}
   * @return how many cells there are by what became of them
   */
  Map<String, Long> store(List<Observation> decided, ReasonProfile profile) {
    write(DisclosureDecision.TABLE, DisclosureDecision.rows(decided, observed.decisions()));
    var kept = InformationKept.of(decided, figures());
    write(InformationKept.TABLE, kept.stream().map(InformationKept::toRow).toList());
    var cells = decided.stream().map(profile::said).toList();
    observed.conclusion().of(cells);
    storeCells(cells);
    storeUnits();
    storeQuality(cells, kept);
    var counts = counts(cells);
    run.progress().done(summary(counts, kept));
    return counts;
  }

  private List<Figure> figures() {
    return Stream.concat(estimated.figures().stream(), observed.figures().stream()).toList();
  }

  private void storeCells(List<Observation> observations) {
    var vintage = run.settings().referenceDate().toString();
    var runId =
        Sha256.of(run.settings().meaning() + run.definitions().fingerprint()).substring(0, SHORT);
    var contract = Contract.load(run.definitions(), "observation");
    write(
        contract.table(),
        observations.stream()
            .map(observation -> Map.entry(observation.key().toString(), observation))
            .sorted(Map.Entry.comparingByKey())
            .map(one -> one.getValue().toRow(contract, vintage, runId))
            .toList());
  }

  /** The units that are in no figure, and those that were changed. */
  private void storeUnits() {
    var unlinked = surveys.stream().flatMap(survey -> unlinked(survey).stream());
    write("unlinked_unit", Stream.concat(unlinked, observed.unlinked().stream()).toList());
    write("winsorised_unit", surveys.stream().flatMap(one -> winsorised(one).stream()).toList());
  }

  /** Every measure of quality, but those that would give a suppressed figure away. */
  private void storeQuality(List<Observation> observations, List<InformationKept> kept) {
    var seen =
        observations.stream()
            .filter(PhaseResults::hasValue)
            .map(Observation::key)
            .collect(Collectors.toSet());
    var measures = new ArrayList<QualityIndicator>();
    surveys.forEach(survey -> measures.addAll(quality(survey).measures()));
    measures.addAll(estimated.quality());
    measures.addAll(observed.quality());
    measures.removeIf(one -> one.figure() != null && !seen.contains(one.figure()));
    InformationKept.shown(kept).forEach((group, shown) -> measures.add(suppressed(group, shown)));
    measures.addAll(RevisionQuality.of(previous(), observations));
    var rows = new ArrayList<>(measures.stream().map(QualityIndicator::toRow).toList());
    rows.addAll(run.rows(Contract.load(run.definitions(), "linkage_quality")));
    write("quality_indicator", rows);
  }

  private static QualityIndicator suppressed(String group, InformationKept.Shown shown) {
    return new QualityIndicator(
        "suppressed_cells",
        "observation",
        QualityIndicator.ALL,
        group,
        shown.all() - shown.shown(),
        "of %d cells with a figure".formatted(shown.all()));
  }

  private PreviousLetter previous() {
    if (!run.has(LOG)) {
      return PreviousLetter.NONE;
    }
    var log = run.rows(run.contract(LOG));
    return PreviousLetter.of(log, run.settings().referenceDate());
  }

  private static SurveyQuality quality(WeightedSurvey survey) {
    var sample = survey.sample();
    return new SurveyQuality(
        sample.plan(), sample.linkage(), survey.waves(), sample.frame().population());
  }

  private static List<Row> unlinked(WeightedSurvey survey) {
    var table = survey.sample().table();
    return survey.sample().linkage().unlinked().stream()
        .map(unit -> RowFactory.create(table, unit.period(), unit.enterprise(), unit.reason()))
        .toList();
  }

  private static List<Row> winsorised(WeightedSurvey survey) {
    var rows = new ArrayList<Row>();
    for (var wave : survey.waves()) {
      for (var item : wave.treatment().winsorised()) {
        for (var change : item.changes()) {
          rows.add(
              RowFactory.create(
                  survey.sample().table(),
                  wave.period(),
                  wave.members().get(change.unit()).key().enterprise(),
                  item.item(),
                  change.weight(),
                  change.before(),
                  change.after(),
                  change.cutoff()));
        }
      }
    }
    return rows;
  }

  private void write(String table, List<Row> rows) {
    var contract = Contract.load(run.definitions(), table);
    run.write(contract, rows);
  }

  private static Map<String, Long> counts(List<Observation> observations) {
    long hidden = observations.stream().filter(PhaseResults::confidential).count();
    long shown = observations.stream().filter(PhaseResults::hasValue).count();
    return Map.of(
        "figures",
        shown,
        "suppressed",
        hidden,
        "without_figure",
        observations.size() - shown - hidden);
  }

  private static String summary(Map<String, Long> counts, List<InformationKept> kept) {
    return "%d figures, %d suppressed (%s), %d without a figure"
        .formatted(
            counts.get("figures"),
            counts.get("suppressed"),
            InformationKept.summary(kept),
            counts.get("without_figure"));
  }

  private static boolean confidential(Observation observation) {
    return observation.cell() instanceof Cell.Suppressed;
  }

  private static boolean hasValue(Observation observation) {
    return observation.cell().figure().filter(figure -> figure.value() != null).isPresent();
  }
}
