package nl.smartindustry.transform.command.file;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    return Codes.of(texts, of);
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
}
