package nl.smartindustry.samples.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.smartindustry.samples.parameter.CountryScale;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.parameter.ParameterTable.ParameterRow;
import nl.smartindustry.samples.parameter.Parameters;

/**
 * The plan of the country: how many enterprises each activity group and size class holds. National
 * numbers are divided by the scale, except that manufacturing with 10 and more persons never falls
 * below a floor, since otherwise no branch by size could be estimated.
 */
public record Blueprint(List<ActivityGroup> groups, List<PlanCell> cells) {

  /** Slots of one activity group and size class: {@code count} of them, from {@code first} on. */
  public record PlanCell(ActivityGroup group, SizeBand band, int first, int count) {
    public int end() {
      return first + count;
    }

    /** Whether the ICT survey can reach enterprises that start here. */
    public boolean surveyed() {
      return group.surveyed() && band.atLeast(SizeBand.P2);
    }
  }

  public static Blueprint at(CountryScale scale, Parameters parameters) {
    var table = ParameterTable.read("population.csv").rows();
    var groups = groups(table);
    double large = manufacturingTenAndMore(table);
    double factor =
        Math.max(
            1.0 / scale.oneTo(), Math.min(1.0, parameters.number("manufacturing_floor") / large));
    var cells = new ArrayList<PlanCell>();
    int first = 0;
    double owed = 0;
    for (int row = 0; row < table.size(); row++) {
      for (SizeBand band : SizeBand.values()) {
        boolean floor = groups.get(row).manufacturing() && band.atLeast(SizeBand.P10);
        double wanted = band.national(table.get(row)) * (floor ? factor : scale.of(1)) + owed;
        int count = (int) Math.floor(wanted + 0.5);
        owed = wanted - count;
        cells.add(new PlanCell(groups.get(row), band, first, count));
        first += count;
      }
    }
    return new Blueprint(List.copyOf(groups), List.copyOf(cells));
  }

  /** Enterprises alive at any time; each death makes room for a birth. */
  public int slots() {
    return cells.get(cells.size() - 1).end();
  }

  private static List<ActivityGroup> groups(List<ParameterRow> table) {
    Map<String, List<String>> activities =
        ParameterTable.read("activities.csv").rows().stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.text("group"),
                    Collectors.mapping(row -> row.text("code"), Collectors.toList())));
    var groups = new ArrayList<ActivityGroup>();
    for (var row : table) {
      var code = row.text("group");
      groups.add(
          new ActivityGroup(
              groups.size(),
              code,
              row.text("section"),
              row.text("surveyed").equals("yes"),
              activities.getOrDefault(code, List.of())));
    }
    return groups;
  }

  private static double manufacturingTenAndMore(List<ParameterRow> table) {
    return table.stream()
        .filter(row -> row.text("section").equals("C"))
        .mapToDouble(
            row -> SizeBand.TEN_AND_MORE.stream().mapToDouble(band -> band.national(row)).sum())
        .sum();
  }
}
