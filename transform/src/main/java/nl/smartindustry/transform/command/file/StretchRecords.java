package nl.smartindustry.transform.command.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The records of a stretch of a CSV file, cut on its bytes one after the other; quotes as in RFC
 * 4180, empty lines are no records.
 */
final class StretchRecords {
  private static final byte QUOTE = '"';
  private static final int FEW = 64;

  private final byte[] bytes;
  private final int length;
  private final byte delimiter;
  private int[] from = new int[FEW];
  private int[] to = new int[FEW];
  private int cells;
  private int at;
  private long lines;

  /**
   * @param bytes UTF-8, to be written to: quoted cells are brought together in their place
   */
  StretchRecords(byte[] bytes, int length, char delimiter) {
    this.bytes = bytes;
    this.length = length;
    this.delimiter = (byte) delimiter;
  }

  /**
   * Goes to the next record; whether there is one.
   *
   * @throws CellDefect where quotes are broken
   */
  boolean next() {
    cells = 0;
    while (at < length && isLineEnd(bytes[at])) {
      passLineEnd();
    }
    if (at == length) {
      return false;
    }
    cut();
    while (at < length && bytes[at] == delimiter) {
      at++;
      cut();
    }
    passLineEnd();
    return true;
  }

  /** The line on which the record ends, counted from 1. */
  long line() {
    return lines;
  }

  /** Number of cells of the record. */
  int cells() {
    return cells;
  }

  List<String> texts() {
    return IntStream.range(0, cells)
        .mapToObj(c -> new String(bytes, from[c], to[c] - from[c], StandardCharsets.UTF_8))
        .toList();
  }

  /**
   * Puts a cell of the record into a column.
   *
   * @throws CellDefect where it cannot be taken
   */
  void put(int cell, ColumnBuffer into) {
    into.add(bytes, from[cell], to[cell]);
  }

  private void cut() {
    if (at < length && bytes[at] == QUOTE) {
      cutQuoted();
      return;
    }
    int start = at;
    while (at < length && !isCellEnd(bytes[at])) {
      at++;
    }
    add(start, at);
  }

  private void cutQuoted() {
    int start = ++at;
    int end = start;
    while (at < length && (bytes[at] != QUOTE || at + 1 < length && bytes[at + 1] == QUOTE)) {
      byte b = bytes[at];
      at += b == QUOTE ? 2 : 1;
      bytes[end++] = b;
      lines += b == '\r' || b == '\n' && (at < 2 || bytes[at - 2] != '\r') ? 1 : 0;
    }
    if (at == length) {
      lines += isLineEnd(bytes[at - 1]) ? 0 : 1;
      throw CellDefect.brokenQuote();
    }
    for (at++; at < length && !isCellEnd(bytes[at]); at++) {
      if (!Character.isWhitespace(bytes[at])) {
        lines++;
        throw CellDefect.brokenQuote();
      }
    }
    add(start, end);
  }

  private void add(int start, int end) {
    if (cells == from.length) {
      from = Arrays.copyOf(from, 2 * cells);
      to = Arrays.copyOf(to, 2 * cells);
    }
    from[cells] = start;
    to[cells++] = end;
  }

  private void passLineEnd() {
    lines++;
    boolean two = at + 1 < length && bytes[at] == '\r' && bytes[at + 1] == '\n';
    at = Math.min(length, at + (two ? 2 : 1));
  }

  private boolean isCellEnd(byte b) {
    return b == delimiter || isLineEnd(b);
  }

  private static boolean isLineEnd(byte b) {
    return b == '\n' || b == '\r';
  }
}
