package nl.smartindustry.transform.safe.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.transform.method.suppression.Certificate;
import nl.smartindustry.transform.method.suppression.Component;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;
import nl.smartindustry.transform.safe.linked.Tasks.Bundle;
import org.junit.jupiter.api.Test;

/** Five tables of one row, of three cells and more, that have nothing to do with each other. */
class TasksTest {
  private static List<Component> components() {
    var cells = new ArrayList<Cell>();
    var relations = new ArrayList<Relation>();
    for (int table = 0; table < 5; table++) {
      int first = cells.size();
      long total = 0;
      for (int part = 0; part <= 2 + table; part++) {
        long value = 10L * (part + 1) + table;
        var need = part == 0 ? new Need(3, 0) : Need.NONE;
        cells.add(cell("%d-%d".formatted(table, part), value, need));
        total += value;
      }
      cells.add(cell(table + "-total", total, Need.NONE));
      var of = new int[cells.size() - first];
      var coefficients = new long[of.length];
      Arrays.setAll(of, i -> first + i);
      Arrays.setAll(coefficients, i -> i == of.length - 1 ? -1 : 1);
      relations.add(new Relation(of, coefficients));
    }
    return Component.of(new LinkedTables(cells, relations), Contributors.UNKNOWN);
  }

  private static Cell cell(String name, long value, Need need) {
    return new Cell(name, value, Bounds.NOT_NEGATIVE, need, value, Publication.OPEN);
  }

  private static String text(Lowered one) {
    return Arrays.toString(one.found().secondaries())
        + Certificate.of(one.found().proofs()).toText();
  }

  @Test
  void theSameIsWithheldInAnyNumberOfTasks() throws Exception {
    var here = Tasks.HERE.protect(components(), null).stream().map(TasksTest::text).toList();
    assertThat(here).hasSize(5).allMatch(text -> text.startsWith("[1]"));

    for (int tasks : new int[] {1, 2, 8}) {
      var found = new TreeMap<Integer, String>();
      for (var bundle : Tasks.bundles(components(), tasks)) {
        sent(bundle).protect(null).forEach(one -> found.put(one.number(), text(one.found())));
      }
      assertThat(found.values()).as("%d tasks", tasks).containsExactlyElementsOf(here);
    }
  }

  @Test
  void theLargestIsFirstAndAllTasksAreAboutTheSame() {
    var sizes =
        Tasks.bundles(components(), 2).stream()
            .map(
                bundle ->
                    bundle.parts().stream()
                        .map(part -> part.component().positions().length)
                        .collect(Collectors.toList()));

    assertThat(sizes).containsExactly(List.of(8, 5, 4), List.of(7, 6));
  }

  /** As a task is sent to where it runs. */
  private static Bundle sent(Bundle bundle) throws IOException, ClassNotFoundException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(bundle);
    }
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Bundle) in.readObject();
    }
  }
}
