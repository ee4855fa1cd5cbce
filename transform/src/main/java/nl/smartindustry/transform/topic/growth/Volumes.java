package nl.smartindustry.transform.topic.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import nl.smartindustry.transform.method.index.Account;
import nl.smartindustry.transform.method.index.DoubleDeflation;
import nl.smartindustry.transform.method.index.Formula;
import nl.smartindustry.transform.method.index.Link;
import nl.smartindustry.transform.method.index.Parts;

/** Volumes of value added by branch, and of manufacturing from its branches. */
record Volumes(NationalSeries series) {
  /** How a volume of value added was found. */
  enum Deflation {
    /** Output and inputs each by their own price. */
    DOUBLE("double deflation"),
    /** Value added by its price, where output and inputs have none. */
    SINGLE("single deflation of value added"),
    /** Some branches the one, some the other. */
    MIXED("double deflation, single in some branches");

    private final String words;

    Deflation(String words) {
      this.words = words;
    }

    /** As a note says it. */
    String words() {
      return words;
    }

    Deflation and(Deflation other) {
      return this == other ? this : MIXED;
    }
  }

  /**
   * How value added changed from one year to the next, in volume.
   *
   * @param tornqvist log change by Törnqvist; with output and inputs by their shares in output
   */
  record VolumeGrowth(Link link, double tornqvist, Deflation deflation) {
    /** Log change by a formula. */
    double of(Formula formula) {
      return formula == Formula.TORNQVIST ? tornqvist : Math.log(link.volume(formula));
    }
  }

  private static final List<Item> TWO_PRICES =
      List.of(Item.OUTPUT, Item.INTERMEDIATE, Item.OUTPUT_PRICE, Item.INTERMEDIATE_PRICE);
  private static final List<Item> ONE_PRICE = List.of(Item.VALUE_ADDED, Item.PRICE);

  /** A branch or manufacturing since the year before; nothing where a figure lacks. */
  Optional<VolumeGrowth> of(String activity, int year) {
    return series.manufacturing().isTotal(activity) ? ofAll(year) : ofBranch(activity, year);
  }

  private Optional<VolumeGrowth> ofBranch(String branch, int year) {
    return deflation(branch, year)
        .flatMap(
            way ->
                Link.ifDefined(parts(branch, year - 1, way), parts(branch, year, way))
                    .map(link -> new VolumeGrowth(link, tornqvist(branch, year, way, link), way)));
  }

  /**
   * The link over output and inputs of all branches. Törnqvist weighs the changes of branches by
   * their mean shares in value added.
   */
  private Optional<VolumeGrowth> ofAll(int year) {
    var branches = series.manufacturing().branches();
    var ways = branches.stream().flatMap(branch -> deflation(branch, year).stream()).toList();
    var steps = branches.stream().flatMap(branch -> ofBranch(branch, year).stream()).toList();
    if (steps.size() < branches.size()) {
      return Optional.empty();
    }
    var before = all(year - 1, ways);
    var after = all(year, ways);
    double tornqvist = 0;
    for (int b = 0; b < branches.size(); b++) {
      double share =
          (parts(branches.get(b), year - 1, ways.get(b)).value() / before.value()
                  + parts(branches.get(b), year, ways.get(b)).value() / after.value())
              / 2;
      tornqvist += share * steps.get(b).tornqvist();
    }
    double growth = tornqvist;
    var way = ways.stream().reduce(Deflation::and).orElseThrow();
    return Link.ifDefined(before, after).map(link -> new VolumeGrowth(link, growth, way));
  }

  private Optional<Deflation> deflation(String branch, int year) {
    if (bothYears(branch, year, TWO_PRICES)) {
      return Optional.of(Deflation.DOUBLE);
    }
    return bothYears(branch, year, ONE_PRICE) ? Optional.of(Deflation.SINGLE) : Optional.empty();
  }

  private boolean bothYears(String branch, int year, List<Item> items) {
    return series.has(branch, year - 1, items) && series.has(branch, year, items);
  }

  /** Output and, with a minus sign, inputs; or value added alone. */
  private Parts parts(String branch, int year, Deflation way) {
    return way == Deflation.DOUBLE
        ? new Parts(
            new double[] {
              series.of(Item.OUTPUT, branch, year), -series.of(Item.INTERMEDIATE, branch, year)
            },
            new double[] {
              series.of(Item.OUTPUT_PRICE, branch, year),
              series.of(Item.INTERMEDIATE_PRICE, branch, year)
            })
        : new Parts(
            new double[] {series.of(Item.VALUE_ADDED, branch, year)},
            new double[] {series.of(Item.PRICE, branch, year)});
  }

  private Parts all(int year, List<Deflation> ways) {
    var parts = new ArrayList<Parts>();
    var branches = series.manufacturing().branches();
    for (int b = 0; b < branches.size(); b++) {
      parts.add(parts(branches.get(b), year, ways.get(b)));
    }
    return new Parts(
        parts.stream().flatMapToDouble(one -> DoubleStream.of(one.values())).toArray(),
        parts.stream().flatMapToDouble(one -> DoubleStream.of(one.prices())).toArray());
  }

  private double tornqvist(String branch, int year, Deflation way, Link link) {
    return way == Deflation.DOUBLE
        ? DoubleDeflation.logChange(
            account(branch, year - 1),
            account(branch, year),
            real(Item.OUTPUT, Item.OUTPUT_PRICE, branch, year),
            real(Item.INTERMEDIATE, Item.INTERMEDIATE_PRICE, branch, year))
        : Math.log(link.tornqvist());
  }

  private Account account(String branch, int year) {
    return new Account(
        series.of(Item.OUTPUT, branch, year), series.of(Item.INTERMEDIATE, branch, year));
  }

  private double real(Item value, Item price, String branch, int year) {
    return series.logChange(value, branch, year) - series.logChange(price, branch, year);
  }
}
