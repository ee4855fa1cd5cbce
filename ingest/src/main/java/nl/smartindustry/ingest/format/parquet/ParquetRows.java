package nl.smartindustry.ingest.format.parquet;

import java.io.IOException;
import java.util.List;
import org.apache.parquet.column.ColumnReader;

/** The rows of a row group, one after the other; their cells change with each. */
public final class ParquetRows {
  private final ColumnReader[] readers;
  private final ParquetCell[] cells;
  private final int[] present;
  private long left;

  ParquetRows(long rows, List<ColumnReader> readers, List<ParquetCell> cells) {
    this.left = rows;
    this.readers = readers.toArray(ColumnReader[]::new);
    this.cells = cells.toArray(ParquetCell[]::new);
    this.present =
        readers.stream().mapToInt(r -> r.getDescriptor().getMaxDefinitionLevel()).toArray();
  }

  /** Moves to the next row; false after the last. */
  public boolean next() throws IOException {
    if (left == 0) {
      return false;
    }
    left--;
    return ParquetTable.sound(
        () -> {
          for (int i = 0; i < readers.length; i++) {
            if (readers[i].getCurrentDefinitionLevel() == present[i]) {
              readers[i].writeCurrentValueToConverter();
            } else {
              cells[i].nothing();
            }
            readers[i].consume();
          }
          return true;
        });
  }
}
