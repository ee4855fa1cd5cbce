package nl.smartindustry.transform.topic.productivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.decomposition.Component;
import nl.smartindustry.transform.method.decomposition.DecompositionMethod;
import nl.smartindustry.transform.method.decomposition.Level;
import nl.smartindustry.transform.method.decomposition.Lives;
import nl.smartindustry.transform.method.decomposition.Panel;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.ProductionPanel.Labour;
import nl.smartindustry.transform.topic.ProductionYear;

/**
 * Allocative efficiency in one year, of all, of each branch, of each size class and of their
 * crossing: how much more of the labour the more productive enterprises have.
 */
final class AllocationParts implements Part.Source {
  private final ProductionYear year;
  private final Panel panel;
  private final List<int[]> rows = new ArrayList<>();
  private final List<Part> parts = new ArrayList<>();

  /**
   * Prepares the domains of a year.
   *
   * @param sizes the size classes that are published
   */
  AllocationParts(ProductionYear year, Labour labour, List<String> sizes) {
    this.year = year;
    var phi = year.logProductivity(labour);
    this.panel =
        new Panel(
            year.codes("enterprise"),
            new long[phi.length],
            year.weights(),
            year.numbers(labour.column()),
            phi,
            Lives.BY_PRESENCE);
    var activity = year.codes("activity");
    var size = year.codes("size");
    add(Breakdown.TOTAL, row -> true);
    for (var branch : activity.levels()) {
      add(Breakdown.TOTAL.withActivity(branch), of(activity, branch));
    }
    for (var one : sizes) {
      add(Breakdown.TOTAL.withSize(one), of(size, one));
      for (var branch : activity.levels()) {
        add(
            Breakdown.TOTAL.withActivity(branch).withSize(one),
            of(activity, branch).and(of(size, one)));
      }
    }
  }

  private static IntPredicate of(Codes codes, String level) {
    int at = codes.levels().indexOf(level);
    return row -> at >= 0 && codes.of()[row] == at;
  }

  private void add(Breakdown at, IntPredicate among) {
    var domain =
        IntStream.range(0, panel.size())
            .filter(row -> panel.isValid(row) && among.test(row))
            .toArray();
    if (domain.length > 0) {
      var own = year.contributors(Arrays.stream(domain));
      double population = Level.of(panel, domain).weight();
      boolean complete = Arrays.stream(domain).allMatch(row -> panel.weight()[row] == 1);
      var members = new Part.Members(domain.length, own, Math.round(population), complete);
      rows.add(domain);
      parts.add(new Part(at, DecompositionMethod.OP.name(), Component.COVARIANCE, members));
    }
  }

  @Override
  public List<Part> parts() {
    return List.copyOf(parts);
  }

  @Override
  public double[] with(double[] weights) {
    var ofYear = Arrays.stream(year.rows()).mapToDouble(row -> weights[row]).toArray();
    var weighed = panel.weighing(ofYear);
    return rows.stream().mapToDouble(domain -> Level.of(weighed, domain).covariance()).toArray();
  }

  ProductionYear year() {
    return year;
  }
}
