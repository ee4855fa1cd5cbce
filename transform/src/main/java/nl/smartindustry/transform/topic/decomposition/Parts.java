package nl.smartindustry.transform.topic.decomposition;

import java.util.List;

/**
 * Numbers as functions of the weights of the production statistics: the same parts in the same
 * order for any weights.
 */
interface Parts {
  List<Part> parts();

  /** NaN for a part that is not defined. */
  double[] with(double[] weights);
}
