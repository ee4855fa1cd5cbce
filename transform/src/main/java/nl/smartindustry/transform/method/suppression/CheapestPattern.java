package nl.smartindustry.transform.method.suppression;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.Protector.Unattainable;

/**
 * The pattern of a small component that costs least, by branch and cut: cells are chosen under
 * {@link CapacityCut}s, which are added until what is chosen meets all needs, those of its sums as
 * well. The choice is made in whole numbers; on any number of cores it is the same.
 */
final class CheapestPattern {
  private static final int MOST_CELLS = 300;
  private static final int MOST_SENSITIVE = 40;
  private static final int ROUNDS = 30;

  /** Of one choice, in the solver's own measure, which is the same on any machine. */
  private static final double LONGEST = 0.5;

  private final LinkedTables tables;
  private final Contributors contributors;
  private final WithheldCells pattern;
  private final Insiders insiders;
  private final Equations equations;
  private final CutSearch search;
  private final CpModel model = new CpModel();
  private final BoolVar[] choices;

  /** No pattern costs less. */
  private long least;

  private CheapestPattern(LinkedTables tables, Contributors contributors) {
    this.tables = tables;
    this.contributors = contributors;
    pattern = new WithheldCells(tables);
    insiders = new Insiders(tables, contributors);
    equations = new Equations(tables);
    search = new CutSearch(equations, pattern, insiders);
    Loader.loadNativeLibraries();
    choices = new BoolVar[equations.cells];
    var cost = LinearExpr.newBuilder();
    for (int cell = 0; cell < choices.length; cell++) {
      if (pattern.movable.get(cell) && !pattern.primaries.get(cell)) {
        choices[cell] = model.newBoolVar("");
        cost.addTerm(choices[cell], tables.cells().get(cell).cost());
      }
    }
    model.minimize(cost);
  }

  /** The cheaper of a pattern and the cheapest one, where the component is small. */
  static ProtectedTables orFound(
      LinkedTables tables, Contributors contributors, ProtectedTables found) {
    if (found.secondaries().length == 0 || !isSmall(tables)) {
      return found;
    }
    long most =
        Arrays.stream(found.secondaries()).mapToLong(c -> tables.cells().get(c).cost()).sum();
    var cheaper = new CheapestPattern(tables, contributors).below(most);
    return cheaper == null ? found : cheaper;
  }

  /** What any pattern costs at least; in small components that is what the cheapest one costs. */
  static long leastCost(LinkedTables tables, Contributors contributors) {
    if (!isSmall(tables)) {
      return new LowerBound(tables, contributors).cost();
    }
    var cheapest = new CheapestPattern(tables, contributors);
    cheapest.below(Long.MAX_VALUE);
    return cheapest.least;
  }

  private static boolean isSmall(LinkedTables tables) {
    long open = tables.cells().stream().filter(c -> c.publication() == Publication.OPEN).count();
    long sensitive = tables.cells().stream().filter(c -> c.need().isSensitive()).count();
    return open <= MOST_CELLS && sensitive <= MOST_SENSITIVE;
  }

  /** The cheapest pattern, or null where none is found that costs less than so much. */
  private ProtectedTables below(long most) {
    var relaxation = new LowerBound(tables, contributors);
    least = relaxation.roughCost();
    least = least < most ? relaxation.cost() : least;
    relaxation.cuts().forEach(this::add);
    for (int round = 0; round < ROUNDS && least < most; round++) {
      var chosen = chosen();
      if (chosen == null || least >= most) {
        return null;
      }
      try {
        return new Suppression(only(chosen), contributors).protect();
      } catch (Unattainable unmet) {
        if (!addCuts(chosen)) {
          return null;
        }
      }
    }
    return null;
  }

  /** The withheld cells of the cheapest choice under all cuts; null where that takes too long. */
  private BitSet chosen() {
    var solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(LONGEST);
    if (solver.solve(model) != CpSolverStatus.OPTIMAL) {
      return null;
    }
    var chosen = (BitSet) pattern.primaries.clone();
    long cost = 0;
    for (int cell = 0; cell < choices.length; cell++) {
      if (choices[cell] != null && solver.booleanValue(choices[cell])) {
        chosen.set(cell);
        cost += tables.cells().get(cell).cost();
      }
    }
    least = Math.max(least, cost);
    return chosen;
  }

  /** The tables where all other cells are public. */
  private LinkedTables only(BitSet chosen) {
    var cells = new ArrayList<Cell>();
    for (int i = 0; i < equations.cells; i++) {
      var cell = tables.cells().get(i);
      cells.add(
          chosen.get(i)
              ? cell
              : new Cell(
                  cell.name(),
                  cell.value(),
                  cell.beforehand(),
                  cell.need(),
                  cell.cost(),
                  Publication.PUBLIC));
    }
    return new LinkedTables(cells, tables.relations());
  }

  private void add(CapacityCut cut) {
    model.addGreaterOrEqual(carried(cut), CapacityCut.WHOLE);
  }

  private LinearExprBuilder carried(CapacityCut cut) {
    var sum = LinearExpr.newBuilder();
    for (int i = 0; i < cut.cells().length; i++) {
      sum.addTerm(choices[cut.cells()[i]], cut.shares()[i]);
    }
    return sum;
  }

  /** False where no need is found that the choice does not meet. */
  private boolean addCuts(BitSet chosen) {
    var parts = new double[equations.cells];
    chosen.stream().forEach(cell -> parts[cell] = 1);
    boolean found = false;
    for (int cell : pattern.primaries.stream().toArray()) {
      for (var goal : goals(new int[] {cell}, tables.cells().get(cell).need())) {
        for (var cut : search.violated(goal, parts)) {
          add(cut);
          found = true;
        }
      }
    }
    for (var sum : WithheldSums.of(tables, chosen)) {
      for (var goal : goals(sum, contributors.unions().need(sum))) {
        for (var cut : search.violated(goal, parts)) {
          addUnlessChanged(cut, sum, chosen);
          found = true;
        }
      }
    }
    return found;
  }

  private List<Goal> goals(int[] target, LinkedTables.Need need) {
    return IntStream.range(0, 2)
        .mapToObj(
            i -> i == 0 ? insiders.above(target, need.up()) : insiders.below(target, need.down()))
        .filter(goal -> goal.distance != 0)
        .toList();
  }

  /** It holds as long as the cells in the relations of the sum are withheld, or not, as chosen. */
  private void addUnlessChanged(CapacityCut cut, int[] sum, BitSet chosen) {
    var carried = carried(cut);
    equations.rowsOf(sum).stream()
        .flatMap(row -> Arrays.stream(equations.cellsOf(row)))
        .distinct()
        .filter(cell -> choices[cell] != null)
        .forEach(
            cell -> {
              Literal changed = chosen.get(cell) ? choices[cell].not() : choices[cell];
              carried.addTerm(changed, CapacityCut.WHOLE);
            });
    model.addGreaterOrEqual(carried, CapacityCut.WHOLE);
  }
}
