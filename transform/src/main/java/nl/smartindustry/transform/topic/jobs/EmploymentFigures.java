package nl.smartindustry.transform.topic.jobs;

import java.util.List;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.safe.ObservationKey;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;

/**
 * Makes observations of figures.
 *
 * @param referenceYear the year of the reference date, by whose distance a year is provisional
 */
public record EmploymentFigures(EmploymentCatalogue catalogue, CellRules rules, int referenceYear) {
  private static final String PROVISIONAL = "voorlopig";

  /**
   * What a figure is made by.
   *
   * @param version of the definition: figures of different ones are not compared
   * @param sources the stored tables
   */
  public record Origin(String version, List<String> sources) {
    /** Of employment by a basis. */
    public static Origin of(Basis basis) {
      var register = List.of("register_frame", "continuity_unit");
      return basis == Basis.PERSONS
          ? new Origin(basis.code(), register)
          : new Origin(basis.code(), List.of("job_month", "register_frame", "continuity_unit"));
    }

    /** Of an indicator's own sources. */
    public static Origin of(Indicator statistic) {
      return new Origin("1", statistic.measure().sources());
    }
  }

  /** An observation of an indicator. */
  public Observation observation(
      Indicator statistic, Breakdown at, String unit, String period, Cell cell, Origin origin) {
    var key = ObservationKey.annual(statistic, at, unit, period);
    var notes = Notes.of(statistic, status(statistic, period), origin.version());
    var sources = String.join(" ", origin.sources());
    return new Observation(
        key,
        cell,
        new Notes(
            notes.decimals(),
            notes.unitMultiplier(),
            notes.statusNl(),
            notes.definitionVersion(),
            notes.breakNote(),
            sources));
  }

  private String status(Indicator statistic, String period) {
    double provisional = statistic.number("provisional_years");
    return Integer.parseInt(period) >= referenceYear - provisional ? PROVISIONAL : Notes.FINAL;
  }

  /** A figure on so many enterprises or jobs, without sampling error. */
  public static Estimate counted(double value, long units) {
    return new Estimate(value, null, null, null, null, units, null);
  }
}
