package nl.smartindustry.ingest.read;

/** Follows a parser through a text and knows on which line each record begins. */
final class LineCount {
  private final char[] text;
  private final int length;
  private int at;
  private long line;

  LineCount(char[] text, int length, long firstLine) {
    this.text = text;
    this.length = length;
    this.line = firstLine;
  }

  long line() {
    return line;
  }

  /** Moves to the record that begins at or, after blank lines, behind a position. */
  void moveTo(int position) {
    while (at < position) {
      step();
    }
    while (at < length && (text[at] == '\n' || text[at] == '\r')) {
      step();
    }
  }

  /** The text from the record's start to a position, or to the end when that is negative. */
  String textUpTo(int position) {
    int end = position < 0 ? length : position;
    return SourceRecords.cut(new String(text, at, end - at));
  }

  private void step() {
    char c = text[at++];
    if (c == '\n' || (c == '\r' && !(at < length && text[at] == '\n'))) {
      line++;
    }
  }
}
