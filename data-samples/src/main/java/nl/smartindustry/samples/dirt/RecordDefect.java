package nl.smartindustry.samples.dirt;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import nl.smartindustry.samples.dirt.PlantedDirt.DirtKind;
import nl.smartindustry.samples.write.SampleDelivery;

/**
 * A defect of one record.
 *
 * @param column the column to look at
 * @param suitable which true records can carry it
 * @param spoil the record as it is delivered
 * @param added whether it comes after the true record, or else in its place
 */
record RecordDefect(
    DirtKind kind,
    String column,
    String outcome,
    Predicate<NamedCells> suitable,
    UnaryOperator<NamedCells> spoil,
    boolean added) {

  /** A record: its cells by the name of their column. */
  record NamedCells(List<String> columns, String[] texts) {
    String at(String column) {
      return texts[place(column)];
    }

    /** The same record with another text in one cell. */
    NamedCells with(String column, String text) {
      var changed = texts.clone();
      changed[place(column)] = text;
      return new NamedCells(columns, changed);
    }

    private int place(String column) {
      int at = columns.indexOf(column);
      if (at < 0) {
        throw new IllegalArgumentException("Column '%s': not in %s".formatted(column, columns));
      }
      return at;
    }
  }

  /** What is noted of it once it is planted. */
  PlantedDirt planted(SampleDelivery delivery, long line, String trueValue) {
    return new PlantedDirt(kind, delivery.place(), line, column, outcome, trueValue);
  }
}
