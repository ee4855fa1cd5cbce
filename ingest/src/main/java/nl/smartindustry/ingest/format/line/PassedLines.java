package nl.smartindustry.ingest.format.line;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.format.file.ByteWindow;
import nl.smartindustry.ingest.layout.Layout;

/** Tells the lines that are no records by how they begin: footers and comments. */
final class PassedLines {
  private final boolean any;
  private final String quote;
  private final String comment;
  private final Pattern footer;
  private final ByteWindow window;
  private final RecordScanner scanner;
  private final Charset charset;
  private String text = "";
  private int end;

  PassedLines(Layout layout, ByteWindow window, RecordScanner scanner, Charset charset) {
    this.any = layout.sheet().passesLines();
    this.quote = layout.text().quote();
    this.comment = layout.sheet().comment();
    this.footer =
        layout.sheet().footer().isEmpty() ? null : Pattern.compile(layout.sheet().footer());
    this.window = window;
    this.scanner = scanner;
    this.charset = charset;
  }

  /** Whether the line at which the window stands is none; a blank line is not one of these. */
  boolean isOne() throws IOException {
    if (!any) {
      return false;
    }
    while (!scanner.firstLine(window.bytes(), window.from(), window.to(), window.eof())) {
      if (window.to() - window.from() == window.bytes().length) {
        return false;
      }
      window.fill();
    }
    end = scanner.end();
    var line = new String(window.bytes(), window.from(), end - window.from(), charset).strip();
    if (!comment.isEmpty() && line.startsWith(comment)) {
      return true;
    }
    var bare = quote.isEmpty() || !line.startsWith(quote) ? line : unquoted(line);
    if (footer == null || !footer.matcher(bare).lookingAt()) {
      return false;
    }
    text = text.isEmpty() ? bare : text + " " + bare;
    return true;
  }

  /** The position behind the line found. */
  int end() {
    return end;
  }

  /** The text of all footers so far. */
  String footer() {
    return text;
  }

  private String unquoted(String line) {
    int closing = line.indexOf(quote, 1);
    return line.substring(1, closing < 0 ? line.length() : closing);
  }
}
