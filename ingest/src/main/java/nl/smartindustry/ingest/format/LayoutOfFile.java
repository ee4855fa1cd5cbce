package nl.smartindustry.ingest.format;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import nl.smartindustry.ingest.format.file.PlannedSplit;
import nl.smartindustry.ingest.layout.CellCodes;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Given;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.layout.Lookup;

/** A layout as it holds for one file: with its title and footer, and what its dimensions mean. */
final class LayoutOfFile {
  private LayoutOfFile() {}

  static Layout of(Layout layout, PlannedSplit planned) throws IOException {
    Map<Lookup, Map<String, String>> dimensions = new HashMap<>();
    for (var lookup : layout.lookups()) {
      dimensions.put(lookup, Dimensions.read(lookup, planned.dimensions()));
    }
    var header = planned.file().header();
    return layout.with(
        layout.columns().stream()
            .map(column -> column.with(codes(column, dimensions)))
            .map(column -> noted(column, header.title(), header.footer()))
            .toList());
  }

  private static CellCodes codes(ColumnSpec column, Map<Lookup, Map<String, String>> dimensions) {
    var lookup = column.codes().lookup();
    return lookup == null
        ? column.codes()
        : column.codes().with(lookup.filled(dimensions.get(lookup)));
  }

  private static ColumnSpec noted(ColumnSpec column, String title, String footer) {
    if (column.delivered() || column.given().note() == null) {
      return column;
    }
    var text = column.given().note() == Given.Note.TITLE ? title : footer;
    return column.with(new Given(text, false, null));
  }
}
