package nl.smartindustry.transform.topic.premium;

import java.util.stream.IntStream;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.topic.Adoption;

/**
 * Whether the enterprise of each record of the production statistics said, in the survey of the
 * same year, that it uses a technology.
 *
 * @param of by record 1 yes, 0 no, NaN unknown
 */
record Use(String technology, double[] of) {
  static Use of(Microdata production, Adoption adoption, String technology) {
    var enterprise = production.codes("enterprise");
    var year = production.numbers("year");
    var use =
        IntStream.range(0, production.size())
            .mapToDouble(
                k ->
                    adoption
                        .uses(enterprise.level(k), technology, (int) year[k])
                        .map(yes -> yes ? 1.0 : 0.0)
                        .orElse(Double.NaN))
            .toArray();
    return new Use(technology, use);
  }

  /** Whether anybody answered in a year. */
  boolean isAsked(Microdata production, int year) {
    var years = production.numbers("year");
    return IntStream.range(0, of.length).anyMatch(k -> years[k] == year && !Double.isNaN(of[k]));
  }
}
