package nl.smartindustry.transform.topic.premium;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.premium.Premium;
import nl.smartindustry.transform.method.premium.Records;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.CellRules.Support;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.survey.estimate.Outcome.Exposure;
import nl.smartindustry.transform.topic.Adoption;
import nl.smartindustry.transform.topic.ProductionPanel;

/**
 * The premium of every technology and its spillover, for each year from all waves up to it. Without
 * adopters, or where all adopt, there is none: a reason, never a zero.
 */
public record PremiumFigures(PremiumCatalogue catalogue, CellRules rules) {
  /** All figures. */
  public List<Observation> of(Microdata production, Adoption adoption) {
    var linked = Linked.of(production, adoption, catalogue);
    var tasks = new ArrayList<Task>();
    for (int year : linked.years()) {
      var status = ProductionPanel.status(production, year);
      for (var technology : adoption.technologies()) {
        tasks.add(new Task(linked, technology, year, status));
      }
    }
    return tasks.parallelStream().flatMap(one -> of(one).stream()).toList();
  }

  /** A technology and the last wave, with how final the statistics of that year are. */
  private record Task(Linked linked, String technology, int year, String status) {
    boolean isAsked() {
      return linked.years().stream()
          .filter(wave -> wave <= year)
          .anyMatch(wave -> linked.uses().get(technology).isAsked(linked.production(), wave));
    }
  }

  private List<Observation> of(Task task) {
    var observations = new ArrayList<Observation>();
    for (var comparison : Comparison.values()) {
      if (comparison.applies(catalogue, task.technology())) {
        var records = comparison.records(task.linked(), task.technology(), task.year());
        observations.add(
            observation(
                task, catalogue.premium(), comparison.code(), premium(task, comparison, records)));
      }
    }
    var competitors = new Competitors(task.linked(), task.technology(), task.year());
    for (var level : Competitors.Level.values()) {
      var records = competitors.records(level);
      observations.add(
          observation(task, catalogue.spillover(), level.code(), spillover(task, records)));
    }
    return observations;
  }

  private Cell premium(Task task, Comparison comparison, Records records) {
    return Premium.of(records)
        .map(
            found ->
                cell(
                    catalogue.premium(),
                    found,
                    comparison.compared(records, found.counts()),
                    found.counts().clusters()))
        .orElseGet(() -> none(task));
  }

  /** As many independent observations as there are industries. */
  private Cell spillover(Task task, Records records) {
    return Premium.of(records)
        .map(
            found ->
                cell(
                    catalogue.spillover(),
                    found,
                    found.counts().clusters(),
                    enterprises(task, records)))
        .orElseGet(() -> none(task));
  }

  private static long enterprises(Task task, Records records) {
    var enterprise = task.linked().enterprises();
    return IntStream.range(0, records.size())
        .filter(k -> !Double.isNaN(records.outcome()[k] + records.adoption()[k]))
        .map(k -> enterprise[k])
        .distinct()
        .count();
  }

  private Cell cell(Indicator statistic, Premium found, long fewest, long enterprises) {
    double value = Premium.percent(found.beta());
    double error = 100 * Math.exp(found.beta()) * found.standardError();
    var interval = found.interval();
    var figure =
        new Estimate(
            value,
            error,
            value == 0 ? null : error / Math.abs(value),
            Premium.percent(interval.low()),
            Premium.percent(interval.high()),
            enterprises,
            null);
    var support = new Support(fewest, new Exposure(found.degrees(), 0, 0, 0), Double.NaN);
    return rules.cell(statistic.publication(), figure, support);
  }

  private static Cell none(Task task) {
    return new Cell.Absent(task.isAsked() ? Reason.NO_OBSERVATIONS : Reason.NOT_ASKED);
  }

  private Observation observation(Task task, Indicator statistic, String split, Cell cell) {
    var at = Breakdown.TOTAL.withTechnology(task.technology()).withSplit(split);
    return new Observation(
        ObservationKey.annual(statistic, at, statistic.unit(), String.valueOf(task.year())),
        cell,
        Notes.of(statistic, task.status(), "1"));
  }

  /**
   * How productive non-adopters are where more of their competitors, by labour, have adopted: those
   * of the same three digits of the classification and the same year. The error is robust to
   * industries, as all of one share what is measured.
   *
   * @see "Moulton (1990), Review of Economics and Statistics 72(2)"
   */
  record Competitors(Linked linked, String technology, int last) {
    /** Per ten percentage points of the competitors' labour. */
    private static final double TENTHS = 10;

    /** The records of the regression. */
    Records records(Level level) {
      var production = linked.production();
      var cell = linked.classes().competitors();
      return new Records(
          linked.productivity(),
          share(),
          List.of(),
          level == Level.ENTERPRISE ? List.of(linked.enterprises(), cell) : List.of(cell),
          production.codes("industry_group").of(),
          production.numbers("weight"));
    }

    /** What has a level of its own. */
    enum Level {
      INDUSTRY("_T"),
      ENTERPRISE("within_enterprise");

      private final String code;

      Level(String code) {
        this.code = code;
      }

      /** Its code in BREAKDOWN. */
      String code() {
        return code;
      }
    }

    /**
     * The labour of adopters in that of all competitors with an answer, in tenths, by record of a
     * non-adopter; NaN for others, and where there are too few competitors.
     */
    double[] share() {
      var production = linked.production();
      var use = linked.uses().get(technology).of();
      var year = production.numbers("year");
      var market = linked.classes().market();
      var labour = labour();
      var all = new double[market.size()];
      var adopting = new double[market.size()];
      var count = new int[market.size()];
      for (int k = 0; k < use.length; k++) {
        if (!Double.isNaN(use[k] + labour[k])) {
          all[market.of()[k]] += labour[k];
          adopting[market.of()[k]] += use[k] * labour[k];
          count[market.of()[k]]++;
        }
      }
      var share = new double[use.length];
      Arrays.setAll(
          share,
          k -> {
            int of = market.of()[k];
            boolean counts = use[k] == 0 && year[k] <= last && labour[k] >= 0;
            return counts && count[of] > linked.catalogue().fewestCompetitors()
                ? TENTHS * adopting[of] / (all[of] - labour[k])
                : Double.NaN;
          });
      return share;
    }

    private double[] labour() {
      var weight = linked.production().numbers("weight");
      var labour = linked.production().numbers(linked.catalogue().labour()).clone();
      Arrays.setAll(labour, k -> labour[k] * weight[k]);
      return labour;
    }
  }
}
