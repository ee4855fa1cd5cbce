package nl.smartindustry.transform.topic.growth;

import java.util.List;
import nl.smartindustry.transform.method.index.Input;

/**
 * How the factors of production changed from one year to the next, with what they cost.
 *
 * @param hours log change of hours worked; what labour changed beyond it is its composition
 */
record FactorGrowth(double hours, Input labour, Input ictCapital, Input otherCapital) {
  static final String LABOUR = "labour";
  static final String ICT_CAPITAL = "ict_capital";
  static final String OTHER_CAPITAL = "other_capital";

  /** Whether they cost something in both years, so that they have shares. */
  boolean cost() {
    return inputs().stream().mapToDouble(Input::costBefore).sum() > 0
        && inputs().stream().mapToDouble(Input::costAfter).sum() > 0;
  }

  List<Input> inputs() {
    return List.of(labour, ictCapital, otherCapital);
  }
}
