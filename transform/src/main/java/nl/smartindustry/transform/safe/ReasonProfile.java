package nl.smartindustry.transform.safe;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * How much a release says of why a cell is suppressed; {@code disclosure_profile.yaml}. The reason
 * that a cell was given is in {@link DisclosureDecision}, whatever is said.
 *
 * @param coarsenAbove percentage of a series that is withheld above which coarser classes are
 *     looked for
 */
public record ReasonProfile(Said reasons, @JsonProperty("coarsen_above") Integer coarsenAbove) {
  private static final int COARSEN_ABOVE = 50;

  /** Every suppressed cell is confidential, and no more is said of it. */
  public static final ReasonProfile STRICT = new ReasonProfile(Said.CONFIDENTIAL);

  /** What stands in REASON of a suppressed cell. */
  public enum Said {
    /** One word for all. */
    CONFIDENTIAL,
    /** Confidential, or secondary: SDMX {@code CONF_STATUS} C and D. */
    KIND,
    /** Too few, one that dominates, a group, or secondary. */
    DETAILED
  }

  /** With the usual share. */
  public ReasonProfile(Said reasons) {
    this(reasons, null);
  }

  public ReasonProfile {
    coarsenAbove = coarsenAbove == null ? COARSEN_ABOVE : coarsenAbove;
    if (reasons == null) {
      throw Refusal.definitions("Definition 'disclosure_profile.yaml': lacks 'reasons'");
    }
  }

  static ReasonProfile load(Definitions definitions) {
    return definitions.read("disclosure_profile.yaml", ReasonProfile.class);
  }

  /** A cell as a release has it. */
  public Cell said(Cell cell) {
    if (!(cell instanceof Cell.Suppressed suppressed)) {
      return cell;
    }
    return new Cell.Suppressed(
        switch (reasons) {
          case CONFIDENTIAL -> Reason.CONFIDENTIAL;
          case KIND ->
              suppressed.because() == Reason.SECONDARY ? Reason.SECONDARY : Reason.CONFIDENTIAL;
          case DETAILED -> suppressed.because();
        });
  }

  /** An observation as a release has it. */
  public Observation said(Observation one) {
    return new Observation(one.key(), said(one.cell()), one.notes(), one.basis());
  }
}
