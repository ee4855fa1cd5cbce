package nl.smartindustry.report.desk;

import java.util.List;
import nl.smartindustry.report.letter.FigurePlace;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.run.Provenance.Input;
import nl.smartindustry.report.table.PrintedCell;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Observation;

/**
 * All that a release says of one cell.
 *
 * @param printed as the letter prints it, or would
 * @param places where it stands in the letter
 * @param around what is published beside it
 */
record Passport(
    Release release,
    Indicator indicator,
    Observation observed,
    PrintedCell printed,
    List<FigurePlace> places,
    Around around,
    Sources sources) {

  /**
   * What is published beside a cell.
   *
   * @param coarser cells that contain it, the finest first
   * @param periods in which the same cell has a figure
   */
  record Around(List<Observation> coarser, List<String> periods) {}

  /**
   * What a figure is made from.
   *
   * @param files delivered
   * @param derived tables that ingest makes of deliveries of other tables
   * @param current whether the definitions in use are those of the release
   */
  record Sources(List<Input> files, List<String> derived, boolean current) {}

  /** What became of the cell, in one word. */
  String state() {
    var cell = observed.cell();
    if (cell.figure().isPresent()) {
      return "published";
    }
    if (cell instanceof Cell.Suppressed) {
      return "confidential";
    }
    return cell instanceof Cell.Unreliable ? "unreliable" : "absent";
  }

  boolean published() {
    return observed.present();
  }
}
