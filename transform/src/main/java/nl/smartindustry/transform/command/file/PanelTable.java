package nl.smartindustry.transform.command.file;

import java.util.Arrays;
import java.util.HashMap;
import nl.smartindustry.transform.command.SpecFile;
import nl.smartindustry.transform.command.WantedColumns;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * A user's file of units over time, in which a unit stands at most once in a period.
 *
 * @param unit of each row
 * @param period of each row
 * @param below no period reaches this number, above 0 or below it
 */
public record PanelTable(
    SourceTable table, PanelColumns columns, Codes unit, long[] period, long below) {

  /**
   * The columns that make a file a panel.
   *
   * @param period whole numbers, such as years
   * @param weight null where every row counts the same
   */
  public record PanelColumns(String unit, String period, String weight) {

    /** Those that a spec names. */
    public static PanelColumns of(SpecFile spec) {
      return new PanelColumns(
          spec.required("unit", String.class),
          spec.required("period", String.class),
          spec.part("weight", String.class).orElse(null));
    }

    public WantedColumns wanted() {
      return new WantedColumns().text(unit).number(period).number(weight);
    }
  }

  /**
   * Checks that a file is a panel.
   *
   * @throws nl.smartindustry.ingest.definition.Refusal where a row lacks its unit or period, or is
   *     there twice (65, by line)
   */
  public static PanelTable of(SourceTable table, PanelColumns columns, long below) {
    var unit = table.completeCodes(columns.unit());
    var numbers = table.completeNumbers(columns.period(), Double.NEGATIVE_INFINITY);
    var panel = new PanelTable(table, columns, unit, new long[numbers.length], below);
    Arrays.setAll(panel.period, row -> panel.whole(row, numbers[row], columns.period()));
    panel.checkDistinct();
    return panel;
  }

  public Microdata data() {
    return table.data();
  }

  /** A number of a row as a period; refused where it is not a whole one. */
  public long whole(int row, double number, String column) {
    long whole = (long) number;
    if (whole != number || Math.abs(whole) >= below) {
      throw table.refusal(row, "column '%s': not a whole number".formatted(column));
    }
    return whole;
  }

  /** How much each row counts; refused where one is missing or below 0 (65). */
  public double[] weights() {
    if (columns.weight() != null) {
      return table.completeNumbers(columns.weight(), 0);
    }
    var weights = new double[period.length];
    Arrays.fill(weights, 1);
    return weights;
  }

  private void checkDistinct() {
    record Key(int unit, long period) {}
    var first = new HashMap<Key, Integer>();
    for (int row = 0; row < period.length; row++) {
      var other = first.put(new Key(unit.of()[row], period[row]), row);
      if (other != null) {
        throw table.refusal(
            row,
            "columns '%s' and '%s': the same as on %s (each once)"
                .formatted(columns.unit(), columns.period(), table.file().place(other)));
      }
    }
  }
}
