package nl.smartindustry.transform.safe;

import java.util.Optional;
import nl.smartindustry.transform.catalogue.Publication;
import nl.smartindustry.transform.safe.Observation.Notes;

/**
 * A number of one cell as it was computed, unrounded and unprotected, with all that protects it.
 * Only {@link DisclosureControl} makes a {@link Cell} of it.
 *
 * @param key where the cell lies
 * @param publication how its indicator is published: names the classes of precision and disclosure
 * @param result the number, or why there is none
 * @param support what it rests on
 * @param notes what a reader must know with or without a number
 */
public record Figure(
    ObservationKey key, Publication publication, Result result, Support support, Notes notes) {
  /** How the computation of a figure ended. */
  public sealed interface Result {
    /** The number, where there is one. */
    default Optional<Computed> computed() {
      return Optional.empty();
    }
  }

  /**
   * A number.
   *
   * @param flags {@code e} of a model, {@code d} of another definition, those of another producer;
   *     else empty
   * @param imputed share of it that rests on answers that were filled in, or null
   */
  public record Computed(Estimate estimate, String flags, Double imputed) implements Result {
    /** A number of which no more is to be said. */
    public Computed(Estimate estimate) {
      this(estimate, "", null);
    }

    @Override
    public Optional<Computed> computed() {
      return Optional.of(this);
    }
  }

  /**
   * No number.
   *
   * @param flags those of another producer, who gives no value; else empty
   */
  public record Missing(Reason why, String flags) implements Result {
    /** Nothing was asked, delivered or computed. */
    public Missing(Reason why) {
      this(why, "");
    }
  }

  /** A number that another producer keeps secret; it gives no more than that. */
  public record Secret() implements Result {}

  /** A figure without a number. */
  public static Figure missing(
      ObservationKey key, Publication publication, Reason why, Notes notes) {
    return new Figure(key, publication, new Missing(why), Support.FACT, notes);
  }
}
