package nl.smartindustry.transform.method.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;
import org.junit.jupiter.api.Test;

class GoalSearchTest {
  private static final int ROUTES = 20;
  private static final int LENGTH = 320;

  private final List<Cell> cells = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();

  /**
   * The sensitive cell is part of a sum with one dear route, of two cells, by which it can rise.
   * The other routes are cheap and each ends, far away, in a cell that is public.
   */
  @Test
  void amongManyCellsADearWitnessIsFoundBehindManyCheapRoutesThatLeadNowhere() {
    var first = new ArrayList<>(List.of(cell(Publication.OPEN, 10, 1)));
    int dear = cell(Publication.OPEN, 0, 1_000_000);
    first.add(dear);
    equal(dear, cell(Publication.OPEN, 0, 1_000_000));
    for (int route = 0; route < ROUTES; route++) {
      int last = cell(Publication.OPEN, 0, 1);
      first.add(last);
      for (int i = 1; i < LENGTH; i++) {
        last = equal(last, cell(Publication.OPEN, 0, 1));
      }
      equal(last, cell(Publication.PUBLIC, 0, 1));
    }
    var signs = first.stream().mapToLong(cell -> cell == 0 ? 1 : -1).toArray();
    relations.add(new Relation(first.stream().mapToInt(cell -> cell).toArray(), signs));
    for (int i = 0; i < 10_000; i++) {
      cell(Publication.OPEN, 0, 1);
    }

    var found = search().meet(new Goal(new int[] {0}, 10));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).cells()).containsExactly(0, 1, 2);
    assertThat(found.get(0).moves()).containsExactly(10, 10, 10);
  }

  private int cell(Publication publication, long need, long cost) {
    int position = cells.size();
    var needed = new Need(need, 0);
    cells.add(new Cell("c" + position, 0, Bounds.NOT_NEGATIVE, needed, cost, publication));
    return position;
  }

  private int equal(int one, int other) {
    relations.add(new Relation(new int[] {one, other}, new long[] {1, -1}));
    return other;
  }

  private GoalSearch search() {
    var tables = new LinkedTables(cells, relations);
    var equations = new Equations(tables);
    var insiders = new Insiders(tables, Contributors.UNKNOWN);
    return new GoalSearch(equations, new WithheldCells(tables), insiders, new Pool(equations));
  }
}
