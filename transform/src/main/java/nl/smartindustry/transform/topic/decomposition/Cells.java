package nl.smartindustry.transform.topic.decomposition;

import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.CellRules.Support;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Reason;
import nl.smartindustry.transform.survey.estimate.Outcome.Exposure;

/** Numbers in log points as observations, after disclosure and precision have had their say. */
record Cells(CellRules rules) {
  /** Log points are told in hundredths: about per cent. */
  private static final double HUNDRED = 100;

  private static final String VERSION = "1";

  /**
   * Where and when.
   *
   * @param status how final its data are
   * @param remark what to know of this figure, besides the note of its indicator; empty for nothing
   */
  record Place(Breakdown at, int year, String status, String remark) {}

  /**
   * An estimate.
   *
   * @param error standard error; NaN where it has none
   */
  Observation of(
      Indicator statistic, Place place, double value, double error, Part.Contributors support) {
    var cell =
        rules.cell(
            statistic.publication(),
            figure(value * HUNDRED, error * HUNDRED, support),
            basis(support));
    return observation(statistic, place, cell);
  }

  /** A figure of published series, which has no sampling error of ours. */
  Observation exact(Indicator statistic, Place place, double value) {
    var cell = rules.cell(statistic.publication(), Estimate.exact(value * HUNDRED), Support.of(0));
    return observation(statistic, place, cell);
  }

  /** A year of which there is nothing to tell. */
  Observation absent(Indicator statistic, Place place, Reason reason) {
    return observation(statistic, place, new Cell.Absent(reason));
  }

  private static Estimate figure(double value, double error, Part.Contributors support) {
    Double told = Double.isNaN(value) ? null : value + 0.0;
    if (Double.isNaN(error) || told == null) {
      return new Estimate(told, null, null, null, null, support.all(), support.population());
    }
    var interval = Interval.normal(value, error);
    Double variation = value == 0 ? null : error / Math.abs(value);
    return new Estimate(
        told,
        error,
        variation,
        interval.low(),
        interval.high(),
        support.all(),
        support.population());
  }

  /** Precise by all that are in it, safe by those whose part it is. */
  private static Support basis(Part.Contributors support) {
    return new Support(support.all(), new Exposure(support.own(), 0, 0, 0), Double.NaN);
  }

  private static Observation observation(Indicator statistic, Place place, Cell cell) {
    var notes = Notes.of(statistic, place.status(), VERSION);
    var key =
        ObservationKey.annual(
            statistic, place.at(), statistic.unit(), String.valueOf(place.year()));
    return new Observation(key, cell, remarked(notes, place.remark()));
  }

  private static Notes remarked(Notes notes, String remark) {
    if (remark.isEmpty()) {
      return notes;
    }
    var note = notes.breakNote() == null ? remark : notes.breakNote() + "; " + remark;
    return new Notes(
        notes.decimals(),
        notes.unitMultiplier(),
        notes.statusNl(),
        notes.definitionVersion(),
        note,
        notes.sourceId());
  }
}
