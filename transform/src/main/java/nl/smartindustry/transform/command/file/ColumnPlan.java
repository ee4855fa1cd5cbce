package nl.smartindustry.transform.command.file;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.command.DataFile;
import nl.smartindustry.transform.command.WantedColumns;

/**
 * One column of a file and how it is read.
 *
 * @param place its position in a record, from 0
 */
record ColumnPlan(String name, int place, Kind kind) {
  enum Kind {
    NUMBER,
    TEXT,
    /** Numbers where every value is one, and else text. */
    EITHER
  }

  /**
   * The plan for all wanted columns; a column asked for as text and as number is read as both.
   *
   * @param file what messages call the file
   * @throws Refusal where a wanted column is not there, or is there twice
   */
  static List<ColumnPlan> of(
      String file, DataFile format, List<String> header, WantedColumns wanted) {
    check(file, header, wanted);
    var plans = new ArrayList<ColumnPlan>();
    for (var name : wanted.names()) {
      int place = header.indexOf(name);
      var asText = format.holdsText(name);
      if (asText.orElse(false) && wanted.isNumber(name)) {
        throw Refusal.definitions(
            "File '%s', column '%s': types says string (a number is asked for)", file, name);
      }
      if (wanted.isNumber(name) || asText.isPresent() && !asText.get()) {
        plans.add(new ColumnPlan(name, place, Kind.NUMBER));
      }
      if (wanted.isText(name) && asText.orElse(true) || asText.orElse(false)) {
        plans.add(new ColumnPlan(name, place, Kind.TEXT));
      } else if (!wanted.isText(name) && !wanted.isNumber(name) && asText.isEmpty()) {
        plans.add(new ColumnPlan(name, place, Kind.EITHER));
      }
    }
    return plans;
  }

  private static void check(String file, List<String> header, WantedColumns wanted) {
    var missing = wanted.names().stream().filter(name -> !header.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw Refusal.definitions("File '%s': lacks columns %s; found %s", file, missing, header);
    }
    for (var name : wanted.names()) {
      if (header.indexOf(name) != header.lastIndexOf(name)) {
        throw Refusal.data("File '%s': column '%s' is there twice (once)", file, name);
      }
    }
  }
}
