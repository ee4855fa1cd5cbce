package nl.smartindustry.samples.dirt;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import nl.smartindustry.samples.dirt.RecordDefect.NamedCells;
import nl.smartindustry.samples.write.SampleDelivery;
import nl.smartindustry.samples.write.SheetFormat;

/**
 * A register file on its way to disk, too large to hold: each defect spoils the first line that can
 * carry it, and what comes after the last defect passes untouched.
 */
final class DefectStream extends FilterOutputStream {
  private static final int LINE_END = '\n';

  private final SampleDelivery delivery;
  private final List<RecordDefect> waiting;
  private final Consumer<PlantedDirt> noted;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private List<String> columns;
  private long number;

  DefectStream(
      OutputStream out,
      SampleDelivery delivery,
      List<RecordDefect> defects,
      Consumer<PlantedDirt> noted) {
    super(out);
    this.delivery = delivery;
    this.waiting = new ArrayList<>(defects);
    this.noted = noted;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (waiting.isEmpty() && line.size() == 0) {
      out.write(bytes, from, length);
      return;
    }
    for (int at = from; at < from + length; at++) {
      line.write(bytes[at]);
      if (bytes[at] == LINE_END) {
        number++;
        out.write(spoiled(line.toByteArray()));
        line.reset();
      }
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  private byte[] spoiled(byte[] bytes) {
    var charset = SheetFormat.WINDOWS.charset();
    var text = new String(bytes, charset);
    var end = text.substring(text.stripTrailing().length());
    var cells = text.substring(0, text.length() - end.length()).split(";", -1);
    if (columns == null) {
      columns = List.of(cells);
      return bytes;
    }
    var record = new NamedCells(columns, cells);
    var defect = waiting.stream().filter(one -> one.suitable().test(record)).findFirst();
    if (defect.isEmpty()) {
      return bytes;
    }
    waiting.remove(defect.get());
    noted.accept(defect.get().planted(delivery, number, record.at(defect.get().column())));
    return (String.join(";", defect.get().spoil().apply(record).texts()) + end).getBytes(charset);
  }
}
