package nl.smartindustry.transform.safe;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.smartindustry.ingest.contract.Columns;
import nl.smartindustry.ingest.contract.Contract;
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
  /** CONF_STATUS of a suppressed cell. */
  private static final Set<String> CONFIDENTIAL = Set.of("C", "D");

  private static final String KEPT = "zoals eerder gepubliceerd; een herziening volgt";

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

  /** This observation with the remark that it says again what an earlier release said. */
  Observation kept() {
    return new Observation(key, cell, notes.remarked(KEPT), basis);
  }

  /** This observation without the numbers of enterprises that its figure rests on. */
  Observation uncounted() {
    return cell instanceof Cell.Published shown
        ? new Observation(
            key,
            new Cell.Published(shown.value().uncounted(), shown.observationStatus()),
            notes,
            basis)
        : this;
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

    static Notes from(Columns columns) {
      return new Notes(
          columns.count("DECIMALS"),
          columns.count("UNIT_MULT"),
          columns.text("STATUS_NL"),
          columns.text("DEF_VERSION"),
          columns.textOrNull("BREAK_NOTE"),
          columns.text("SOURCE_ID"));
    }

    void into(Map<String, Object> columns) {
      columns.put("DECIMALS", (long) decimals);
      columns.put("UNIT_MULT", (long) unitMultiplier);
      columns.put("STATUS_NL", statusNl);
      columns.put("DEF_VERSION", definitionVersion);
      columns.put("BREAK_NOTE", breakNote);
      columns.put("SOURCE_ID", sourceId);
    }

    /** These attributes with what else a reader must know. */
    public Notes remarked(String what) {
      var note = breakNote == null ? what : breakNote + "; " + what;
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

  public String period() {
    return key.period();
  }

  /** Whether there is a figure. */
  public boolean present() {
    return estimate().value() != null;
  }

  /** The figure, all null where there is none. */
  public Estimate estimate() {
    return cell.figure().orElse(Estimate.NONE);
  }

  /** Whether this figure cannot be compared with an earlier one of its series. */
  public boolean breaksWith(Observation earlier) {
    return cell.observationStatus().contains("b")
        || !notes.definitionVersion().equals(earlier.notes.definitionVersion());
  }

  /**
   * Reads an observation.
   *
   * @param row gives the value of a column of contract {@code observation}, null where it is empty
   * @throws IllegalArgumentException for a confidential cell with a value, or a cell with neither
   *     value nor reason
   */
  public static Observation from(Function<String, Object> row) {
    var columns = new Columns(row);
    var key = ObservationKey.from(columns);
    return new Observation(
        key,
        cell(key, columns),
        Notes.from(columns),
        new Basis(columns.number("SHARE_IMPUTED"), columns.textOrNull("VERDICT")));
  }

  private static Cell cell(ObservationKey key, Columns columns) {
    var status = columns.text("OBS_STATUS");
    var reason = columns.text("REASON");
    boolean confidential = CONFIDENTIAL.contains(columns.text("CONF_STATUS"));
    if (columns.number("OBS_VALUE") != null) {
      if (confidential) {
        throw new IllegalArgumentException("%s: confidential, found a value (none)".formatted(key));
      }
      return new Cell.Published(Estimate.from(columns), status);
    }
    if (reason.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: found neither value nor reason (one of both)".formatted(key));
    }
    if (confidential) {
      return new Cell.Suppressed(Reason.of(reason));
    }
    if (reason.equals(Reason.UNRELIABLE.code())) {
      return new Cell.Unreliable();
    }
    return status.isEmpty()
        ? new Cell.Absent(Reason.of(reason))
        : new Cell.Flagged(Reason.of(reason), status);
  }

  /**
   * This observation as a row of its contract.
   *
   * @param vintage the reference date of the run
   */
  public Row toRow(Contract contract, String vintage, String runId) {
    var columns = new HashMap<String, Object>();
    key.into(columns);
    estimate().into(columns);
    columns.put("OBS_STATUS", cell.observationStatus());
    columns.put("CONF_STATUS", cell.confidentialityStatus());
    columns.put("REASON", cell.reason().map(Reason::code).orElse(null));
    columns.put("SHARE_IMPUTED", basis.imputed());
    columns.put("VERDICT", basis.verdict());
    notes.into(columns);
    columns.put("VINTAGE", vintage);
    columns.put("RUN_ID", runId);
    return RowFactory.create(contract.names().stream().map(columns::get).toArray());
  }
}
