package nl.smartindustry.transform.topic.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.comparison.EffectCriteria;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Failing;
import nl.smartindustry.transform.method.comparison.EffectCriteria.Judgement;
import nl.smartindustry.transform.method.comparison.PanelObservations;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.DisclosureControl;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Ingredient;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.Topic.TopicResult;
import nl.smartindustry.transform.topic.impact.ImpactPanels.Delivered;
import nl.smartindustry.transform.topic.impact.ImpactTopic.Settings;

/**
 * The effects of a night: every outcome that was delivered, judged together.
 *
 * @param control decides what may be said of participants where quality is reported
 */
record ImpactFigures(
    List<Indicator> indicators, EffectCriteria criteria, DisclosureControl control) {
  private static final String PARTICIPATION = "participation";
  private static final double ALL = 100;

  /** A study with what may be said of it. */
  private record Judged(Study study, Judgement judgement) {}

  /**
   * All figures and measures of quality.
   *
   * @param panels an outcome that is absent was not delivered
   */
  TopicResult of(Map<ImpactOutcome, Delivered> panels, Starts starts) {
    var judged = judge(panels);
    int year = judged.values().stream().mapToInt(one -> one.study().year()).max().orElse(0);
    var figures = new ArrayList<Figure>();
    var quality = new ArrayList<QualityIndicator>();
    for (var indicator : indicators) {
      for (var outcome : Settings.of(indicator).outcomes()) {
        var delivered = panels.get(outcome);
        var status = delivered == null ? Notes.FINAL : delivered.status();
        var study = new StudyFigures(indicator, outcome, status);
        if (delivered != null) {
          var one = judged.get(outcome);
          figures.addAll(study.of(one.study(), one.judgement(), criteria));
          quality.add(covered(study, one, delivered, starts));
          quality.add(judgement(outcome, one, delivered));
        } else if (year > 0) {
          figures.add(study.notDelivered(year));
        }
      }
    }
    if (year > 0) {
      quality.addAll(leftOut(String.valueOf(year), starts));
    }
    return TopicResult.of(figures).withQuality(quality);
  }

  private Map<ImpactOutcome, Judged> judge(Map<ImpactOutcome, Delivered> panels) {
    var outcomes = panels.keySet().stream().sorted().toList();
    var studies = outcomes.parallelStream().map(one -> Study.of(panels.get(one).rows())).toList();
    var chances = EffectCriteria.together(studies.stream().map(Study::chance).toList());
    var judged = new TreeMap<ImpactOutcome, Judged>();
    for (int k = 0; k < outcomes.size(); k++) {
      var study = studies.get(k);
      var judgement = criteria.judge(study.diagnostics(), chances.get(k));
      judged.put(outcomes.get(k), new Judged(study, judgement));
    }
    return judged;
  }

  /** Participations that are in no effect. */
  private static List<QualityIndicator> leftOut(String period, Starts starts) {
    return List.of(
        new QualityIndicator(
            "participations_without_start",
            PARTICIPATION,
            period,
            QualityIndicator.ALL,
            starts.withoutStart(),
            "count as participations, not in effects: their year is not known"),
        new QualityIndicator(
            "participations_without_enterprise",
            PARTICIPATION,
            period,
            QualityIndicator.ALL,
            starts.unlinked(),
            "no number in any frame of the register"));
  }

  /**
   * The share of known participants that the source of an outcome has in every year, known where
   * their number is.
   */
  private QualityIndicator covered(
      StudyFigures figures, Judged one, Delivered delivered, Starts starts) {
    var disclosure = figures.indicator().publication().disclosure();
    long used = one.study().diagnostics().treated();
    long all = starts.since().size();
    var of = Support.share(participants(used), participants(all));
    var share = control.decide(disclosure, ALL * used / all, of);
    var numbers =
        Stream.of(used, participants(delivered.rows()), all)
            .map(n -> control.decide(disclosure, n, Support.count("participants", n)))
            .map(cell -> cell.figure().map(Estimate::value).orElse(Double.NaN))
            .toArray();
    return new QualityIndicator(
            "impact_coverage",
            delivered.source(),
            String.valueOf(one.study().year()),
            figures.outcome().word(),
            share.figure().map(Estimate::value).orElse(Double.NaN) / ALL,
            "of participating enterprises about %.0f in the estimate, %.0f in the source, %.0f in all"
                .formatted(numbers))
        .of(figures.count(one.study(), StudyFigures.PARTICIPANTS));
  }

  private static Ingredient participants(long enterprises) {
    return new Ingredient("participants", Contributions.count(enterprises));
  }

  private static long participants(PanelObservations rows) {
    return IntStream.range(0, rows.size())
        .filter(k -> rows.since()[k] != PanelObservations.NEVER)
        .map(k -> rows.unit()[k])
        .distinct()
        .count();
  }

  private static QualityIndicator judgement(
      ImpactOutcome outcome, Judged one, Delivered delivered) {
    var failings = one.judgement().failings();
    var words = failings.stream().map(Failing::label).collect(Collectors.joining(" "));
    return new QualityIndicator(
        "impact_gate",
        delivered.source(),
        String.valueOf(one.study().year()),
        outcome.word(),
        failings.size(),
        Stream.of(one.judgement().conclusion().label(), words)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(": ")));
  }
}
