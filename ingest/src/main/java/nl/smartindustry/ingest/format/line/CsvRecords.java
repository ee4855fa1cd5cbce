package nl.smartindustry.ingest.format.line;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Iterator;
import java.util.List;
import nl.smartindustry.ingest.format.file.BrokenRecord;
import nl.smartindustry.ingest.format.file.Defect;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.SourceRecords;
import nl.smartindustry.ingest.format.file.SplitBytes;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.TextFormat;

/** CSV records: stretches of whole ones between those that are broken or none. */
public final class CsvRecords implements SourceRecords {
  private final TextFormat format;
  private final PlannedSplit planned;
  private final SplitBytes bytes;
  private final int[] places;
  private final Iterator<BrokenRecord> broken;

  private BrokenRecord nextBroken;
  private BrokenRecord defective;
  private CsvCells cells;

  public CsvRecords(TextFormat format, List<ColumnSpec> columns, PlannedSplit planned)
      throws IOException {
    this.format = format;
    this.planned = planned;
    this.bytes = SplitBytes.read(planned);
    var header = planned.file().header().names();
    this.places =
        columns.stream().mapToInt(c -> c.delivered() ? header.indexOf(c.column()) : -1).toArray();
    this.broken = planned.split().broken().iterator();
    open(planned.split().start(), planned.split().firstLine());
  }

  @Override
  public boolean next() throws IOException {
    do {
      defective = null;
      if (cells.next()) {
        return true;
      }
      if (nextBroken == null) {
        return false;
      }
      defective = nextBroken;
      open(defective.end(), defective.line() + 1);
    } while (defective.defect() == Defect.NO_RECORD);
    return true;
  }

  @Override
  public long line() {
    return defective == null ? cells.line() : defective.line();
  }

  @Override
  public Defect defect() {
    return defective == null ? null : defective.defect();
  }

  @Override
  public String text(int column) {
    return places[column] < 0 ? null : cells.cell(places[column]);
  }

  /** The text of a cell by its place in the line, from 0. */
  String cell(int place) {
    return cells.cell(place);
  }

  @Override
  public String raw() {
    return defective == null ? cells.raw() : bytes.raw(defective.start(), defective.end());
  }

  @Override
  public void close() {
    // the bytes of the split are all at hand
  }

  private void open(long from, long line) throws IOException {
    nextBroken = broken.hasNext() ? broken.next() : null;
    long to = nextBroken == null ? planned.split().end() : nextBroken.start();
    CharBuffer text = bytes.text(from, to);
    cells = new CsvCells(text.array(), text.limit(), format, line);
  }
}
