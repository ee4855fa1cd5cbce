package nl.smartindustry.transform.topic.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.premium.Premium;
import nl.smartindustry.transform.method.premium.PremiumRecords;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.Figure.Missing;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Quality;
import nl.smartindustry.transform.topic.Adoption;
import nl.smartindustry.transform.topic.ProductionPanel;

/**
 * The premium of every technology and its spillover, for each year from all waves up to it. Without
 * adopters, or where all adopt, there is none: a reason, never a zero.
 */
record PremiumFigures(PremiumTopic topic) {
  private static final String ENTERPRISES = "enterprises in a regression";
  private static final double HUNDRED = 100;

  /** All figures. */
  List<Figure> of(Microdata production, Adoption adoption) {
    var linked = Linked.of(production, adoption, topic);
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

    /** The enterprises of the records that are complete. */
    Contributions contributors(PremiumRecords records) {
      var complete =
          IntStream.range(0, records.size())
              .filter(k -> !Double.isNaN(records.outcome()[k] + records.adoption()[k]));
      return ProductionPanel.contributors(linked.production(), complete);
    }

    Figure figure(Indicator statistic, String split, Figure.Result result, Support support) {
      var at = Breakdown.TOTAL.withTechnology(technology).withSplit(split);
      return new Figure(
          ObservationKey.annual(statistic, at, statistic.unit(), String.valueOf(year)),
          statistic.publication(),
          result,
          support,
          Notes.of(statistic, status, "1"));
    }

    Figure none(Indicator statistic, String split) {
      var why = isAsked() ? Reason.NO_OBSERVATIONS : Reason.NOT_ASKED;
      return figure(statistic, split, new Missing(why), Support.FACT);
    }
  }

  private List<Figure> of(Task task) {
    var figures = new ArrayList<Figure>();
    for (var comparison : AdopterComparison.values()) {
      if (comparison.applies(topic, task.technology())) {
        figures.add(premium(task, comparison));
      }
    }
    var competitors = new CompetitorShare(task.linked(), task.technology(), task.year());
    for (var level : CompetitorShare.Level.values()) {
      figures.add(spillover(task, level, competitors.records(level)));
    }
    return figures;
  }

  private Figure premium(Task task, AdopterComparison comparison) {
    var records = comparison.records(task.linked(), task.technology(), task.year());
    return Premium.of(records)
        .map(
            found -> {
              long compared = comparison.compared(records, found.counts());
              var support =
                  Support.amount(ENTERPRISES, task.contributors(records))
                      .beside(compared, found.degrees())
                      .judgedBy(Quality.of(compared));
              var computed = new Computed(estimate(found, found.counts().clusters()));
              return task.figure(topic.premium(), comparison.code(), computed, support);
            })
        .orElseGet(() -> task.none(topic.premium(), comparison.code()));
  }

  /** As many independent observations as there are industries. */
  private Figure spillover(Task task, CompetitorShare.Level level, PremiumRecords records) {
    return Premium.of(records)
        .map(
            found -> {
              var enterprises = task.contributors(records);
              var support =
                  Support.amount(ENTERPRISES, enterprises)
                      .beside(found.degrees())
                      .judgedBy(Quality.of(found.counts().clusters()));
              var computed = new Computed(estimate(found, enterprises.enterprises()));
              return task.figure(topic.spillover(), level.code(), computed, support);
            })
        .orElseGet(() -> task.none(topic.spillover(), level.code()));
  }

  private static Estimate estimate(Premium found, long enterprises) {
    double value = Premium.percent(found.beta());
    double error = HUNDRED * Math.exp(found.beta()) * found.standardError();
    var interval = found.interval();
    return new Estimate(
        value,
        error,
        value == 0 ? null : error / Math.abs(value),
        Premium.percent(interval.low()),
        Premium.percent(interval.high()),
        enterprises,
        null);
  }

  /**
   * How productive non-adopters are where more of their competitors, by labour, have adopted: those
   * of the same three digits of the classification and the same year. The error is robust to
   * industries, as all of one share what is measured.
   *
   * @see "Moulton (1990), Review of Economics and Statistics 72(2)"
   */
  record CompetitorShare(Linked linked, String technology, int last) {
    /** Per ten percentage points of the competitors' labour. */
    private static final double TENTHS = 10;

    /** The records of the regression. */
    PremiumRecords records(Level level) {
      var production = linked.production();
      var cell = linked.classes().competitors();
      return new PremiumRecords(
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
            return counts && count[of] > linked.topic().competitors().fewest()
                ? TENTHS * adopting[of] / (all[of] - labour[k])
                : Double.NaN;
          });
      return share;
    }

    private double[] labour() {
      var weight = linked.production().numbers("weight");
      var labour = linked.production().numbers(linked.topic().adopters().labour().column()).clone();
      Arrays.setAll(labour, k -> labour[k] * weight[k]);
      return labour;
    }
  }
}
