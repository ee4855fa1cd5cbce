package nl.smartindustry.samples.dirt;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.write.SheetFormat;

/**
 * A register file on its way to disk, too large to hold: each defect spoils the first line that can
 * carry it, and what comes after the last defect passes untouched.
 */
final class SoiledStream extends FilterOutputStream {
  private static final int LINE_END = '\n';

  private final List<Defect> waiting;
  private final List<Spot> spots = new ArrayList<>();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private List<String> columns;
  private long number;

  /** A defect and the line it went to. */
  record Spot(Defect defect, long line, String truth) {}

  SoiledStream(OutputStream out, List<Defect> defects) {
    super(out);
    this.waiting = new ArrayList<>(defects);
  }

  List<Spot> spots() {
    return List.copyOf(spots);
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
    var record = new Cells(columns, cells);
    var defect = waiting.stream().filter(one -> one.suitable().test(record)).findFirst();
    if (defect.isEmpty()) {
      return bytes;
    }
    waiting.remove(defect.get());
    spots.add(new Spot(defect.get(), number, record.at(defect.get().column())));
    return (String.join(";", defect.get().spoil().apply(record).texts()) + end).getBytes(charset);
  }
}
