package nl.smartindustry.samples.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Semicolons and decimal commas. */
final class CsvTypedWriter implements TypedWriter {
  private final OutputStream out;
  private final LineWriter lines;
  private final List<TypedColumn> columns;

  CsvTypedWriter(Path file, List<TypedColumn> columns) throws IOException {
    this.out = Files.newOutputStream(file);
    this.lines = new LineWriter(out, SheetFormat.PLAIN);
    this.columns = columns;
    columns.forEach(column -> lines.cell(column.name()));
    lines.end();
  }

  @Override
  public void write(Object... values) throws IOException {
    for (int at = 0; at < values.length; at++) {
      boolean decimals = columns.get(at).kind() == TypedColumn.Kind.HUNDREDTHS;
      lines.cell(decimals ? Amount.hundredths((long) values[at]) : values[at].toString());
    }
    lines.end();
  }

  @Override
  public long records() {
    return lines.lines() - 1;
  }

  @Override
  public void close() throws IOException {
    lines.flush();
    out.close();
  }
}
