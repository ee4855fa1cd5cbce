package nl.smartindustry.transform.command.file;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import nl.smartindustry.transform.method.sample.Codes;

/** A stretch of one column while it is read. */
sealed interface ColumnBuffer {
  int FIRST_ROOM = 1024;

  /**
   * Takes the next cell.
   *
   * @throws CellDefect where the cell cannot be taken
   */
  void add(String cell);

  static ColumnBuffer of(ColumnPlan plan, char decimal) {
    return plan.kind() == ColumnPlan.Kind.NUMBER ? new Numbers(decimal) : new Texts();
  }

  /** Numbers, NaN for a missing item. */
  final class Numbers implements ColumnBuffer {
    private final char decimal;
    private double[] values = new double[FIRST_ROOM];
    private int size;

    Numbers(char decimal) {
      this.decimal = decimal;
    }

    @Override
    public void add(String cell) {
      add(NumberField.parse(cell, decimal));
    }

    void add(double value) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = value;
    }

    void copyTo(double[] all, int from) {
      System.arraycopy(values, 0, all, from, size);
    }
  }

  /** Texts, each distinct one held once. */
  final class Texts implements ColumnBuffer {
    private final Map<String, Integer> numbers = new HashMap<>();
    private int[] of = new int[FIRST_ROOM];
    private int size;
    private String lastText;
    private int last;

    @Override
    public void add(String cell) {
      if (size == of.length) {
        of = Arrays.copyOf(of, 2 * size);
      }
      if (!cell.equals(lastText)) {
        lastText = cell;
        last = NumberField.isMissing(cell) ? Codes.NONE : number(cell);
      }
      of[size++] = last;
    }

    private int number(String text) {
      var known = numbers.putIfAbsent(text, numbers.size());
      return known == null ? numbers.size() - 1 : known;
    }

    Iterable<String> texts() {
      return numbers.keySet();
    }

    /** Writes the codes by the numbers of a larger collection of texts. */
    void copyTo(int[] all, int from, Map<String, Integer> numbering) {
      var renumbered = new int[numbers.size()];
      numbers.forEach((text, number) -> renumbered[number] = numbering.get(text));
      for (int i = 0; i < size; i++) {
        all[from + i] = of[i] == Codes.NONE ? Codes.NONE : renumbered[of[i]];
      }
    }
  }
}
