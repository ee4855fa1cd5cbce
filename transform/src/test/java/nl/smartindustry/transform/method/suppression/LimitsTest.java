package nl.smartindustry.transform.method.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;
import org.junit.jupiter.api.Test;

/** How far cells move that are beside public ones. */
class LimitsTest {
  private static final long FAR = 1_000_000_007;

  /** Of two columns and two rows with public totals; one has the sensitive cell of 30. */
  private static Component table(long besides, long below, List<int[]> known) {
    var cells =
        List.of(
            cell(30, new Need(FAR, 0), Publication.OPEN),
            cell(besides, Need.NONE, Publication.OPEN),
            cell(below, Need.NONE, Publication.OPEN),
            cell(9, Need.NONE, Publication.OPEN),
            cell(30 + besides, Need.NONE, Publication.PUBLIC),
            cell(below + 9, Need.NONE, Publication.PUBLIC),
            cell(30 + below, Need.NONE, Publication.PUBLIC),
            cell(besides + 9, Need.NONE, Publication.PUBLIC));
    var relations =
        List.of(
            new Relation(new int[] {0, 1, 4}, new long[] {1, 1, -1}),
            new Relation(new int[] {2, 3, 5}, new long[] {1, 1, -1}),
            new Relation(new int[] {0, 2, 6}, new long[] {1, 1, -1}),
            new Relation(new int[] {1, 3, 7}, new long[] {1, 1, -1}));
    var contributors = new Contributors(known, any -> Need.NONE);
    return Component.of(new LinkedTables(cells, relations), contributors).get(0);
  }

  private static Cell cell(long value, Need need, Publication publication) {
    return new Cell("a cell", value, Bounds.NOT_NEGATIVE, need, value, publication);
  }

  private static List<String> text(List<Contributors.Limit> limits) {
    return limits.stream().map(l -> l.known().length + " known: " + l.distance()).toList();
  }

  @Test
  void relationsShowHowFarAnyReaderCanBelieve() {
    var table = table(20, 7, List.of());

    assertThat(text(table.evidentLimits())).containsExactly("0 known: 7");
  }

  @Test
  void whoKnowsACellOfTheLoopKnowsAll() {
    var table = table(20, 7, List.of(new int[] {3}));

    assertThat(text(table.evidentLimits())).containsExactly("0 known: 7", "1 known: 0");
  }

  /** Two differences of the same two cells are one number, however far these move. */
  @Test
  void aProgrammeFindsTheFarthestWhereSingleRelationsDoNotShowIt() {
    var cells =
        List.of(
            cell(30, new Need(FAR, 0), Publication.OPEN),
            new Cell("one", 80, Bounds.NONE, Need.NONE, 1, Publication.OPEN),
            new Cell("other", 50, Bounds.NONE, Need.NONE, 1, Publication.OPEN),
            new Cell("twin", 30, new Bounds(20, 45), Need.NONE, 1, Publication.OPEN));
    var relations =
        List.of(
            new Relation(new int[] {0, 1, 2}, new long[] {1, -1, 1}),
            new Relation(new int[] {3, 1, 2}, new long[] {1, -1, 1}));
    var component = Component.of(new LinkedTables(cells, relations), Contributors.UNKNOWN).get(0);

    assertThat(component.evidentLimits()).isEmpty();
    assertThat(text(new Limits(component).of(new Goal(new int[] {0}, FAR))))
        .containsExactly("0 known: 15");
  }
}
