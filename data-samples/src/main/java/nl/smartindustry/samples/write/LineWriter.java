package nl.smartindustry.samples.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes records straight into bytes: fast enough for tens of millions of register records. */
public final class LineWriter {
  private static final int BUFFER = 1 << 16;
  private static final int LARGEST_RECORD = 1 << 13;
  private static final int ASCII = 128;

  private final OutputStream out;
  private final SheetFormat format;
  private final byte[] lineEnd;
  private byte[] buffer = new byte[BUFFER];
  private int length;
  private boolean atStart = true;
  private long lines;

  public LineWriter(OutputStream out, SheetFormat format) throws IOException {
    this.out = out;
    this.format = format;
    this.lineEnd = format.lineEnd().getBytes(StandardCharsets.US_ASCII);
    if (format.byteOrderMark()) {
      bytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
    }
  }

  /** The next cell; quoted where it holds a delimiter, a quote or a line end. */
  public LineWriter cell(String text) {
    delimit();
    if (needsQuotes(text)) {
      append("\"" + text.replace("\"", "\"\"") + "\"");
    } else {
      append(text);
    }
    return this;
  }

  /** The next cell, a whole number of at least 0. */
  public LineWriter cell(int number) {
    delimit();
    ensure(10);
    int digits = 1;
    for (int rest = number / 10; rest > 0; rest /= 10) {
      digits++;
    }
    int rest = number;
    for (int at = length + digits - 1; at >= length; at--) {
      buffer[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length += digits;
    return this;
  }

  /** Ends the record. */
  public void end() throws IOException {
    ensure(lineEnd.length);
    System.arraycopy(lineEnd, 0, buffer, length, lineEnd.length);
    length += lineEnd.length;
    atStart = true;
    lines++;
    if (length > buffer.length - LARGEST_RECORD) {
      flush();
    }
  }

  /** Records ended so far, the header among them. */
  public long lines() {
    return lines;
  }

  public void flush() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  private void delimit() {
    if (!atStart) {
      ensure(1);
      buffer[length++] = (byte) format.delimiter();
    }
    atStart = false;
  }

  private void append(String text) {
    ensure(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= ASCII) {
        bytes(text.substring(at).getBytes(format.charset()));
        return;
      }
      buffer[length++] = (byte) c;
    }
  }

  private void bytes(byte[] bytes) {
    ensure(bytes.length);
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
  }

  private boolean needsQuotes(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == format.delimiter() || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  private void ensure(int more) {
    if (length + more > buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length + more);
    }
  }
}
