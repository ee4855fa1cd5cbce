package nl.smartindustry.transform.topic.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  /** What a reader must know of the effects: who is not in them, and what the gate found. */
  static final class ImpactQuality {
    private static final String PARTICIPATION = "participation";

    private ImpactQuality() {}

    static List<QualityIndicator> of(
        Map<Outcome, Judged> judged, Map<Outcome, Delivered> panels, Starts starts) {
      var measures = new ArrayList<QualityIndicator>();
      judged.forEach(
          (outcome, one) -> {
            var delivered = panels.get(outcome);
            measures.add(covered(outcome, one, delivered, starts));
            measures.add(gate(outcome, one, delivered));
          });
      var last = judged.values().stream().mapToInt(one -> one.study().year()).max();
      if (last.isPresent()) {
        var period = String.valueOf(last.getAsInt());
        measures.add(
            participations(
                "participations_without_start",
                period,
                starts.withoutStart(),
                "count as participations, not in effects: their year is not known"));
        measures.add(
            participations(
                "participations_without_enterprise",
                period,
                starts.unlinked(),
                "no number in any frame of the register"));
      }
      return measures;
    }

    private static QualityIndicator participations(
        String measure, String period, int count, String note) {
      return new QualityIndicator(
          measure, PARTICIPATION, period, QualityIndicator.ALL, count, note);
    }

    /** The share of known participants that the source of an outcome has in every year. */
    private static QualityIndicator covered(
        Outcome outcome, Judged one, Delivered delivered, Starts starts) {
      var rows = delivered.rows();
      long seen =
          IntStream.range(0, rows.size())
              .filter(k -> rows.since()[k] != Observations.NEVER)
              .map(k -> rows.unit()[k])
              .distinct()
              .count();
      int all = starts.since().size();
      int used = one.study().diagnostics().treated();
      double share = all == 0 ? 0 : Math.round(20.0 * used / all) / 20.0;
      return new QualityIndicator(
          "impact_coverage",
          delivered.source(),
          String.valueOf(one.study().year()),
          outcome.word(),
          share,
          "about %d of %d participating enterprises in the estimate; about %d are in the source"
              .formatted(round(used), round(all), round(seen)));
    }

    /** To the nearest five: a number of participants may tell who they are. */
    private static long round(long enterprises) {
      return 5 * Math.round(enterprises / 5.0);
    }

    private static QualityIndicator gate(Outcome outcome, Judged one, Delivered delivered) {
      var failings =
          one.judgement().failings().stream().map(Failing::label).collect(Collectors.joining(" "));
      return new QualityIndicator(
          "impact_gate",
          delivered.source(),
          String.valueOf(one.study().year()),
          outcome.word(),
          one.judgement().failings().size(),
          Arrays.asList(one.judgement().verdict().label(), failings).stream()
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(": ")));
    }
  }
}
