package nl.smartindustry.report.desk;

import java.util.ArrayList;
import java.util.List;

/** Lines of eighty columns, broken between words; a word that is too long stands alone. */
final class NarrowPage {
  private static final int WIDTH = 80;
  private static final int FIELD = 17;

  private final List<String> lines = new ArrayList<>();

  void blank() {
    lines.add("");
  }

  void title(String text) {
    blank();
    lines.add(text);
  }

  void field(String name, String text) {
    fill(name + " ".repeat(Math.max(1, FIELD - name.length())), " ".repeat(FIELD), text);
  }

  void wrapped(String indent, String text) {
    fill(indent, indent, text);
  }

  /** One line however long, to be copied. */
  void unbroken(String indent, String text) {
    lines.add(indent + text);
  }

  private void fill(String first, String next, String text) {
    var line = new StringBuilder(first);
    boolean empty = true;
    for (var word : text.split(" ")) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(next);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
