package nl.smartindustry.transform.topic.premium;

import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.method.premium.Records;

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
