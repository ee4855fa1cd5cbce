package nl.smartindustry.samples.dirt;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A defect of one record.
 *
 * @param kind its number in the catalogue and its name
 * @param column the column to look at
 * @param suitable which true records can carry it
 * @param spoil the record as it is delivered
 * @param place whether it comes instead of the true record or after it
 */
public record Defect(
    Kind kind,
    String column,
    String outcome,
    Predicate<Cells> suitable,
    UnaryOperator<Cells> spoil,
    Place place) {

  /** Number in the catalogue of dirt, sources section 4, and the name of the case there. */
  public record Kind(int number, String name) {}

  /** Where the spoiled record comes. */
  public enum Place {
    INSTEAD,
    AFTER
  }

  /** A defect of one cell, whatever else is in the record. */
  static Defect ofCell(
      Kind kind,
      String column,
      String outcome,
      Predicate<String> suitable,
      UnaryOperator<String> spoil) {
    return new Defect(
        kind,
        column,
        outcome,
        cells -> suitable.test(cells.at(column)),
        cells -> cells.with(column, spoil.apply(cells.at(column))),
        Place.INSTEAD);
  }

  /** A record too many. */
  static Defect added(
      Kind kind,
      String column,
      String outcome,
      Predicate<Cells> suitable,
      UnaryOperator<Cells> spoil) {
    return new Defect(kind, column, outcome, suitable, spoil, Place.AFTER);
  }

  /** A defect of several cells of one record. */
  static Defect ofRecord(
      Kind kind,
      String column,
      String outcome,
      Predicate<Cells> suitable,
      UnaryOperator<Cells> spoil) {
    return new Defect(kind, column, outcome, suitable, spoil, Place.INSTEAD);
  }
}
