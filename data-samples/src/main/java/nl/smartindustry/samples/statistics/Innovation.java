package nl.smartindustry.samples.statistics;

import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.population.SizeBand;

/**
 * Who innovates in a period of three years. Most innovators of one period are innovators of the
 * next.
 *
 * @see "sources section 6: product innovators of 2014-2016 by size class"
 */
final class Innovation {
  private static final double PRODUCT_SMALL = 0.65;
  private static final double PRODUCT_MEDIUM = 0.76;
  private static final double PRODUCT_LARGE = 0.75;
  private static final double PROCESS_OF_PRODUCTION = 0.45;
  private static final double PROCESS_OF_LOGISTICS = 0.25;
  private static final double COOPERATION = 0.30;
  private static final double LASTING = 0.80;
  private static final double MOST_NEW_TO_MARKET = 30;
  private static final double MOST_NEW_TO_FIRM = 40;

  private final Draws draws;

  Innovation(Draws draws) {
    this.draws = draws;
  }

  boolean product(Life life, int period) {
    return answer(product(life.band()), life, period, 1);
  }

  boolean processOfProduction(Life life, int period) {
    return answer(PROCESS_OF_PRODUCTION, life, period, 2);
  }

  boolean processOfLogistics(Life life, int period) {
    return answer(PROCESS_OF_LOGISTICS, life, period, 3);
  }

  /** Whether an innovator works with a knowledge institute or fieldlab. */
  boolean cooperates(Life life, int period) {
    return answer(COOPERATION, life, period, 4);
  }

  /** Percent of turnover from products new to the market; for product innovators. */
  double newToMarket(Life life, int period) {
    return MOST_NEW_TO_MARKET * squared(life, period, 5);
  }

  /** Percent of turnover from products new to the enterprise only. */
  double newToFirm(Life life, int period) {
    return MOST_NEW_TO_FIRM * squared(life, period, 6);
  }

  private static double product(SizeBand band) {
    if (band.atLeast(SizeBand.P250)) {
      return PRODUCT_LARGE;
    }
    return band.atLeast(SizeBand.P50) ? PRODUCT_MEDIUM : PRODUCT_SMALL;
  }

  /** Yes with the given probability in every period; four in five answer as they always do. */
  private boolean answer(double probability, Life life, int period, int question) {
    long now = period * 16L + question;
    boolean asAlways = draws.happens(LASTING, Purpose.INNOVATION, life.key(), -now);
    return draws.happens(probability, Purpose.INNOVATION, life.key(), asAlways ? question : now);
  }

  private double squared(Life life, int period, int question) {
    double draw = draws.uniform(Purpose.INNOVATION, life.key(), period * 16L + question);
    return draw * draw;
  }
}
