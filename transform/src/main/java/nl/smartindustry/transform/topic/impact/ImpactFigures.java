package nl.smartindustry.transform.topic.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.comparison.Observations;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.survey.QualityIndicator;

/** The effects of a night: every outcome that was delivered, judged together. */
public record ImpactFigures(ImpactCatalogue catalogue, CellRules rules) {

  /**
   * Observations and measures of quality.
   *
   * @param observations of the outcomes that were delivered
   */
  public record Result(List<Observation> observations, List<QualityIndicator> quality) {}

  /**
   * A panel of one outcome.
   *
   * @param source the stored table it comes from
   * @param status how final its last year is
   */
  public record Delivered(Observations rows, String source, String status) {}

  /**
   * All figures.
   *
   * @param panels an outcome that is absent was not delivered
   */
  public Result of(Map<Outcome, Delivered> panels, Starts starts) {
    var outcomes = panels.keySet().stream().sorted().toList();
    var studies = outcomes.parallelStream().map(one -> Study.of(panels.get(one).rows())).toList();
    var chances = Chance.together(studies.stream().map(Study::chance).toList());
    var judged = new TreeMap<Outcome, Judged>();
    for (int k = 0; k < outcomes.size(); k++) {
      var study = studies.get(k);
      var judgement = catalogue.gate().judge(study.diagnostics(), chances.get(k));
      judged.put(outcomes.get(k), new Judged(study, judgement));
    }
    var observations = new ArrayList<Observation>();
    for (var statistic : catalogue.indicators()) {
      observations.addAll(observations(statistic, judged, panels));
    }
    return new Result(observations, ImpactQuality.of(judged, panels, starts));
  }

  /** A study with what may be said of it. */
  record Judged(Study study, Judgement judgement) {}

  private List<Observation> observations(
      Indicator statistic, Map<Outcome, Judged> judged, Map<Outcome, Delivered> panels) {
    var outcomes = ImpactCatalogue.outcomes(statistic);
    int year = judged.values().stream().mapToInt(one -> one.study().year()).max().orElse(0);
    var observations = new ArrayList<Observation>();
    for (var outcome : outcomes) {
      var prefix = outcomes.size() == 1 ? "" : outcome.word() + "_";
      var one = judged.get(outcome);
      var status = one == null ? Notes.FINAL : panels.get(outcome).status();
      var cells = new StudyCells(statistic, outcome, prefix, status, rules);
      if (one != null) {
        observations.addAll(cells.of(one.study(), one.judgement(), catalogue.gate()));
      } else if (year > 0) {
        observations.add(cells.notDelivered(year));
      }
    }
    return observations;
  }
}
