package nl.smartindustry.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.format.file.SourceRecords;
import nl.smartindustry.ingest.format.json.DatasetRecords;
import nl.smartindustry.ingest.format.json.JsonLineRecords;
import nl.smartindustry.ingest.format.json.JsonRecords;
import nl.smartindustry.ingest.format.line.CsvRecords;
import nl.smartindustry.ingest.format.line.FixedWidthRecords;
import nl.smartindustry.ingest.format.line.LineInspection.LineCheck;
import nl.smartindustry.ingest.format.line.UnpivotedRecords;
import nl.smartindustry.ingest.format.parquet.ParquetRecords;
import nl.smartindustry.ingest.layout.Layout;

/** Which room reads a file: one line for each format. */
final class Formats {
  private Formats() {}

  /** The records of a split by the format of its layout. */
  static SourceRecords records(Layout layout, PlannedSplit planned) throws IOException {
    return switch (layout.text().format()) {
      case CSV, XLSX, ODS ->
          layout.sheet().unpivoted()
              ? new UnpivotedRecords(layout, planned)
              : CsvRecords.of(layout.text(), layout.columns(), planned);
      case FIXED_WIDTH -> new FixedWidthRecords(layout, planned);
      case JSON -> new JsonRecords(layout, planned);
      case JSON_LINES -> new JsonLineRecords(layout, planned);
      case JSON_STAT -> new DatasetRecords(layout, planned);
      case PARQUET -> new ParquetRecords(layout.columns(), planned);
    };
  }

  /** What the format demands of each line of a file. */
  static LineCheck lines(String file, Layout layout, String encoding) {
    return switch (layout.text().format()) {
      case FIXED_WIDTH -> FixedWidthRecords.check(layout, Charset.forName(encoding));
      case JSON_LINES -> new JsonLineRecords.Check(file, layout.text().columns());
      default -> LineCheck.NONE;
    };
  }
}
