package nl.smartindustry.transform.topic.jobs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.Adoption.Group;
import nl.smartindustry.transform.topic.jobs.CellTable.Key;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Makes cells of the enterprises in one part of the data, in whatever order.
 *
 * @param employersFrom persons from which an enterprise is expected to have wage records
 */
record YearPartition(Crossings crossings, List<String> technologies, int employersFrom)
    implements MapPartitionsFunction<Row, Row> {
  /** What is counted. */
  static final String YEAR = "year";

  private static final List<String> DIMENSIONS = List.of("activity", "size", "nuts1", "nuts2");
  private static final int GROUPS = 9;

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    var classes = new HashMap<YearClass, YearTally>();
    while (rows.hasNext()) {
      var row = rows.next();
      classes.merge(classOf(row), tally(row), YearTally::plus);
    }
    var cells = new CellTable<YearTally>();
    classes.forEach((enterprises, tally) -> spread(enterprises, tally, cells));
    return cells.rows();
  }

  /**
   * Enterprises that lie in the same cells: few classes, however many enterprises.
   *
   * @param groups by technology; empty where none was asked
   */
  private record YearClass(int year, Map<String, String> codes, List<String> groups) {}

  private static YearClass classOf(Row row) {
    var codes = new TreeMap<String, String>();
    for (int d = 0; d < DIMENSIONS.size(); d++) {
      if (!row.isNullAt(1 + d)) {
        codes.put(DIMENSIONS.get(d), row.getString(1 + d));
      }
    }
    List<String> groups = row.isNullAt(GROUPS) ? List.of() : row.getList(GROUPS);
    return new YearClass(row.getInt(0), codes, groups);
  }

  private void spread(YearClass enterprises, YearTally tally, CellTable<YearTally> cells) {
    var groups = enterprises.groups();
    var places = new ArrayList<>(crossings.of(enterprises.codes()));
    for (int t = 0; t < technologies.size(); t++) {
      places.add(
          place(technologies.get(t), groups.isEmpty() ? Group.UNKNOWN.name() : groups.get(t)));
    }
    int year = enterprises.year();
    places.forEach(at -> cells.add(new Key(YEAR, year, year, at), tally));
  }

  /** The cell of a group by a technology. */
  static Breakdown place(String technology, String group) {
    return Breakdown.TOTAL.withTechnology(technology).withSplit(Group.valueOf(group).code());
  }

  private YearTally tally(Row row) {
    boolean employs = !row.isNullAt(7);
    boolean inFrame = row.getInt(5) == 0;
    long persons = row.getLong(6);
    boolean expected = inFrame && persons >= employersFrom;
    return new YearTally(
        employs ? 1 : 0,
        Largest.NONE.plus(employs ? row.getLong(7) : 0),
        Largest.NONE.plus(employs ? row.getLong(8) : 0),
        inFrame ? 1 : 0,
        Largest.NONE.plus(inFrame ? persons : 0),
        expected && employs ? persons : 0,
        expected ? persons : 0);
  }
}
