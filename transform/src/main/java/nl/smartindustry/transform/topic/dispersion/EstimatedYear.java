package nl.smartindustry.transform.topic.dispersion;

import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.replicates.RaoWu;
import nl.smartindustry.transform.method.replicates.ReplicateVariance;
import nl.smartindustry.transform.method.replicates.Replicated;
import nl.smartindustry.transform.topic.ProductionYear;

/**
 * The figures of one year with their replicates, by the rescaled bootstrap: the draws of an
 * enterprise are nearly the same in every year, so that years can be compared.
 */
record EstimatedYear(ProductionYear year, List<Asked> asked, Replicated replicated) {
  static EstimatedYear of(YearFigures figures, int replicates, long seed) {
    var year = figures.sample().year();
    var asked = figures.all();
    var weights = RaoWu.of(year.design(), year.codes("enterprise"), seed).replicates(replicates);
    var replicated =
        ReplicateVariance.of(
            weights,
            w -> asked.stream().mapToDouble(one -> one.value().applyAsDouble(w)).toArray());
    return new EstimatedYear(year, asked, replicated);
  }

  /** One figure by its place among those asked. */
  Estimated estimated(int place) {
    return new Estimated(replicated.estimates()[place], replicated.se(place));
  }

  /** The place of the figure of an indicator that lies under a code of BREAKDOWN. */
  int place(String indicator, String split) {
    return IntStream.range(0, asked.size())
        .filter(
            i ->
                asked.get(i).indicator().code().equals(indicator)
                    && asked.get(i).at().split().equals(split))
        .findFirst()
        .orElseThrow();
  }

  /** How much a figure differs from that of an earlier year. */
  Estimated since(EstimatedYear before, int place, int placeBefore) {
    double variance =
        replicated.variance(place)
            + before.replicated.variance(placeBefore)
            - 2 * replicated.covariance(place, before.replicated, placeBefore);
    return new Estimated(
        replicated.estimates()[place] - before.replicated.estimates()[placeBefore],
        Math.sqrt(Math.max(0, variance)));
  }
}
