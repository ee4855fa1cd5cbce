package nl.smartindustry.transform.command.file;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;

/** Joins the stretches of a file, in its order, into columns. Uses the stretches up. */
record Assembly(String file, char decimal, List<ColumnPlan> plans, List<Stretch> stretches) {

  Microdata microdata() {
    int rows = stretches.stream().mapToInt(Stretch::rows).reduce(0, Math::addExact);
    var columns =
        IntStream.range(0, plans.size()).parallel().mapToObj(c -> column(c, rows)).toList();
    Map<String, double[]> numbers = new LinkedHashMap<>();
    Map<String, Codes> codes = new LinkedHashMap<>();
    for (int c = 0; c < plans.size(); c++) {
      var name = plans.get(c).name();
      if (columns.get(c) instanceof double[] values) {
        numbers.put(name, values);
      } else {
        codes.put(name, (Codes) columns.get(c));
      }
    }
    return new Microdata(file, rows, numbers, codes);
  }

  private Object column(int c, int rows) {
    boolean number =
        stretches.isEmpty()
            ? plans.get(c).kind() == ColumnPlan.Kind.NUMBER
            : stretches.get(0).columns()[c] instanceof ColumnBuffer.Numbers;
    if (number) {
      return numbers(c, rows);
    }
    var codes = codes(c, rows);
    return plans.get(c).kind() == ColumnPlan.Kind.EITHER ? numbersIfAll(c, codes) : codes;
  }

  private double[] numbers(int c, int rows) {
    var values = new double[rows];
    int at = 0;
    for (var stretch : stretches) {
      ((ColumnBuffer.Numbers) taken(stretch, c)).copyTo(values, at);
      at += stretch.rows();
    }
    return values;
  }

  private Codes codes(int c, int rows) {
    var texts = new TextIds();
    var of = new int[rows];
    int at = 0;
    for (var stretch : stretches) {
      ((ColumnBuffer.Texts) taken(stretch, c)).copyTo(of, at, texts);
      at += stretch.rows();
    }
    return SortedTexts.codes(texts, of);
  }

  /** The memory of a stretch is free as soon as it has been copied. */
  private static ColumnBuffer taken(Stretch stretch, int c) {
    var buffer = stretch.columns()[c];
    stretch.columns()[c] = null;
    return buffer;
  }

  private Object numbersIfAll(int c, Codes codes) {
    var values = new double[codes.levels().size()];
    CellDefect infinite = null;
    for (int i = 0; i < values.length; i++) {
      try {
        values[i] = NumberField.parse(codes.levels().get(i), decimal);
      } catch (CellDefect defect) {
        if (!defect.isInfinite()) {
          return codes;
        }
        infinite = defect;
      }
    }
    if (infinite != null) {
      throw Refusal.data(
          "File '%s', column '%s': %s", file, plans.get(c).name(), infinite.getMessage());
    }
    return Arrays.stream(codes.of()).mapToDouble(i -> i < 0 ? Double.NaN : values[i]).toArray();
  }

  /** Texts as bytes, in the order of their code points. */
  static final class SortedTexts extends AbstractList<String>
      implements Codes.ManyLevels, RandomAccess {
    private static final int MANY = 1 << 16;

    private final TextIds texts;
    private final int[] order;
    private final int[] places;

    private SortedTexts(TextIds texts) {
      this.texts = texts;
      order = texts.sorted();
      places = new int[order.length];
      for (int i = 0; i < order.length; i++) {
        places[order[i]] = i;
      }
    }

    /**
     * Classifies by texts that were numbered as they came.
     *
     * @param numbers per unit the number of its text, {@link Codes#NONE} for no level; becomes the
     *     codes
     */
    static Codes codes(TextIds texts, int[] numbers) {
      var levels = new SortedTexts(texts);
      Arrays.setAll(numbers, k -> levels.place(numbers[k]));
      return new Codes(numbers, levels.size() > MANY ? levels : List.copyOf(levels));
    }

    private int place(int id) {
      return id < 0 ? Codes.NONE : places[id];
    }

    @Override
    public int[] placesOf(List<String> others) {
      var found = new int[others.size()];
      if (others instanceof SortedTexts many) {
        Arrays.setAll(found, i -> place(texts.find(many.texts, many.order[i])));
      } else {
        Arrays.setAll(found, i -> place(texts.find(others.get(i))));
      }
      return found;
    }

    @Override
    public String get(int level) {
      return texts.text(order[level]);
    }

    @Override
    public int size() {
      return order.length;
    }
  }
}
