package nl.smartindustry.transform.safe;

import java.util.List;
import java.util.Optional;

/** What a reader may see in one cell of a table: a figure, or the reason there is none. */
public sealed interface Cell {
  /** The figure, where there is one. */
  default Optional<Estimate> figure() {
    return Optional.empty();
  }

  /** Why there is no figure. */
  Optional<Reason> reason();

  /** The SDMX {@code OBS_STATUS} codes, empty when nothing is to be said. */
  default String observationStatus() {
    return "";
  }

  /** The SDMX {@code CONF_STATUS} code: F free, C confidential, D secondary. */
  default String confidentialityStatus() {
    return "F";
  }

  /**
   * A figure to print.
   *
   * @param observationStatus {@code u} when precision asks for a warning, {@code e} for a model's,
   *     flags of an external source unchanged, else empty
   */
  record Published(Estimate value, String observationStatus) implements Cell {
    public Published {
      if (value == null || value.value() == null || !Double.isFinite(value.value())) {
        throw new IllegalArgumentException("Published cell: found no finite value");
      }
    }

    @Override
    public Optional<Estimate> figure() {
      return Optional.of(value);
    }

    @Override
    public Optional<Reason> reason() {
      return Optional.empty();
    }
  }

  /**
   * A cell that would reveal a contributor: it has no value to leak.
   *
   * @param rule what asks for it, as {@code disclosure.yaml} calls it; a rule of how figures follow
   *     from each other has the name of its relation; empty where a release is read, which does not
   *     say it
   * @param protects the suppressed cells that it would reveal; empty where it is sensitive itself
   */
  record Suppressed(Reason because, String rule, List<ObservationKey> protects) implements Cell {
    public Suppressed {
      protects = List.copyOf(protects);
    }

    /** Of which no more is known. */
    public Suppressed(Reason because) {
      this(because, "", List.of());
    }

    @Override
    public Optional<Reason> reason() {
      return Optional.of(because);
    }

    @Override
    public String confidentialityStatus() {
      return because == Reason.SECONDARY ? "D" : "C";
    }
  }

  /**
   * Too imprecise to print. How many answered is not said either: of a total less its other parts
   * that would be the respondents of a suppressed cell.
   */
  record Unreliable() implements Cell {
    @Override
    public Optional<Reason> reason() {
      return Optional.of(Reason.UNRELIABLE);
    }

    @Override
    public String observationStatus() {
      return "u";
    }
  }

  /** The source of an external series gives flags but no value; they are carried unchanged. */
  record Flagged(Reason because, String observationStatus) implements Cell {
    @Override
    public Optional<Reason> reason() {
      return Optional.of(because);
    }
  }

  /** Nothing was asked, delivered or computed here. */
  record Absent(Reason because) implements Cell {
    @Override
    public Optional<Reason> reason() {
      return Optional.of(because);
    }
  }
}
