package nl.smartindustry.report.desk;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.report.table.MarkdownTable;

/**
 * Lines of eighty columns, broken between words; a word that is too long stands alone. The same in
 * Markdown, where what is indented is a list.
 */
final class NarrowPage {
  private static final String ITEM = "- ";

  private static final int WIDTH = 80;
  private static final int FIELD = 17;

  private final List<String> lines = new ArrayList<>();
  private final List<String> markdown = new ArrayList<>();

  void blank() {
    lines.add("");
  }

  void title(String text) {
    blank();
    lines.add(text);
    paragraph("## " + MarkdownTable.text(text));
  }

  void field(String name, String text) {
    fill(name + " ".repeat(Math.max(1, FIELD - name.length())), " ".repeat(FIELD), text);
    markdown.add(ITEM + "**" + MarkdownTable.text(name) + "**: " + MarkdownTable.text(text));
  }

  void wrapped(String indent, String text) {
    fill(indent, indent, text);
    if (indent.isEmpty()) {
      paragraph(MarkdownTable.text(text));
    } else {
      markdown.add(ITEM + MarkdownTable.text(text));
    }
  }

  /** One line however long, to be copied. */
  void unbroken(String indent, String text) {
    lines.add(indent + text);
    markdown.add(ITEM + "`" + text + "`");
  }

  /** As it is, such as a row of a table. */
  void asIs(String line) {
    lines.add(line);
  }

  private void paragraph(String text) {
    if (!markdown.isEmpty() && markdown.get(markdown.size() - 1).startsWith(ITEM)) {
      markdown.add("");
    }
    markdown.add(text);
    markdown.add("");
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

  List<String> markdown() {
    return List.copyOf(markdown);
  }
}
