package nl.smartindustry.transform.safe;

import nl.smartindustry.transform.catalogue.Indicator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * One row of the safe table: where a cell lies, what a reader may see of it, and its metadata.
 *
 * @param key the SDMX dimensions
 * @param cell the figure, or the reason there is none
 * @param notes the SDMX attributes that hold with or without a figure
 * @param basis what the figure rests on, and what may be said of it
 */
public record Observation(ObservationKey key, Cell cell, Notes notes, Basis basis) {
  /** An observation of which no more is to be said. */
  public Observation(ObservationKey key, Cell cell, Notes notes) {
    this(key, cell, notes, Basis.NONE);
  }

  /**
   * What a figure rests on, and what may be said of it; both null without a figure.
   *
   * @param imputed share of the figure that rests on imputed answers
   * @param verdict of a change: {@code increased}, {@code decreased} or {@code not_shown}
   */
  public record Basis(Double imputed, String verdict) {
    /** Nothing to say. */
    public static final Basis NONE = new Basis(null, null);
  }

  /** This observation with a verdict. */
  Observation judged(String verdict) {
    return new Observation(key, cell, notes, new Basis(basis.imputed(), verdict));
  }

  /**
   * Attributes of an observation.
   *
   * @param decimals digits to print after the decimal sign
   * @param statusNl {@code definitief}, {@code nader voorlopig} or {@code voorlopig}
   * @param definitionVersion version of the definition or of the item list
   * @param breakNote what a reader must know before comparing, or null
   * @param sourceId the table or delivery the figure comes from
   */
  public record Notes(
      int decimals,
      int unitMultiplier,
      String statusNl,
      String definitionVersion,
      String breakNote,
      String sourceId) {
    public static final String FINAL = "definitief";

    /** These attributes with what a break consists of before what else a reader must know. */
    Notes broken(String what) {
      var note = breakNote == null ? what : what + "; " + breakNote;
      return new Notes(decimals, unitMultiplier, statusNl, definitionVersion, note, sourceId);
    }

    /** The attributes of an indicator's figures. */
    public static Notes of(Indicator statistic, String statusNl, String definitionVersion) {
      var publication = statistic.publication();
      return new Notes(
          publication.decimals(),
          0,
          statusNl,
          definitionVersion,
          publication.note(),
          String.join(" ", statistic.measure().sources()));
    }
  }

  /**
   * This observation as a row of contract {@code observation}.
   *
   * @param vintage the reference date of the run
   */
  public Row toRow(String vintage, String runId) {
    var figure = cell.figure().orElse(Estimate.NONE);
    var at = key.breakdown();
    return RowFactory.create(
        key.group(),
        key.frequency(),
        key.referenceArea(),
        key.indicator(),
        at.activity(),
        at.size(),
        at.region(),
        at.technology(),
        at.split(),
        key.unit(),
        key.period(),
        figure.value(),
        cell.observationStatus(),
        cell.confidentialityStatus(),
        cell.reason().map(Reason::code).orElse(null),
        figure.standardError(),
        figure.variationCoefficient(),
        figure.low(),
        figure.high(),
        figure.respondents(),
        figure.population(),
        basis.imputed(),
        basis.verdict(),
        (long) notes.decimals(),
        (long) notes.unitMultiplier(),
        vintage,
        notes.statusNl(),
        notes.definitionVersion(),
        notes.breakNote(),
        notes.sourceId(),
        runId);
  }
}
