package nl.smartindustry.ingest.format.parquet;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.ParquetFile;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.SourceRecords;
import nl.smartindustry.ingest.layout.ColumnSpec;
import org.apache.parquet.schema.Type;

/** The rows of one row group of a Parquet file; the line of a row is its number in the file. */
public final class ParquetRecords implements SourceRecords {
  private final ParquetFile file;
  private final ParquetText.Rows rows;
  private final ParquetText[] cells;
  private long row;

  public ParquetRecords(List<ColumnSpec> columns, PlannedSplit planned) throws IOException {
    this.file = ParquetFile.sound(() -> ParquetFile.open(URI.create(planned.file().uri())));
    this.row = planned.split().firstLine() - 1;
    var texts = texts(file, columns);
    this.cells = columns.stream().map(c -> texts.get(c.column())).toArray(ParquetText[]::new);
    this.rows =
        planned.split().records() == 0
            ? null
            : new ParquetText.Rows(file, group(planned), texts.values());
  }

  /** The columns of a layout that are in a file, by their names there. */
  static Map<String, ParquetText> texts(ParquetFile file, List<ColumnSpec> columns) {
    var found = file.columns().stream().collect(toMap(Type::getName, type -> type, (a, b) -> b));
    var texts = new LinkedHashMap<String, ParquetText>();
    for (var column : columns) {
      if (column.delivered() && found.containsKey(column.column())) {
        texts.computeIfAbsent(column.column(), name -> new ParquetText(found.get(name)));
      }
    }
    return texts;
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

  @Override
  public boolean typed(int column) {
    return cells[column] != null && cells[column].typed();
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
    file.close();
  }

  private int group(PlannedSplit planned) throws IOException {
    var groups = file.rowGroups();
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).getStartingPos() == planned.split().start()) {
        return i;
      }
    }
    throw new IOException("the file is not the one that was looked at");
  }
}
