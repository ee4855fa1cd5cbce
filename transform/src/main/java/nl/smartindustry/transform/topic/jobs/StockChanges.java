package nl.smartindustry.transform.topic.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.Figure.Computed;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Relation;

/**
 * Net growth that is no more than the change between two stocks, where no unit moved between
 * classes: it may be seen where both stocks may, for anyone can calculate it.
 */
final class StockChanges {
  private static final double ROUNDING = 1e-9;
  private static final double OF_THE_MEAN = 200;

  private final Map<ObservationKey, Double> stocks = new HashMap<>();

  private StockChanges(List<Figure> stocks) {
    for (var stock : stocks) {
      stock
          .result()
          .computed()
          .map(Computed::estimate)
          .ifPresent(found -> this.stocks.put(stock.key(), found.value()));
    }
  }

  /**
   * The flows, with net growth made of stocks where it is.
   *
   * @param levels of employment in heads
   */
  static List<Figure> in(List<Figure> flows, List<Figure> levels) {
    var changes = new StockChanges(levels);
    return flows.stream().map(changes::of).toList();
  }

  private Figure of(Figure flow) {
    boolean plain = flow.key().breakdown().split().equals(Breakdown.TOTAL.split());
    if (!plain || flow.result().computed().isEmpty()) {
      return flow;
    }
    double value = flow.result().computed().get().estimate().value();
    int year = Integer.parseInt(flow.key().period());
    for (var stock : stocks.keySet()) {
      boolean here =
          stock.period().equals(flow.key().period())
              && stock
                  .breakdown()
                  .withSplit(Breakdown.TOTAL.split())
                  .equals(flow.key().breakdown());
      var next = stock.in(String.valueOf(year + 1));
      if (here
          && stocks.containsKey(next)
          && isChange(value, stocks.get(stock), stocks.get(next))) {
        var support =
            Support.FACT
                .madeOf(Relation.CHANGES, List.of(stock, next))
                .judgedBy(flow.support().quality());
        return new Figure(flow.key(), flow.publication(), flow.result(), support, flow.notes());
      }
    }
    return flow;
  }

  private static boolean isChange(double percent, double from, double to) {
    double change = OF_THE_MEAN * (to - from) / (to + from);
    return change != 0 && Math.abs(change - percent) <= ROUNDING * Math.abs(change);
  }
}
