package nl.smartindustry.report.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.TableStore;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalogUtils;

/**
 * The observations as economists query them: long Parquet with SDMX column names, a folder per
 * group and period. Only the group is a column of the folder's name: a program that reads it would
 * take a period for a number in one group and for text in another, so it stands in the files.
 */
record ObservationFiles(ReleasedTable table) {
  static final String FOLDER = "observations";
  private static final String GROUP = "GROUP";
  private static final String PERIOD = "TIME_PERIOD";

  /** The folder of what has no figure in any period. */
  private static final String NO_PERIOD = "_Z";

  /** Writes the observations, one sorted file a folder. */
  void write(Path release) {
    var columns = table.columns().stream().filter(column -> !column.name().equals(GROUP)).toList();
    int group = table.place(GROUP);
    int period = table.place(PERIOD);
    var parts = new TreeMap<String, List<Row>>();
    for (var row : table.rows()) {
      var folder =
          ExternalCatalogUtils.getPartitionPathString(GROUP, row.getString(group))
              + "/"
              + named(row.getString(period));
      parts.computeIfAbsent(folder, one -> new ArrayList<>()).add(without(group, row));
    }
    TableStore.write(ReleasedColumn.contract(columns), parts, release.resolve(FOLDER));
  }

  private static String named(String period) {
    return period.isEmpty() ? NO_PERIOD : ExternalCatalogUtils.escapePathName(period);
  }

  private static Row without(int column, Row row) {
    var values = new ArrayList<Object>();
    for (int i = 0; i < row.length(); i++) {
      if (i != column) {
        values.add(row.get(i));
      }
    }
    return RowFactory.create(values.toArray());
  }
}
