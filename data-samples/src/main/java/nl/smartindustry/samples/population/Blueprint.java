package nl.smartindustry.samples.population;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.parameter.Parameters;
import nl.smartindustry.samples.parameter.Scale;

/**
 * The plan of the country: how many enterprises each activity group and size class holds. National
 * numbers are divided by the scale, except that manufacturing with 10 and more persons never falls
 * below a floor, since otherwise no branch by size could be estimated.
 */
public record Blueprint(List<ActivityGroup> groups, List<Cell> cells) {

  public static Blueprint at(Scale scale, Parameters parameters) {
    var table = ParameterTable.read("population.csv").rows();
    var groups = groups(table);
    double large = manufacturingTenAndMore(table);
    double factor =
        Math.max(
            1.0 / scale.oneTo(), Math.min(1.0, parameters.number("manufacturing_floor") / large));
    var cells = new ArrayList<Cell>();
    int first = 0;
    double owed = 0;
    for (int row = 0; row < table.size(); row++) {
      for (SizeBand band : SizeBand.values()) {
        boolean floor = groups.get(row).manufacturing() && band.atLeast(SizeBand.P10);
        double wanted = table.get(row).number(column(band)) * (floor ? factor : scale.of(1)) + owed;
        int count = (int) Math.floor(wanted + 0.5);
        owed = wanted - count;
        cells.add(new Cell(groups.get(row), band, first, count));
        first += count;
      }
    }
    return new Blueprint(List.copyOf(groups), List.copyOf(cells));
  }

  /** Enterprises alive at any time; each death makes room for a birth. */
  public int slots() {
    return cells.get(cells.size() - 1).end();
  }

  /** Slots of manufacturing come first, from 0 to here. */
  public int manufacturingSlots() {
    return cells.stream()
        .filter(cell -> cell.group().manufacturing())
        .mapToInt(Cell::end)
        .max()
        .orElse(0);
  }

  public Cell cell(ActivityGroup group, SizeBand band) {
    return cells.get(group.index() * SizeBand.values().length + band.ordinal());
  }

  public List<ActivityGroup> manufacturing() {
    return groups.stream().filter(ActivityGroup::manufacturing).toList();
  }

  private static List<ActivityGroup> groups(List<ParameterTable.Row> table) {
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

  private static double manufacturingTenAndMore(List<ParameterTable.Row> table) {
    return table.stream()
        .filter(row -> row.text("section").equals("C"))
        .mapToDouble(
            row -> SizeBand.TEN_AND_MORE.stream().mapToDouble(b -> row.number(column(b))).sum())
        .sum();
  }

  /** National numbers of a group by size class, whatever the scale. */
  public static String column(SizeBand band) {
    return switch (band) {
      case DORMANT -> "dormant";
      case P2 -> "persons_2_9";
      case P10 -> "persons_10_19";
      case P20 -> "persons_20_49";
      case P50 -> "persons_50_99";
      case P100 -> "persons_100_249";
      case P250 -> "persons_250";
      case ONE -> "persons_1";
    };
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d slots, %d in manufacturing", slots(), manufacturingSlots());
  }
}
