package nl.smartindustry.ingest.format.parquet;

import java.util.List;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;

/** The cells of a row, as the library wants to be told of them. */
final class ParquetRow extends GroupConverter {
  private final List<ParquetCell> cells;

  ParquetRow(List<ParquetCell> cells) {
    this.cells = cells;
  }

  @Override
  public Converter getConverter(int column) {
    return cells.get(column);
  }

  @Override
  public void start() {
    // cells are read column by column
  }

  @Override
  public void end() {
    // cells are read column by column
  }
}
