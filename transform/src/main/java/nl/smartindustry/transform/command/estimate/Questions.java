package nl.smartindustry.transform.command.estimate;

import static nl.smartindustry.transform.command.SpecFile.require;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.method.inference.Estimand;

/**
 * What is asked of the sample.
 *
 * @param domains domain sets, each a list of columns; the empty list is the whole population
 * @param derive variables computed from columns, in the order of the spec
 */
public record Questions(
    List<EstimateEntry> estimates,
    List<List<String>> domains,
    List<Difference> differences,
    Map<String, String> derive) {

  /** The difference of two levels of a column, for every total, mean and ratio. */
  public record Difference(String by, String level, String minus) {
    public Difference {
      if (by == null || level == null || minus == null || level.equals(minus)) {
        throw new IllegalArgumentException("needs by, level and minus, two different levels");
      }
    }

    String label() {
      return "%s=%s minus %s=%s".formatted(by, level, by, minus);
    }
  }

  public Questions {
    estimates = List.copyOf(estimates);
    domains = domains.stream().distinct().toList();
    differences = List.copyOf(differences);
    var all = new LinkedHashMap<>(derive);
    estimates.forEach(entry -> all.putAll(entry.derive()));
    derive = all;
  }

  /** Everything asked for, each once, without the shares. */
  List<Estimand> estimands() {
    return estimates.stream().flatMap(entry -> entry.estimands().stream()).distinct().toList();
  }

  List<String> shareColumns() {
    return estimates.stream().flatMap(entry -> entry.shareColumns().stream()).distinct().toList();
  }

  void want(WantedColumns wanted) {
    var numbers = new ArrayList<String>();
    for (var estimand : estimands()) {
      numbers.add(estimand.y());
      estimand.x().ifPresent(numbers::add);
    }
    wanted.numbers(numbers).texts(shareColumns());
    domains.forEach(wanted::texts);
    differences.forEach(difference -> wanted.text(difference.by()));
  }

  /**
   * One entry of {@code estimates}: one kind of estimate of several variables.
   *
   * @param ratio pairs of numerator and denominator
   * @param p the quantiles asked for, each between 0 and 1
   * @param shares columns of texts: the share of each level
   * @param derive variables that this entry needs, as in the block at the top of the spec
   */
  public record EstimateEntry(
      List<String> total,
      List<String> mean,
      List<List<String>> ratio,
      List<String> quantile,
      List<Double> p,
      List<String> shares,
      Map<String, String> derive) {
    public EstimateEntry {
      derive = derive == null ? Map.of() : new LinkedHashMap<>(derive);
      var kinds = Stream.of(total, mean, ratio, quantile, shares).filter(Objects::nonNull).toList();
      require(
          kinds.size() == 1 || kinds.isEmpty() && !derive.isEmpty(),
          "%d kinds (one of total, mean, ratio, quantile, shares)",
          kinds.size());
      require(kinds.stream().noneMatch(List::isEmpty), "an empty list (at least one variable)");
      require(kinds.stream().noneMatch(kind -> kind.contains(null)), "null (a variable)");
      require(
          ratio == null
              || ratio.stream().allMatch(pair -> pair.size() == 2 && !pair.contains(null)),
          "ratio: %s (pairs of a numerator and a denominator)",
          ratio);
      require((quantile == null) == (p == null), "quantile and p: one without the other");
      require(
          p == null || !p.isEmpty() && p.stream().allMatch(EstimateEntry::isShare),
          "p: %s (numbers between 0 and 1)",
          p);
    }

    /** What is to be estimated, without the shares, whose levels only the data know. */
    List<Estimand> estimands() {
      var estimands = new ArrayList<Estimand>();
      orNone(total).forEach(y -> estimands.add(new Estimand.Total(y)));
      orNone(mean).forEach(y -> estimands.add(new Estimand.Mean(y)));
      orNone(ratio).forEach(pair -> estimands.add(new Estimand.Ratio(pair.get(0), pair.get(1))));
      for (var y : orNone(quantile)) {
        p.forEach(share -> estimands.add(new Estimand.Quantile(y, share)));
      }
      return estimands;
    }

    List<String> shareColumns() {
      return orNone(shares);
    }

    private static <T> List<T> orNone(List<T> list) {
      return list == null ? List.of() : list;
    }

    private static boolean isShare(Double p) {
      return p != null && p > 0 && p < 1;
    }
  }
}
