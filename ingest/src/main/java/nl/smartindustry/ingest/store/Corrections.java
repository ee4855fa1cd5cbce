package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.rule.DeliveredRecord;
import org.apache.spark.sql.types.StructType;

/** What was put right in the accepted records of one split, in file order, before and after. */
public final class Corrections {
  /** The table, one row per changed value; it holds answers and is restricted. */
  public static final String TABLE = "correction";

  static final StructType SCHEMA =
      StructType.fromDDL(
          "source STRING, delivery STRING, file STRING, line BIGINT, cell BIGINT, "
              + "field STRING, rule STRING, before STRING, after STRING");

  private final PlannedSplit planned;
  private final RarePart part;
  private final Map<String, Long> counts = new TreeMap<>();

  Corrections(PlannedSplit planned, Path file, long attempt) {
    this.planned = planned;
    this.part = new RarePart(file, attempt, SCHEMA, List.of());
  }

  void add(DeliveredRecord record) throws IOException {
    for (var change : record.changes()) {
      counts.merge(change.field() + ":" + change.rule(), 1L, Long::sum);
      part.row(
          planned.delivery().source(),
          planned.delivery().id(),
          planned.file().name(),
          record.line(),
          record.cell(),
          change.field(),
          change.rule(),
          change.before(),
          change.after());
    }
  }

  /** Makes the part complete; without any change there is none. */
  Map<String, Long> commit() throws IOException {
    part.commit();
    return counts;
  }

  void abort() throws IOException {
    part.abort();
  }
}
