package nl.smartindustry.report.release;

import java.util.List;

/**
 * What a release says about itself in words.
 *
 * @param title the settings' title
 * @param status {@code CONCEPT} until someone signs it
 * @param protection which statistical disclosure control has been applied and which has not
 * @param warnings what a reader must know; empty for a night without findings
 */
public record Statement(
    String title, String status, boolean synthetic, String protection, List<String> warnings) {
  public Statement {
    warnings = List.copyOf(warnings);
  }
}
