package nl.smartindustry.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.PlannedSplit.Place;
import nl.smartindustry.ingest.rule.ProcessingColumns.ValueChange;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
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
  private final Path file;
  private final Path unfinished;
  private final Map<String, Long> counts = new TreeMap<>();
  private ParquetWriter<InternalRow> writer;

  Corrections(PlannedSplit planned, Path file, long attempt) {
    this.planned = planned;
    this.file = file;
    this.unfinished = file.resolveSibling(".attempt-%d-%d".formatted(planned.part(), attempt));
  }

  void add(Place place, ArrayData changes) throws IOException {
    if (writer == null) {
      writer = ParquetPart.open(unfinished, SCHEMA, List.of());
    }
    for (int i = 0; i < changes.numElements(); i++) {
      var change = ValueChange.of(changes.getStruct(i, ValueChange.SCHEMA.length()));
      counts.merge(change.field() + ":" + change.rule(), 1L, Long::sum);
      writer.write(row(place, change));
    }
  }

  /** Makes the part complete; without any change there is none. */
  Map<String, Long> commit() throws IOException {
    Files.deleteIfExists(file);
    if (writer != null) {
      writer.close();
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return counts;
  }

  void abort() throws IOException {
    Files.deleteIfExists(unfinished);
  }

  private InternalRow row(Place place, ValueChange change) {
    return ParquetPart.row(
        planned.delivery().source(),
        planned.delivery().id(),
        planned.file().name(),
        place.line(),
        place.cell(),
        change.field(),
        change.rule(),
        change.before(),
        change.after());
  }
}
