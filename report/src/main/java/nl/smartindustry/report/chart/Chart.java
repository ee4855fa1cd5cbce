package nl.smartindustry.report.chart;

import java.util.Optional;
import nl.smartindustry.report.table.ReportTable;

/**
 * A drawing of figures.
 *
 * @param id {@code F1}
 * @param label what it is called in the letter, {@code Figuur 1}
 * @param title its caption
 * @param text what it is and what it shows, in words
 * @param drawing empty where its figures do not allow one, which the description then says
 * @param data its figures as a table
 */
public record Chart(
    String id,
    String label,
    String title,
    ChartText text,
    Optional<Drawing> drawing,
    ReportTable data) {
  /**
   * A chart in words.
   *
   * @param id of the chart
   * @param alt what it is, at most 150 characters
   * @param description what it shows
   */
  public record ChartText(String id, String alt, String description) {}

  /** The caption as printed: {@code Figuur 1. …}. */
  public String full() {
    return label + ". " + title;
  }
}
