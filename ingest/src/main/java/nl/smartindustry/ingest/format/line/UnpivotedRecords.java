package nl.smartindustry.ingest.format.line;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.SourceRecords;
import nl.smartindustry.ingest.format.file.Split.Defect;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.layout.SheetLayout.Unpivot;

/**
 * The cells of a wide table as records: the labels of the line, the header above the cell, and the
 * cell itself. A line that is broken is one record.
 */
public final class UnpivotedRecords implements SourceRecords {
  private static final int LABEL = -1;
  private static final int VALUE = -2;

  private final CsvRecords lines;
  private final List<List<String>> header;
  private final int[] places;
  private final int[] sources;
  private final String value;
  private int cell;
  private int cells;

  public UnpivotedRecords(Layout layout, PlannedSplit planned) throws IOException {
    var unpivot = layout.sheet().unpivot();
    this.lines = CsvRecords.of(layout.text(), layout.columns(), planned);
    this.value = "column '%s'".formatted(unpivot.value());
    this.header = planned.file().header().rows();
    this.places = layout.unpivoted(header.get(header.size() - 1));
    this.sources = layout.columns().stream().mapToInt(column -> source(column, unpivot)).toArray();
  }

  private static int source(ColumnSpec column, Unpivot unpivot) {
    if (!column.delivered() || !unpivot.names().contains(column.column())) {
      return LABEL;
    }
    return unpivot.value().equals(column.column())
        ? VALUE
        : unpivot.header().indexOf(column.column());
  }

  @Override
  public boolean next() throws IOException {
    if (cell < cells) {
      cell++;
      return true;
    }
    if (!lines.next()) {
      return false;
    }
    cell = 1;
    cells = lines.defect() == null ? places.length : 1;
    return true;
  }

  @Override
  public long line() {
    return lines.line();
  }

  @Override
  public int cell() {
    return cell;
  }

  @Override
  public Defect defect() {
    return lines.defect();
  }

  @Override
  public String text(int column) {
    int place = places[cell - 1];
    return switch (sources[column]) {
      case LABEL -> lines.text(column);
      case VALUE -> lines.cell(place);
      default -> header.get(sources[column]).get(place);
    };
  }

  @Override
  public boolean typed(int column) {
    return switch (sources[column]) {
      case LABEL -> lines.typed(column);
      case VALUE -> lines.isTyped(places[cell - 1]);
      default -> false;
    };
  }

  /** Of the cell itself what stands above it. */
  @Override
  public String named(String reason) {
    if (!reason.startsWith(value)) {
      return reason;
    }
    var above = header.stream().map(row -> row.get(places[cell - 1])).distinct();
    return "column '%s'%s"
        .formatted(above.collect(Collectors.joining(" / ")), reason.substring(value.length()));
  }

  @Override
  public String raw() {
    return lines.raw();
  }
}
