package nl.smartindustry.report.table;

import java.util.List;

/**
 * The head of a column or of a row.
 *
 * @param text as printed, {@code 2024*}
 * @param spoken what a screen reader says after it, {@code voorlopig}; empty when nothing
 * @param notes numbers of the footnotes it refers to
 */
public record Heading(String text, String spoken, List<Integer> notes) {
  public Heading {
    notes = List.copyOf(notes);
  }

  public static Heading of(String text) {
    return new Heading(text, "", List.of());
  }

  /** The head with its footnote numbers, for formats without links: {@code Robots 1)}. */
  public String plain() {
    var numbers = new StringBuilder(text);
    notes.forEach(note -> numbers.append(' ').append(note).append(')'));
    return numbers.toString();
  }
}
