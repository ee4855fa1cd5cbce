package nl.smartindustry.ingest.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import nl.smartindustry.ingest.definition.Wrong;

/**
 * When the files of a source are accepted.
 *
 * @param mandatory whether a night without this source ends with exit code 66
 * @param quarantineLimit share of the records that may be refused before the delivery is held: the
 *     night continues without it; of a mandatory source it is refused
 * @param refuseLimit share above which the delivery of any source is refused
 * @param empty whether a file without records is fine
 * @param cumulative whether each delivery holds all that those before held; then only the latest
 *     period counts
 * @param ignored columns that are known and not stored; {@code "*"} for all that are not named
 * @param deliveries which of several deliveries counts
 */
public record Acceptance(
    boolean mandatory,
    @JsonProperty("quarantine_limit") Double quarantineLimit,
    @JsonProperty("refuse_limit") Double refuseLimit,
    boolean empty,
    boolean cumulative,
    List<String> ignored,
    Succession deliveries)
    implements Serializable {
  /** Stands for all columns that a layout does not name. */
  static final String ALL_OTHERS = "*";

  private static final double USUAL_LIMIT = 0.05;
  private static final double USUAL_REFUSE_LIMIT = 0.25;

  /** Deliveries follow each other in the usual way. */
  public Acceptance(
      boolean mandatory,
      Double quarantineLimit,
      boolean empty,
      boolean cumulative,
      List<String> ignored) {
    this(mandatory, quarantineLimit, empty, cumulative, ignored, null);
  }

  /** With the usual second limit. */
  public Acceptance(
      boolean mandatory,
      Double quarantineLimit,
      boolean empty,
      boolean cumulative,
      List<String> ignored,
      Succession deliveries) {
    this(mandatory, quarantineLimit, null, empty, cumulative, ignored, deliveries);
  }

  public Acceptance {
    quarantineLimit = quarantineLimit == null ? USUAL_LIMIT : quarantineLimit;
    Wrong.when(
        quarantineLimit < 0 || quarantineLimit > 1,
        "Quarantine limit: %s (a share from 0 to 1)",
        quarantineLimit);
    refuseLimit = refuseLimit == null ? Math.max(USUAL_REFUSE_LIMIT, quarantineLimit) : refuseLimit;
    Wrong.when(
        refuseLimit < quarantineLimit || refuseLimit > 1,
        "Refuse limit: %s (a share from the quarantine limit, %s, to 1)",
        refuseLimit,
        quarantineLimit);
    ignored = ignored == null ? List.of() : List.copyOf(ignored);
    deliveries = deliveries == null ? Succession.USUAL : deliveries;
  }

  /** Whether columns that the layout does not name are no news. */
  public boolean ignoresOthers() {
    return ignored.contains(ALL_OTHERS);
  }

  /**
   * How the deliveries of a source follow each other.
   *
   * @param expected whether a night without any delivery of the source reports it
   * @param sameNumber what counts of two deliveries with one number and different contents
   * @param afterDefinitive what a provisional delivery does that comes after a definitive one
   * @param schemaVersions the versions that the layout describes; one that names none is fine
   */
  public record Succession(
      boolean expected,
      @JsonProperty("same_number") SameNumber sameNumber,
      @JsonProperty("provisional_after_definitive") AfterDefinitive afterDefinitive,
      @JsonProperty("schema_versions") List<String> schemaVersions)
      implements Serializable {

    /** What counts of two deliveries with one number and different contents. */
    public enum SameNumber {
      /** None: the night is refused, for one of the two is a mistake. */
      REFUSE,
      /** The one that arrived later. */
      NEWEST
    }

    /** What a provisional delivery with a higher number does to a definitive one. */
    public enum AfterDefinitive {
      /** Nothing: the definitive one stands, with a warning. */
      STANDS,
      /** It takes its place. */
      REPLACES
    }

    /** The usual way: nothing expected, nothing guessed, version 1. */
    public static final Succession USUAL = new Succession(false, null, null, null);

    public Succession {
      sameNumber = sameNumber == null ? SameNumber.REFUSE : sameNumber;
      afterDefinitive = afterDefinitive == null ? AfterDefinitive.STANDS : afterDefinitive;
      schemaVersions = schemaVersions == null ? List.of("1") : List.copyOf(schemaVersions);
    }
  }
}
