package nl.smartindustry.ingest.contract;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * An open Parquet file, whoever wrote it. Checksums of pages are verified where the writer has kept
 * them.
 *
 * <p>Where the file does not agree with its footer the library throws exceptions of many kinds;
 * {@link #sound} makes one of them.
 */
public final class ParquetFile implements Closeable {
  private static final Configuration HADOOP = new Configuration();

  private final ParquetFileReader reader;
  private final MessageType schema;

  private ParquetFile(ParquetFileReader reader) {
    this.reader = reader;
    this.schema = reader.getFileMetaData().getSchema();
  }

  public static ParquetFile open(URI file) throws IOException {
    var path = new Path(file);
    var options = HadoopReadOptions.builder(HADOOP, path).usePageChecksumVerification(true).build();
    return new ParquetFile(ParquetFileReader.open(HadoopInputFile.fromPath(path, HADOOP), options));
  }

  /** A file of this machine, for commands that need nothing else of Hadoop. */
  public static ParquetFile local(java.nio.file.Path file) throws IOException {
    var options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .usePageChecksumVerification(true)
            .build();
    return new ParquetFile(ParquetFileReader.open(new LocalInputFile(file), options));
  }

  /** The columns, in order; one that has columns within it is no primitive. */
  public List<Type> columns() {
    return schema.getFields();
  }

  public List<BlockMetaData> rowGroups() {
    return reader.getRowGroups();
  }

  /**
   * Puts cells on the first row of a row group, which is held in memory.
   *
   * @param cells by the names of their columns; one that the file lacks is null in every row
   * @return how many rows the group has
   */
  public long read(int group, Map<String, StoredCell> cells) throws IOException {
    var columns = columns().stream().filter(column -> cells.containsKey(column.getName())).toList();
    var asked = new MessageType(schema.getName(), columns);
    reader.setRequestedSchema(asked);
    cells.values().forEach(cell -> cell.next(null));
    var wanted = columns.stream().map(column -> prepared(column, cells)).toList();
    var pages = reader.readRowGroup(group);
    var written = reader.getFileMetaData().getCreatedBy();
    var store = new ColumnReadStoreImpl(pages, new Converters(wanted), asked, written);
    for (int i = 0; i < wanted.size(); i++) {
      wanted.get(i).read(store.getColumnReader(asked.getColumns().get(i)));
    }
    return pages.getRowCount();
  }

  private static StoredCell prepared(Type column, Map<String, StoredCell> cells) {
    return cells.get(column.getName()).next(column.asPrimitiveType().getPrimitiveTypeName());
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  /** What the library does with a file of others, with one kind of failure. */
  public static <T> T sound(Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (RuntimeException broken) {
      throw new IOException("not a sound Parquet file", broken);
    } catch (OutOfMemoryError asked) {
      throw new IOException("a page that asks for more memory than there is", asked);
    }
  }

  /** A step that may fail. */
  @FunctionalInterface
  public interface Step<T> {
    T take() throws IOException;
  }

  /** Where the library finds the place for the value of each column; cells read one by one. */
  private static final class Converters extends GroupConverter {
    private final List<StoredCell> cells;

    Converters(List<StoredCell> cells) {
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
}
