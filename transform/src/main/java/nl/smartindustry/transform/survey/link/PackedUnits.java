package nl.smartindustry.transform.survey.link;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Rows on their way to the driver, packed in blocks of bytes: a boxed row would take several times
 * the memory.
 *
 * @param texts how many columns of text come first; the others are numbers
 */
record PackedUnits(int texts, int columns) implements MapPartitionsFunction<Row, byte[]> {
  private static final int BLOCK = 4096;
  private static final String NULL = "\u0000";

  @Override
  public Iterator<byte[]> call(Iterator<Row> rows) throws IOException {
    var blocks = new ArrayList<byte[]>();
    while (rows.hasNext()) {
      var bytes = new ByteArrayOutputStream();
      var out = new DataOutputStream(bytes);
      for (int i = 0; i < BLOCK && rows.hasNext(); i++) {
        write(rows.next(), out);
      }
      blocks.add(bytes.toByteArray());
    }
    return blocks.iterator();
  }

  private void write(Row row, DataOutputStream out) throws IOException {
    for (int c = 0; c < texts; c++) {
      out.writeUTF(row.isNullAt(c) ? NULL : row.getString(c));
    }
    for (int c = texts; c < columns; c++) {
      out.writeDouble(row.isNullAt(c) ? Double.NaN : row.getDouble(c));
    }
  }

  /** Unpacks the rows of a block: texts, then numbers. */
  void read(byte[] block, Consumer<Unpacked> each) {
    try (var in = new DataInputStream(new ByteArrayInputStream(block))) {
      while (in.available() > 0) {
        List<String> held = new ArrayList<>();
        for (int c = 0; c < texts; c++) {
          var text = in.readUTF();
          held.add(text.equals(NULL) ? null : text);
        }
        var numbers = new double[columns - texts];
        for (int c = 0; c < numbers.length; c++) {
          numbers[c] = in.readDouble();
        }
        each.accept(new Unpacked(held, numbers));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** One row: texts may be null, numbers NaN. */
  record Unpacked(List<String> texts, double[] numbers) {}
}
