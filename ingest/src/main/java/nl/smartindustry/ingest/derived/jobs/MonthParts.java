package nl.smartindustry.ingest.derived.jobs;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.derived.jobs.Allocation.Stretch;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Makes of one statement a row for each month it lies in.
 *
 * @param first place of the first day covered, as a number since 1970; the last one comes after it
 * @param amounts places of the whole amounts that are divided; null stays null
 */
record MonthParts(int first, List<Integer> amounts) implements FlatMapFunction<Row, Row> {
  MonthParts {
    amounts = List.copyOf(amounts);
  }

  @Override
  public Iterator<Row> call(Row statement) {
    var months = Allocation.months(statement.getInt(first), statement.getInt(first + 1));
    var parts = new Object[months.size()][];
    for (int month = 0; month < parts.length; month++) {
      parts[month] = cells(statement, months.get(month));
    }
    for (int place : amounts) {
      if (!statement.isNullAt(place)) {
        var shares = Allocation.byDays(statement.getLong(place), months);
        for (int month = 0; month < parts.length; month++) {
          parts[month][place] = shares[month];
        }
      }
    }
    return List.of(parts).stream().map(RowFactory::create).iterator();
  }

  private Object[] cells(Row statement, Stretch month) {
    var cells = IntStream.range(0, statement.size()).mapToObj(statement::get).toArray();
    cells[first] = month.first();
    cells[first + 1] = month.last();
    return cells;
  }
}
