package nl.smartindustry.report.table;

import java.util.List;
import java.util.stream.Collectors;

/** The lines of a table in Markdown, as GitHub and most others read it. */
public final class MarkdownTable {
  private MarkdownTable() {}

  /** A text in which no sign is taken for a mark. */
  public static String text(String text) {
    return text.replaceAll("[\\\\*_`|<~\\[\\]]", "\\\\$0");
  }

  /** A row of texts. */
  public static String row(List<String> cells) {
    return line(cells.stream().map(MarkdownTable::text).toList());
  }

  /**
   * What stands under the heads.
   *
   * @param figures of each column whether it holds figures, to the right, or words
   */
  public static String rule(List<Boolean> figures) {
    return line(figures.stream().map(one -> one ? "---:" : "---").toList());
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
