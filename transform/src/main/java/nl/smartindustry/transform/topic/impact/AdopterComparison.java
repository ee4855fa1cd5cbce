package nl.smartindustry.transform.topic.impact;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.premium.Premium.Counts;
import nl.smartindustry.transform.method.premium.PremiumRecords;

/** What is compared: each a regression of its own on the records of the waves up to a year. */
enum AdopterComparison {
  /** Adopters and others of the same branch, size and year, weighted: the headline. */
  HEADLINE("_T"),
  /** The same, every enterprise once. */
  UNWEIGHTED("unweighted"),
  /** The same, among enterprises with as many other technologies. */
  OTHERS("given_other_technologies"),
  /** Enterprises with themselves, before and after, against others of their branch and size. */
  ENTERPRISE("within_enterprise"),
  /** Those that will adopt and those that will not, before any does: what came before adoption. */
  BEFORE("before_adoption");

  private final String code;

  AdopterComparison(String code) {
    this.code = code;
  }

  /** Its code in BREAKDOWN. */
  String code() {
    return code;
  }

  /** Whether there is one of a technology. */
  boolean applies(PremiumTopic topic, String technology) {
    return this != OTHERS || topic.adopters().bundle().contains(technology);
  }

  /** The records of the regression; those of other years are missing values. */
  PremiumRecords records(Linked linked, String technology, int last) {
    var use = linked.uses().get(technology).of();
    var production = linked.production();
    var cell = linked.classes().adopters();
    var enterprise = linked.enterprises();
    var year = production.numbers("year");
    IntToDoubleFunction adopts = k -> year[k] <= last ? use[k] : Double.NaN;
    var adoption =
        this == BEFORE
            ? Future.of(linked, technology, last)
            : IntStream.range(0, use.length).mapToDouble(adopts).toArray();
    var ones = new double[use.length];
    Arrays.fill(ones, 1);
    return new PremiumRecords(
        linked.productivity(),
        adoption,
        this == OTHERS ? List.of(linked.others(technology)) : List.of(),
        this == ENTERPRISE ? List.of(enterprise, cell) : List.of(cell),
        enterprise,
        this == UNWEIGHTED ? ones : production.numbers("weight"));
  }

  /**
   * How many enterprises carry the comparison: the smaller of the two groups, or those that changed
   * where each is compared with itself.
   */
  long compared(PremiumRecords records, Counts counts) {
    return this == ENTERPRISE
        ? changed(records)
        : Math.min(counts.adopters(), counts.clusters() - counts.adopters());
  }

  private static long changed(PremiumRecords records) {
    var answers = new TreeMap<Integer, Set<Double>>();
    IntStream.range(0, records.size())
        .filter(k -> !Double.isNaN(records.adoption()[k] + records.outcome()[k]))
        .forEach(
            k ->
                answers
                    .computeIfAbsent(records.cluster()[k], enterprise -> new HashSet<>())
                    .add(records.adoption()[k]));
    return answers.values().stream().filter(one -> one.size() > 1).count();
  }

  /** Which of those that do not adopt yet will do so. */
  static final class Future {
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
      int until = Math.min(year + linked.topic().adopters().horizon(), last);
      return IntStream.rangeClosed(year + 1, until)
          .mapToObj(later -> linked.adoption().uses(enterprise, technology, later))
          .flatMap(java.util.Optional::stream)
          .mapToDouble(yes -> yes ? 1 : 0)
          .max()
          .orElse(Double.NaN);
    }
  }
}
