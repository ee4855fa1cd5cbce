package nl.smartindustry.report.chart;

import nl.smartindustry.report.table.ReportTable;

/**
 * A drawing of figures.
 *
 * @param id {@code F1}
 * @param label what it is called in the letter, {@code Figuur 1}
 * @param title its caption
 * @param alt what it is, at most 150 characters
 * @param description what it shows, in words
 * @param svg the drawing
 * @param data its figures as a table
 */
public record Chart(
    String id,
    String label,
    String title,
    String alt,
    String description,
    String svg,
    ReportTable data) {
  /** The caption as printed: {@code Figuur 1. …}. */
  public String full() {
    return label + ". " + title;
  }
}
