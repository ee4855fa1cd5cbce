package nl.smartindustry.transform.topic.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.comparison.Observations;

/**
 * An outcome by enterprise and year, in the order in which it is added.
 *
 * <p>Size, the logarithm of persons employed, is what enterprises are to be alike in; 0 everywhere
 * where a source does not tell it.
 */
public final class OutcomeRows {
  private record Row(int enterprise, int year, int since, double value, double size) {}

  private final Starts starts;
  private final Map<String, Integer> enterprises = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();

  public OutcomeRows(Starts starts) {
    this.starts = starts;
  }

  /** Adds a record; one of an enterprise whose start is unknown is passed over. */
  public void add(String enterprise, int year, double value, double size) {
    if (starts.isKnown(enterprise)) {
      int number = enterprises.computeIfAbsent(enterprise, any -> enterprises.size());
      rows.add(new Row(number, year, starts.of(enterprise), value, size));
    }
  }

  /** The panel. */
  public Observations observations() {
    var unit = rows.stream().mapToInt(Row::enterprise).toArray();
    var ones = new double[unit.length];
    Arrays.fill(ones, 1);
    var size = rows.stream().mapToDouble(Row::size).toArray();
    boolean told = Arrays.stream(size).anyMatch(one -> one != 0);
    return new Observations(
        unit,
        rows.stream().mapToInt(Row::year).toArray(),
        rows.stream().mapToInt(Row::since).toArray(),
        rows.stream().mapToDouble(Row::value).toArray(),
        told ? List.of(size) : List.of(),
        ones,
        unit);
  }
}
