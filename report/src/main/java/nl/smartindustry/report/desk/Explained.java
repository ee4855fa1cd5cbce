package nl.smartindustry.report.desk;

import java.util.List;
import nl.smartindustry.report.desk.PassportSources.Sources;
import nl.smartindustry.report.letter.FigurePlace;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Observation;

/**
 * A cell of a finished release: its passport, and what lies around it.
 *
 * @param places where it stands in the letter
 * @param coarser published cells that contain it, the finest first
 * @param periods in which the same cell has a figure
 */
record Explained(
    Release release,
    Passport passport,
    List<FigurePlace> places,
    List<Observation> coarser,
    List<String> periods,
    Sources sources) {

  /** What became of the cell, in one word. */
  String state() {
    var cell = observed().cell();
    if (cell.figure().isPresent()) {
      return "published";
    }
    if (cell instanceof Cell.Suppressed) {
      return "confidential";
    }
    return cell instanceof Cell.Unreliable ? "unreliable" : "absent";
  }

  Indicator indicator() {
    return passport.indicator();
  }

  Observation observed() {
    return passport.observed();
  }

  boolean published() {
    return observed().present();
  }
}
