package nl.smartindustry.transform.topic.premium;

import java.util.stream.IntStream;

/** Who will adopt, among those who do not yet. */
final class Future {
  private Future() {}

  /**
   * By record of a non-adopter: 1 where a later wave, within the horizon and up to the last year,
   * has it as an adopter; 0 where the later waves that it answered do not; NaN otherwise.
   */
  static double[] of(Linked linked, String technology, int last) {
    var use = linked.uses().get(technology).of();
    var year = linked.production().numbers("year");
    var enterprise = linked.production().codes("enterprise");
    return IntStream.range(0, use.length)
        .mapToDouble(
            k ->
                use[k] == 0
                    ? of(linked, technology, enterprise.level(k), (int) year[k], last)
                    : Double.NaN)
        .toArray();
  }

  private static double of(
      Linked linked, String technology, String enterprise, int year, int last) {
    int until = Math.min(year + linked.catalogue().horizon(), last);
    return IntStream.rangeClosed(year + 1, until)
        .mapToObj(later -> linked.adoption().uses(enterprise, technology, later))
        .flatMap(java.util.Optional::stream)
        .mapToDouble(yes -> yes ? 1 : 0)
        .max()
        .orElse(Double.NaN);
  }
}
