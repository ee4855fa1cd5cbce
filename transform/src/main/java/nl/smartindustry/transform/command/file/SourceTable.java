package nl.smartindustry.transform.command.file;

import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Microdata;

/**
 * The units of a user's file, with the file at hand to say where a unit stands: messages name lines
 * and columns, never what a unit is called or has answered.
 */
public record SourceTable(UserFile file, Microdata data) {

  /** A column of codes in which every unit has a level. */
  public Codes completeCodes(String column) {
    var codes = data.codes(column);
    for (int k = 0; k < codes.size(); k++) {
      if (codes.of()[k] == Codes.NONE) {
        throw refusal(k, "column '%s': empty (a value for every unit)".formatted(column));
      }
    }
    return codes;
  }

  /** A column of numbers in which every unit has one, not below a bound. */
  public double[] completeNumbers(String column, double least) {
    var numbers = data.numbers(column);
    for (int k = 0; k < numbers.length; k++) {
      if (!(numbers[k] >= least)) {
        var found = Double.isNaN(numbers[k]) ? "empty" : "below " + least;
        throw refusal(k, "column '%s': %s (a number for every unit)".formatted(column, found));
      }
    }
    return numbers;
  }

  /** Refuses a table without units, and one in which an identifier occurs twice. */
  public SourceTable checked(String id) {
    if (data.size() == 0) {
      throw Refusal.data("File '%s': found no units (at least one)", data.name());
    }
    if (id != null) {
      checkDistinct(completeCodes(id), id);
    }
    return this;
  }

  private void checkDistinct(Codes ids, String column) {
    var first = new int[ids.levels().size()];
    for (int k = 0; k < ids.size(); k++) {
      int level = ids.of()[k];
      if (first[level] > 0) {
        var other = file.place(first[level] - 1);
        throw refusal(k, "column '%s': the same as on %s (each once)".formatted(column, other));
      }
      first[level] = k + 1;
    }
  }

  /** A refusal that names the file and the line of a unit. */
  public Refusal refusal(int unit, String found) {
    return Refusal.data("File '%s', %s, %s", data.name(), file.place(unit), found);
  }
}
