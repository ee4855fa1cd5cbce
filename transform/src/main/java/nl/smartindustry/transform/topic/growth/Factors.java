package nl.smartindustry.transform.topic.growth;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.smartindustry.transform.method.index.Input;

/**
 * Labour and capital by branch, and of manufacturing from its branches: changes of a factor are
 * weighed by the mean parts of the branches in what it costs (Törnqvist), so that a shift of hours
 * to branches that pay more is composition.
 *
 * @see "OECD (2001), Measuring Productivity, ch. 4 and 5"
 */
record Factors(NationalSeries series, Manufacturing manufacturing) {
  private static final List<Item> NEEDED =
      List.of(
          Item.HOURS,
          Item.COMPOSITION,
          Item.ICT_SERVICES,
          Item.OTHER_SERVICES,
          Item.LABOUR_COST,
          Item.ICT_COST,
          Item.OTHER_COST);

  /**
   * A branch or manufacturing since the year before; nothing where a figure lacks, or a factor
   * costs nothing.
   */
  Optional<FactorGrowth> of(String activity, int year) {
    var growth = manufacturing.isTotal(activity) ? ofAll(year) : ofBranch(activity, year);
    return growth.filter(FactorGrowth::cost);
  }

  private Optional<FactorGrowth> ofBranch(String branch, int year) {
    if (!series.has(branch, year - 1, NEEDED) || !series.has(branch, year, NEEDED)) {
      return Optional.empty();
    }
    double hours = series.logChange(Item.HOURS, branch, year);
    double labour = hours + series.logChange(Item.COMPOSITION, branch, year);
    return Optional.of(
        new FactorGrowth(
            hours,
            input(FactorGrowth.LABOUR, Item.LABOUR_COST, labour, branch, year),
            input(
                FactorGrowth.ICT_CAPITAL,
                Item.ICT_COST,
                series.logChange(Item.ICT_SERVICES, branch, year),
                branch,
                year),
            input(
                FactorGrowth.OTHER_CAPITAL,
                Item.OTHER_COST,
                series.logChange(Item.OTHER_SERVICES, branch, year),
                branch,
                year)));
  }

  private Input input(String name, Item cost, double change, String branch, int year) {
    return new Input(
        name, series.of(cost, branch, year - 1), series.of(cost, branch, year), change);
  }

  private Optional<FactorGrowth> ofAll(int year) {
    var branches = manufacturing.branches();
    var steps = branches.stream().flatMap(branch -> ofBranch(branch, year).stream()).toList();
    if (steps.size() < branches.size()) {
      return Optional.empty();
    }
    var labour = together(steps, FactorGrowth::labour);
    var ict = together(steps, FactorGrowth::ictCapital);
    var other = together(steps, FactorGrowth::otherCapital);
    double hours = Math.log(hours(year) / hours(year - 1));
    return labour.isEmpty() || ict.isEmpty() || other.isEmpty()
        ? Optional.empty()
        : Optional.of(new FactorGrowth(hours, labour.get(), ict.get(), other.get()));
  }

  /** Hours worked in all branches, which {@link #NEEDED} said are there. */
  private double hours(int year) {
    return series.sum(Item.HOURS, manufacturing.branches(), year).orElseThrow();
  }

  private static Optional<Input> together(
      List<FactorGrowth> steps, Function<FactorGrowth, Input> factor) {
    var inputs = steps.stream().map(factor).toList();
    double before = inputs.stream().mapToDouble(Input::costBefore).sum();
    double after = inputs.stream().mapToDouble(Input::costAfter).sum();
    if (!(before > 0 && after > 0)) {
      return Optional.empty();
    }
    double change = 0;
    for (var input : inputs) {
      change += (input.costBefore() / before + input.costAfter() / after) / 2 * input.logChange();
    }
    return Optional.of(new Input(inputs.get(0).name(), before, after, change));
  }
}
