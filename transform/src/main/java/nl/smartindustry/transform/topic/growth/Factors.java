package nl.smartindustry.transform.topic.growth;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.smartindustry.transform.method.index.GrowthAccount;
import nl.smartindustry.transform.method.index.Input;

/**
 * Labour and capital by branch, and of manufacturing from its branches: changes of a factor are
 * weighed by the mean parts of the branches in what it costs (Törnqvist), so that a shift of hours
 * to branches that pay more is composition.
 *
 * @see "OECD (2001), Measuring Productivity, ch. 4 and 5"
 */
record Factors(NationalSeries series) {
  private static final String LABOUR = "labour";
  private static final String ICT_CAPITAL = "ict_capital";
  private static final String OTHER_CAPITAL = "other_capital";

  /**
   * How the factors of production changed from one year to the next, with what they cost.
   *
   * @param hours log change of hours worked; what labour changed beyond it is its composition
   */
  record FactorGrowth(double hours, Input labour, Input ictCapital, Input otherCapital) {
    /** Whether they cost something in both years, so that they have shares. */
    private boolean cost() {
      return inputs().stream().mapToDouble(Input::costBefore).sum() > 0
          && inputs().stream().mapToDouble(Input::costAfter).sum() > 0;
    }

    private List<Input> inputs() {
      return List.of(labour, ictCapital, otherCapital);
    }

    /** Growth of value added and what it rests on. */
    GrowthSplit split(double output) {
      var account = GrowthAccount.of(output, inputs());
      return new GrowthSplit(account, account.share(LABOUR) * hours);
    }
  }

  /**
   * Growth of value added and what it rests on, log points; the account itself refuses parts that
   * do not add up.
   *
   * @param hours what hours worked add; the rest of labour is its composition
   */
  record GrowthSplit(GrowthAccount account, double hours) {
    double labour() {
      return account.contribution(LABOUR);
    }

    double composition() {
      return labour() - hours;
    }

    double ictCapital() {
      return account.contribution(ICT_CAPITAL);
    }

    double otherCapital() {
      return account.contribution(OTHER_CAPITAL);
    }

    double multifactor() {
      return account.multifactor();
    }
  }

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
    var growth = series.manufacturing().isTotal(activity) ? ofAll(year) : ofBranch(activity, year);
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
            input(LABOUR, Item.LABOUR_COST, labour, branch, year),
            input(
                ICT_CAPITAL,
                Item.ICT_COST,
                series.logChange(Item.ICT_SERVICES, branch, year),
                branch,
                year),
            input(
                OTHER_CAPITAL,
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
    var branches = series.manufacturing().branches();
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
    return series.sum(Item.HOURS, series.manufacturing().branches(), year).orElseThrow();
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
