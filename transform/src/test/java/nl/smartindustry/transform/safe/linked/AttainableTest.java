package nl.smartindustry.transform.safe.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.suppression.CertifiedTables;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;
import org.junit.jupiter.api.Test;

/** What cannot be met in full: of a total of 100 that is public, 30 are sensitive. */
class AttainableTest {
  private static final int SENSITIVE = 0;
  private static final int OTHER = 1;
  private static final int LEFT = 2;

  private static CertifiedTables protect(long left, Publication other, List<int[]> known) {
    return attainable(left, other, known).certified(Set.of());
  }

  private static Attainable attainable(long left, Publication other, List<int[]> known) {
    var cells =
        List.of(
            cell("sensitive", 30, new Need(10, 0), Publication.OPEN),
            cell("other", 70 - left, Need.NONE, other),
            cell("left", left, Need.NONE, Publication.OPEN),
            cell("total", 100, Need.NONE, Publication.PUBLIC));
    var sum = new Relation(new int[] {0, 1, 2, 3}, new long[] {1, 1, 1, -1});
    var tables = new LinkedTables(cells, List.of(sum));
    var attainable = new Attainable(tables, new Contributors(known, any -> Need.NONE), Map.of());
    attainable.protect(Tasks.HERE);
    return attainable;
  }

  private static Cell cell(String name, long value, Need need, Publication publication) {
    return new Cell(name, value, Bounds.NOT_NEGATIVE, need, value, publication);
  }

  @Test
  void aNeedIsLoweredForTheOneWhoKnowsMoreAndIsMetForAllReaders() {
    var certified = protect(7, Publication.OPEN, List.of(new int[] {OTHER}));

    assertThat(certified.failure()).isEmpty();
    assertThat(certified.tables().cells().get(SENSITIVE).need()).isEqualTo(new Need(10, 0));
    assertThat(certified.limited()).containsExactly(SENSITIVE);
    assertThat(certified.lowered()).isEmpty();
    var lines = certified.lines();
    assertThat(lines).contains("limit up 7 0 of 1");
    assertThat(CertifiedTables.parse(lines).lines()).isEqualTo(lines);
    assertThat(CertifiedTables.parse(lines).failure()).isEmpty();
  }

  @Test
  void whoKnowsAllOthersKnowsTheCellAndTheReadersDoNot() {
    var certified = protect(0, Publication.OPEN, List.of(new int[] {OTHER}));

    assertThat(certified.failure()).isEmpty();
    assertThat(certified.lines()).contains("limit up 0 0 of 1");
    assertThat(certified.certificate().witnesses()).isNotEmpty();
  }

  @Test
  void aNeedIsLoweredForAllToTheFarthestThatAnyReaderCouldBelieve() {
    var certified = protect(7, Publication.PUBLIC, List.of());

    assertThat(certified.failure()).isEmpty();
    assertThat(certified.tables().cells().get(SENSITIVE).need()).isEqualTo(new Need(7, 0));
    assertThat(certified.lowered()).containsExactly(SENSITIVE);
  }

  @Test
  void aCellThatFollowsFromPublicOnesIsRefused() {
    assertThatThrownBy(() -> protect(0, Publication.PUBLIC, List.of(new int[] {LEFT})))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("'sensitive'");
  }

  /** Any three of the cells are sensitive together. */
  @Test
  void aSumThatArisesThroughACellWithheldForAnotherReasonIsProtected() {
    var cells =
        List.of(
            cell("sensitive", 30, new Need(10, 0), Publication.OPEN),
            cell("second", 20, Need.NONE, Publication.OPEN),
            cell("rests on another", 50, Need.NONE, Publication.OPEN),
            cell("fourth", 100, Need.NONE, Publication.OPEN),
            cell("total", 200, Need.NONE, Publication.PUBLIC));
    var sum = new Relation(new int[] {0, 1, 2, 3, 4}, new long[] {1, 1, 1, 1, -1});
    var tables = new LinkedTables(cells, List.of(sum));
    var contributors =
        new Contributors(List.of(), of -> of.length == 3 ? new Need(5, 0) : Need.NONE);
    var attainable = new Attainable(tables, contributors, Map.of());

    attainable.protect(Tasks.HERE);
    assertThat(attainable.secondaries()).containsExactly(1);
    attainable.protect(Set.of(2));
    assertThat(attainable.certified(Set.of(2)).withheld().stream()).containsExactly(0, 1, 2, 3);
    assertThat(attainable.certified(Set.of(2)).failure()).isEmpty();
  }

  @Test
  void aNeedThatWasLoweredIsCountedWhereMoreIsWithheldAfterwards() {
    var cells =
        List.of(
            cell("sensitive", 30, new Need(10, 0), Publication.OPEN),
            cell("second", 20, Need.NONE, Publication.OPEN),
            cell("rests on another", 50, Need.NONE, Publication.OPEN),
            cell("fourth", 100, Need.NONE, Publication.OPEN),
            cell("total", 200, Need.NONE, Publication.PUBLIC),
            cell("little", 7, Need.NONE, Publication.OPEN),
            cell("total of little", 37, Need.NONE, Publication.PUBLIC));
    var sum = new Relation(new int[] {0, 1, 2, 3, 4}, new long[] {1, 1, 1, 1, -1});
    var other = new Relation(new int[] {0, 5, 6}, new long[] {1, 1, -1});
    var tables = new LinkedTables(cells, List.of(sum, other));
    var contributors =
        new Contributors(List.of(), of -> of.length == 3 ? new Need(5, 0) : Need.NONE);
    var attainable = new Attainable(tables, contributors, Map.of());

    attainable.protect(Tasks.HERE);
    attainable.protect(Set.of(2));

    var certified = attainable.certified(Set.of(2));
    assertThat(certified.failure()).isEmpty();
    assertThat(certified.withheld().stream()).contains(0, 1, 2, 3, 5);
    assertThat(certified.lowered()).containsExactly(SENSITIVE);
  }

  /** Ten of the other, or seven of what is left and three of the other. */
  @Test
  void whatIsLostIsBesideWhatAnyChoiceLosesAtLeast() {
    var cost = attainable(7, Publication.OPEN, List.of()).cost();

    assertThat(cost).isEqualTo(new Extent.Cost(63, 26));
    assertThat(cost.excess()).isEqualTo(59);
  }
}
