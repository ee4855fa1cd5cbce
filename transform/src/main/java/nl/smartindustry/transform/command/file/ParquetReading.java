package nl.smartindustry.transform.command.file;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.column.ColumnReadStore;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;

/** Reads the wanted columns of a Parquet file, a stretch per row group. */
final class ParquetReading {
  private ParquetReading() {}

  static void read(ParquetFileReader file, List<ColumnPlan> plans, Consumer<Stretch> into)
      throws IOException {
    var meta = file.getFooter().getFileMetaData();
    var names = plans.stream().map(ColumnPlan::name).distinct().toList();
    var asked =
        new MessageType(
            meta.getSchema().getName(), names.stream().map(meta.getSchema()::getType).toList());
    file.setRequestedSchema(asked);
    for (var pages = file.readNextRowGroup(); pages != null; pages = file.readNextRowGroup()) {
      into.accept(stretch(pages, asked, meta.getCreatedBy(), plans));
    }
  }

  private static Stretch stretch(
      PageReadStore pages, MessageType schema, String writer, List<ColumnPlan> plans) {
    int rows = Math.toIntExact(pages.getRowCount());
    var root = new GroupRecordConverter(schema).getRootConverter();
    ColumnReadStore store = new ColumnReadStoreImpl(pages, root, schema, writer);
    var buffers = new ColumnBuffer[plans.size()];
    int wrong = rows;
    String defect = null;
    for (int c = 0; c < buffers.length; c++) {
      var plan = plans.get(c);
      var column = new ParquetColumn(schema, plan.name());
      var reader = store.getColumnReader(schema.getColumnDescription(new String[] {plan.name()}));
      buffers[c] = ColumnBuffer.of(plan, '.');
      int read = column.read(reader, Math.min(rows, wrong), buffers[c]);
      if (read < wrong) {
        wrong = read;
        defect = ", column '%s': an infinite value (a finite number)".formatted(plan.name());
      }
    }
    return new Stretch(rows, defect == null ? rows : wrong + 1L, buffers, defect);
  }
}
