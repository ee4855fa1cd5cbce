package nl.smartindustry.ingest.format.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * An open Parquet file. Checksums of pages are verified where the writer has kept them.
 *
 * <p>Every method throws {@link IOException} when the file does not agree with its footer; the
 * library throws exceptions of many kinds, which are turned into this one.
 */
public final class ParquetTable implements Closeable {
  private static final Configuration HADOOP = new Configuration();

  private final ParquetFileReader reader;
  private final MessageType schema;

  private ParquetTable(ParquetFileReader reader) {
    this.reader = reader;
    this.schema = reader.getFileMetaData().getSchema();
  }

  public static ParquetTable open(URI file) throws IOException {
    var path = new Path(file);
    return sound(
        () -> {
          var input = HadoopInputFile.fromPath(path, HADOOP);
          ParquetReadOptions options =
              HadoopReadOptions.builder(HADOOP, path).usePageChecksumVerification(true).build();
          return new ParquetTable(ParquetFileReader.open(input, options));
        });
  }

  /** The columns, in order; one that has columns within it is no primitive. */
  public List<Type> columns() {
    return schema.getFields();
  }

  public List<BlockMetaData> rowGroups() {
    return reader.getRowGroups();
  }

  /**
   * The rows of a row group.
   *
   * @param cells for each column that is wanted, by its place among the columns; null for others
   */
  public ParquetRows rows(int group, List<ParquetCell> cells) throws IOException {
    return sound(
        () -> {
          var wanted = schema.getFields().stream().filter(f -> cells.get(place(f)) != null);
          var requested = new MessageType(schema.getName(), wanted.toList());
          reader.setRequestedSchema(requested);
          PageReadStore pages = reader.readRowGroup(group);
          var converters = requested.getFields().stream().map(f -> cells.get(place(f))).toList();
          var columns =
              new ColumnReadStoreImpl(
                  pages,
                  new ParquetRow(converters),
                  requested,
                  reader.getFileMetaData().getCreatedBy());
          var readers = requested.getColumns().stream().map(columns::getColumnReader).toList();
          return new ParquetRows(pages.getRowCount(), readers, converters);
        });
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private int place(Type field) {
    return schema.getFieldIndex(field.getName());
  }

  /** What the library does, with one kind of failure. */
  static <T> T sound(Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (IOException broken) {
      throw broken;
    } catch (RuntimeException broken) {
      throw new IOException("not a sound Parquet file", broken);
    } catch (OutOfMemoryError asked) {
      throw new IOException("a page that asks for more memory than there is", asked);
    }
  }

  /** A step that may fail. */
  interface Step<T> {
    T take() throws IOException;
  }

  /** The cells of a row, as the library requests them. */
  static final class ParquetRow extends GroupConverter {
    private final List<ParquetCell> cells;

    ParquetRow(List<ParquetCell> cells) {
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

  /** The rows of a row group, one after the other; their cells change with each. */
  public static final class ParquetRows {
    private final ColumnReader[] readers;
    private final ParquetCell[] cells;
    private final int[] present;
    private long left;

    ParquetRows(long rows, List<ColumnReader> readers, List<ParquetCell> cells) {
      this.left = rows;
      this.readers = readers.toArray(ColumnReader[]::new);
      this.cells = cells.toArray(ParquetCell[]::new);
      this.present =
          readers.stream().mapToInt(r -> r.getDescriptor().getMaxDefinitionLevel()).toArray();
    }

    /** Moves to the next row; false after the last. */
    public boolean next() throws IOException {
      if (left == 0) {
        return false;
      }
      left--;
      return sound(
          () -> {
            for (int i = 0; i < readers.length; i++) {
              take(i);
            }
            return true;
          });
    }

    /** Reads every value, column by column; whether each text is at most so long. */
    boolean areAllWithin(int length) throws IOException {
      return sound(
          () -> {
            boolean within = true;
            for (int i = 0; i < readers.length; i++) {
              boolean uncertain = cells[i].isUncertain();
              for (long row = 0; row < left; row++) {
                take(i);
                within &= !uncertain || !cells[i].isNew() || cells[i].text().length() <= length;
              }
            }
            left = 0;
            return within;
          });
    }

    private void take(int column) {
      if (readers[column].getCurrentDefinitionLevel() == present[column]) {
        readers[column].writeCurrentValueToConverter();
      } else {
        cells[column].nothing();
      }
      readers[column].consume();
    }
  }
}
