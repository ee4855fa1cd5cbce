package nl.smartindustry.ingest.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;

/**
 * When the files of a source are accepted.
 *
 * @param mandatory whether a night without this source ends with exit code 66
 * @param quarantineLimit share of the records that may be refused before the delivery is held: the
 *     night goes on without it; of a mandatory source it is refused
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
    if (quarantineLimit < 0 || quarantineLimit > 1) {
      throw new IllegalArgumentException(
          "Quarantine limit: %s (a share from 0 to 1)".formatted(quarantineLimit));
    }
    refuseLimit = refuseLimit == null ? Math.max(USUAL_REFUSE_LIMIT, quarantineLimit) : refuseLimit;
    if (refuseLimit < quarantineLimit || refuseLimit > 1) {
      throw new IllegalArgumentException(
          "Refuse limit: %s (a share from the quarantine limit, %s, to 1)"
              .formatted(refuseLimit, quarantineLimit));
    }
    ignored = ignored == null ? List.of() : List.copyOf(ignored);
    deliveries = deliveries == null ? Succession.USUAL : deliveries;
  }

  /** Whether columns that the layout does not name are no news. */
  public boolean ignoresOthers() {
    return ignored.contains(ALL_OTHERS);
  }
}
