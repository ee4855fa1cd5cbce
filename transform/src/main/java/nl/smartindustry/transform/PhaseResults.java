package nl.smartindustry.transform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.survey.SurveyQuality;
import nl.smartindustry.transform.survey.WeightedSurvey;
import nl.smartindustry.transform.survey.estimate.ModelledShares;
import nl.smartindustry.transform.topic.Topic.TopicResult;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What the phase leaves behind: cells, what they were made from, and how good they are. */
record PhaseResults(
    RunContext run,
    List<WeightedSurvey> surveys,
    List<ModelledShares> modelled,
    List<TopicResult> found) {
  private static final int SHORT = 12;

  /** Stores the cells, and the units that are in none or were changed. */
  void store(List<Observation> observations) {
    var vintage = run.settings().referenceDate().toString();
    var runId =
        Sha256.of(run.settings().meaning() + run.definitions().fingerprint()).substring(0, SHORT);
    var contract = Contract.load(run.definitions(), "observation");
    write(
        contract.table(),
        observations.stream()
            .sorted(Comparator.comparing(observation -> observation.key().toString()))
            .map(observation -> observation.toRow(contract, vintage, runId))
            .toList());
    var unlinked = surveys.stream().flatMap(survey -> unlinked(survey).stream());
    write(
        "unlinked_unit",
        Stream.concat(unlinked, found.stream().flatMap(one -> one.unlinked().stream())).toList());
    write("winsorised_unit", surveys.stream().flatMap(one -> winsorised(one).stream()).toList());
  }

  /**
   * Stores every measure of quality, but those that would give a suppressed figure away.
   *
   * @param observations what may be seen
   * @param revisions how far the letter before is revised
   */
  void storeQuality(List<Observation> observations, List<QualityIndicator> revisions) {
    var seen = new HashSet<ObservationKey>();
    observations.stream().filter(PhaseResults::hasValue).map(Observation::key).forEach(seen::add);
    var rows = new ArrayList<Row>();
    surveys.stream()
        .flatMap(survey -> quality(survey).measures().stream())
        .forEach(measure -> rows.add(measure.toRow()));
    modelled.stream()
        .flatMap(one -> one.remarks().stream())
        .forEach(remark -> rows.add(QualityIndicator.of(remark).toRow()));
    found.stream()
        .flatMap(one -> one.quality().stream())
        .filter(measure -> measure.figure() == null || seen.contains(measure.figure()))
        .forEach(measure -> rows.add(measure.toRow()));
    rows.addAll(run.read(Contract.load(run.definitions(), "linkage_quality")).collectAsList());
    revisions.forEach(one -> rows.add(one.toRow()));
    write("quality_indicator", rows);
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
    run.write(contract, run.session().createDataFrame(rows, contract.schema()).coalesce(1));
  }

  /** How many cells there are by what became of them, in words. */
  static String summary(List<Observation> observations) {
    long hidden = observations.stream().filter(o -> confidential(o)).count();
    long shown = observations.stream().filter(o -> hasValue(o)).count();
    return "%d figures, %d suppressed, %d without a figure"
        .formatted(shown, hidden, observations.size() - shown - hidden);
  }

  private static boolean confidential(Observation observation) {
    return observation.cell().confidentialityStatus().equals("C");
  }

  private static boolean hasValue(Observation observation) {
    return observation.cell().figure().filter(figure -> figure.value() != null).isPresent();
  }
}
