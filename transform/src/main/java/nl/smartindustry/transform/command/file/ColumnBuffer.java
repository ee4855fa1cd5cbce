package nl.smartindustry.transform.command.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.transform.method.sample.Codes;

/** A stretch of one column while it is read. */
sealed interface ColumnBuffer {
  int FIRST_ROOM = 1024;

  /**
   * Takes the next cell.
   *
   * @param bytes UTF-8
   * @throws CellDefect where the cell cannot be taken
   */
  void add(byte[] bytes, int from, int to);

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
    public void add(byte[] bytes, int from, int to) {
      add(NumberField.parse(bytes, from, to, decimal));
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
    private final TextIds texts = new TextIds();
    private int[] of = new int[FIRST_ROOM];
    private int size;

    @Override
    public void add(byte[] bytes, int from, int to) {
      if (size == of.length) {
        of = Arrays.copyOf(of, 2 * size);
      }
      boolean missing = NumberField.isMissing(bytes, from, to);
      of[size++] = missing ? Codes.NONE : texts.add(bytes, from, to - from);
    }

    void add(String text) {
      var bytes = text.getBytes(StandardCharsets.UTF_8);
      add(bytes, 0, bytes.length);
    }

    /** Writes the codes by the numbers of a larger collection of texts. */
    void copyTo(int[] all, int from, TextIds numbering) {
      var renumbered = new int[texts.size()];
      Arrays.setAll(renumbered, id -> numbering.add(texts, id));
      for (int i = 0; i < size; i++) {
        all[from + i] = of[i] == Codes.NONE ? Codes.NONE : renumbered[of[i]];
      }
    }
  }
}
