package nl.smartindustry.ingest.format.parquet;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.SourceRecords;
import nl.smartindustry.ingest.format.parquet.ParquetTable.ParquetRows;
import nl.smartindustry.ingest.layout.ColumnSpec;

/** The rows of one row group of a Parquet file; the line of a row is its number in the file. */
public final class ParquetRecords implements SourceRecords {
  private final ParquetTable table;
  private final ParquetRows rows;
  private final ParquetCell[] cells;
  private long row;

  public ParquetRecords(List<ColumnSpec> columns, PlannedSplit planned) throws IOException {
    this.table = ParquetTable.open(URI.create(planned.file().uri()));
    this.cells = new ParquetCell[columns.size()];
    this.row = planned.split().firstLine() - 1;
    var names = table.columns().stream().map(c -> c.getName()).toList();
    var wanted = new ParquetCell[names.size()];
    for (int i = 0; i < cells.length; i++) {
      int place = columns.get(i).delivered() ? names.indexOf(columns.get(i).column()) : -1;
      if (place >= 0) {
        wanted[place] = wanted[place] == null ? cell(columns.get(i), place) : wanted[place];
        cells[i] = wanted[place];
      }
    }
    this.rows = planned.split().records() == 0 ? null : open(planned, Arrays.asList(wanted));
  }

  @Override
  public boolean next() throws IOException {
    row++;
    return rows != null && rows.next();
  }

  @Override
  public long line() {
    return row;
  }

  @Override
  public String text(int column) {
    return cells[column] == null ? null : cells[column].text();
  }

  @Override
  public int number(int column) {
    return cells[column] == null ? UNNUMBERED : cells[column].number();
  }

  /** The cells that the layout reads, as text; a row has no text of its own. */
  @Override
  public String raw() {
    return SourceRecords.cut(
        Stream.of(cells)
            .map(cell -> cell == null ? "" : cell.text())
            .collect(Collectors.joining("\t")));
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  private ParquetCell cell(ColumnSpec column, int place) {
    return new ParquetCell(table.columns().get(place), column.shape().date());
  }

  private ParquetRows open(PlannedSplit planned, List<ParquetCell> wanted) throws IOException {
    var groups = table.rowGroups();
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).getStartingPos() == planned.split().start()) {
        return table.rows(i, wanted);
      }
    }
    throw new IOException("the file is not the one that was looked at");
  }
}
