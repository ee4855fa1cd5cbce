package nl.smartindustry.transform.topic.jobs;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;

import java.io.Closeable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Numbering;
import nl.smartindustry.ingest.contract.RowExpression;
import nl.smartindustry.ingest.contract.StoredCell;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.transform.survey.link.DimensionCodes;

/**
 * How the register's frames are read: row by row, without what enterprises that do not exist have.
 *
 * @param files of {@code register_frame}
 * @param activeStatus statuses with which an enterprise exists
 * @param codes the code of each of {@link EmploymentCells#DIMENSIONS}
 */
record Register(List<Path> files, Set<String> activeStatus, List<RowExpression> codes) {

  static Register of(
      List<Path> files, Contract frame, DimensionCodes dimensions, EmploymentRules rules) {
    var codes =
        EmploymentCells.DIMENSIONS.stream()
            .map(
                name ->
                    name.equals("size")
                        ? coalesce(dimensions.column(name), lit(rules.smallestSize()))
                        : dimensions.column(name))
            .map(code -> RowExpression.of(frame, code))
            .toList();
    return new Register(files, Set.copyOf(rules.activeStatus()), codes);
  }

  /** Stands before the first row. */
  Rows rows(Numbering enterprises, Numbering groups) {
    var columns =
        new TreeSet<>(
            List.of("enterprise_id", "period", "status", "persons", "founded", "group_id"));
    codes.forEach(code -> columns.addAll(code.columns()));
    var table = TableReader.open(files, columns.toArray(String[]::new));
    var values = codes.stream().map(code -> code.over(table)).toList();
    table.cell("enterprise_id").numbered(enterprises);
    table.cell("group_id").numbered(groups);
    table.cell("status").numbered(Numbering.of(status -> activeStatus.contains(status) ? 1 : 0));
    table.cell("period").numbered(Numbering.of(Integer::parseInt));
    return new Rows(table, values);
  }

  /** The row at hand; what is not asked for is not decoded. */
  static final class Rows implements Closeable {
    private final TableReader table;
    private final List<Supplier<Object>> codes;
    private final StoredCell enterprise;
    private final StoredCell group;
    private final StoredCell period;
    private final StoredCell status;
    private final StoredCell persons;
    private final StoredCell founded;

    private Rows(TableReader table, List<Supplier<Object>> codes) {
      this.table = table;
      this.codes = codes;
      enterprise = table.cell("enterprise_id");
      group = table.cell("group_id");
      period = table.cell("period");
      status = table.cell("status");
      persons = table.cell("persons");
      founded = table.cell("founded");
    }

    /** Moves to the next enterprise in a frame. */
    boolean next() {
      boolean more = table.next();
      while (more && (status.isNull() || status.code() == 0)) {
        more = table.next();
      }
      return more;
    }

    int enterprise() {
      return enterprise.code();
    }

    /** The number of its group; -1 where it is in none. */
    int group() {
      return group.isNull() ? -1 : group.code();
    }

    /** The year of the frame. */
    int year() {
      return period.code();
    }

    long persons() {
      return persons.isNull() ? 0 : persons.whole();
    }

    /** Year of its founding; 0 where that is unknown. */
    int founded() {
      return founded.isNull() ? 0 : LocalDate.ofEpochDay(founded.whole()).getYear();
    }

    /** Its code of a dimension, null where it has none. */
    String code(int dimension) {
      return (String) codes.get(dimension).get();
    }

    @Override
    public void close() {
      table.close();
    }
  }
}
