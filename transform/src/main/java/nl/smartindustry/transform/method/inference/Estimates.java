package nl.smartindustry.transform.method.inference;

import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.Microdata;

/** Every figure of a request, from one table of cells. */
public final class Estimates {
  private Estimates() {}

  /**
   * One estimand over one domain set.
   *
   * @param figures by domain of the set
   */
  public record Estimated(Estimand estimand, Crossing domains, List<PointEstimate> figures) {
    public Estimated {
      figures = figures instanceof FigureColumns ? figures : List.copyOf(figures);
    }
  }

  /**
   * Estimates in the order of estimands, then sets. The same bits however many threads there are:
   * each estimand is computed by one of them, in the order of the units.
   *
   * @param data one row per sampled unit, in the order of the design
   */
  public static List<Estimated> of(Microdata data, Weighting weighting, Request request) {
    var linear = new LinearEstimates(weighting, request.sets());
    var quantiles = quantiles(weighting, request);
    request.estimands().forEach(estimand -> check(data, estimand));
    return IntStream.range(0, request.estimands().size())
        .parallel()
        .mapToObj(i -> of(data, request, request.estimands().get(i), linear, quantiles))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Quantiles> quantiles(Weighting weighting, Request request) {
    boolean asked = request.estimands().stream().anyMatch(Estimand.Quantile.class::isInstance);
    return asked
        ? request.sets().stream().map(set -> new Quantiles(weighting, set)).toList()
        : List.of();
  }

  /** Asks for the columns before the threads start, so that a refusal arrives as one sentence. */
  private static void check(Microdata data, Estimand estimand) {
    data.numbers(estimand.y());
    estimand.x().ifPresent(data::numbers);
  }

  private static List<Estimated> of(
      Microdata data,
      Request request,
      Estimand estimand,
      LinearEstimates linear,
      List<Quantiles> quantiles) {
    var figures =
        estimand instanceof Estimand.Quantile quantile
            ? quantiles.stream()
                .map(set -> set.of(data.numbers(quantile.y()), quantile.p()))
                .toList()
            : linear.of(Pair.of(data, estimand, request.imputed()));
    return IntStream.range(0, figures.size())
        .mapToObj(s -> new Estimated(estimand, request.sets().get(s), figures.get(s)))
        .toList();
  }
}
