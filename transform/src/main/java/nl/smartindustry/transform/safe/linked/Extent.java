package nl.smartindustry.transform.safe.linked;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is protected.
 *
 * @param tables what hangs together
 * @param components parts that hang together and have a sensitive cell
 * @param inPart needs that cannot be met in full
 * @param cost of what is chosen to be withheld
 * @param withheld figures that are withheld besides the sensitive ones
 * @param uncounted figures that are shown without the numbers of enterprises
 * @param stay figures that are sensitive, and public already
 */
public record Extent(
    List<Table> tables,
    int components,
    InPart inPart,
    Cost cost,
    int withheld,
    int uncounted,
    int stay) {
  /** The same in words. */
  public String summary() {
    var before = stay == 0 ? "" : "; %d sensitive figures are public already".formatted(stay);
    return ("%d linked cells, %d equations, %d groups with a sensitive cell; withheld besides: "
            + "%d figures, %d numbers of enterprises; at most %d%% of that could be spared; "
            + "%d needs met in part, %d for a sole contributor alone%s")
        .formatted(
            tables.stream().mapToInt(Table::cells).sum(),
            tables.stream().mapToInt(Table::equations).sum(),
            components,
            withheld,
            uncounted,
            cost.excess(),
            inPart.lowered,
            inPart.limited,
            before);
  }

  /**
   * Needs that cannot be met in full, even where all is withheld.
   *
   * @param lowered for any reader
   * @param limited for a sole contributor, who knows that much alone
   */
  public record InPart(int lowered, int limited) {}

  /**
   * What is lost by what is chosen to be withheld, in one unit that has no name.
   *
   * @param least what any choice costs at least, as single equations prove it
   */
  public record Cost(long chosen, long least) {
    private static final double ALL = 100;

    /** How much of it another choice could save at most, in per cent. */
    public int excess() {
      return chosen == 0 ? 0 : (int) Math.ceil(ALL * (chosen - least) / chosen);
    }
  }

  /**
   * Figures that hang together by equations, of all periods.
   *
   * @param amounts the names of what they show
   */
  public record Table(List<String> amounts, int cells, int equations) {}

  /** What hangs together. */
  static List<Table> tables(WholeTables whole, List<Sum> sums) {
    var groups = whole.values().groups();
    var cells = new TreeMap<Amount, TreeSet<Amount>>();
    groups.forEach((amount, of) -> cells.computeIfAbsent(of, o -> new TreeSet<>()).add(amount));
    var equations = new TreeMap<Amount, Integer>();
    sums.forEach(sum -> equations.merge(groups.get(sum.whole()), 1, Integer::sum));
    var tables = new TreeMap<String, Table>();
    cells.forEach(
        (group, members) -> {
          var names = members.stream().map(Amount::name).distinct().sorted().toList();
          var table = new Table(names, members.size(), equations.getOrDefault(group, 0));
          tables.merge(names.toString(), table, Extent::together);
        });
    return List.copyOf(tables.values());
  }

  private static Table together(Table one, Table other) {
    return new Table(one.amounts, one.cells + other.cells, one.equations + other.equations);
  }
}
