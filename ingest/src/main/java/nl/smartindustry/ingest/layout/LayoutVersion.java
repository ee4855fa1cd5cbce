package nl.smartindustry.ingest.layout;

import java.util.List;

/**
 * How a later version of a source's files differs from the first: {@code
 * layouts/<source>@<version>.yaml}. Read for deliveries whose manifest names this schema version,
 * as when a questionnaire renames an item or codes yes and no the other way round.
 *
 * @param because what changed, in words
 * @param columns instead of the first version's columns of the same fields
 */
record LayoutVersion(String because, List<ColumnSpec> columns) {
  LayoutVersion {
    if (because == null || columns == null || columns.isEmpty()) {
      throw new IllegalArgumentException("A version of a layout needs because and columns");
    }
    columns = List.copyOf(columns);
  }
}
