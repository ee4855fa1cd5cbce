package nl.smartindustry.ingest.layout;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;

/**
 * How the deliveries of a source follow each other.
 *
 * @param expected whether a night without any delivery of the source says so
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
