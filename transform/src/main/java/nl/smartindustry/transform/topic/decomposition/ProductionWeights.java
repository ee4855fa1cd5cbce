package nl.smartindustry.transform.topic.decomposition;

import java.util.List;
import nl.smartindustry.transform.method.replicates.RaoWu;
import nl.smartindustry.transform.method.replicates.ReplicateWeights;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.topic.ProductionYear;

/**
 * Replicate weights of all records of the production statistics together. An enterprise has the
 * same draws in every year, so that a change has the error of a panel.
 */
final class ProductionWeights {
  private ProductionWeights() {}

  static ReplicateWeights of(
      Microdata production, List<ProductionYear> years, int replicates, long seed) {
    var drawn =
        years.stream()
            .map(year -> RaoWu.of(year.design(), year.codes("enterprise"), seed))
            .map(year -> year.replicates(replicates))
            .toList();
    var base = production.numbers("weight");
    return ReplicateWeights.bootstrap(
        base,
        replicates,
        b -> {
          var weights = base.clone();
          for (int y = 0; y < drawn.size(); y++) {
            put(drawn.get(y).columns().apply(b), years.get(y).rows(), weights);
          }
          return weights;
        });
  }

  private static void put(double[] ofYear, int[] rows, double[] weights) {
    for (int i = 0; i < rows.length; i++) {
      weights[rows[i]] = ofYear[i];
    }
  }
}
