package nl.smartindustry.transform.survey.estimate;

import java.util.function.Function;
import nl.smartindustry.transform.method.inference.Interval;

/** How the estimation of one figure ended. */
public sealed interface Outcome {
  /** What the case at hand becomes; each case must be thought of. */
  <T> T match(
      Function<Computed, T> computed, Function<Compared, T> compared, Function<Missing, T> missing);

  /**
   * An estimate from microdata, in its unit.
   *
   * @param interval 95% confidence: on the logit scale for shares, normal otherwise
   * @param exposure what the figure would tell of its contributors
   * @param nonResponse share of the asked respondents without a valid answer
   * @param imputed share of the figure that rests on answers that were filled in; NaN where none
   *     ever is
   */
  record Computed(
      SampleEstimate estimate,
      Interval interval,
      Exposure exposure,
      double nonResponse,
      double imputed)
      implements Outcome {
    /** An estimate from answers only. */
    public Computed(
        SampleEstimate estimate, Interval interval, Exposure exposure, double nonResponse) {
      this(estimate, interval, exposure, nonResponse, Double.NaN);
    }

    /** The same, resting on answers that were filled in for this share. */
    Computed resting(double share) {
      return new Computed(estimate, interval, exposure, nonResponse, share);
    }

    @Override
    public <T> T match(
        Function<Computed, T> computed,
        Function<Compared, T> compared,
        Function<Missing, T> missing) {
      return computed.apply(this);
    }
  }

  /** A difference of two estimates: no safer and no more certain than either of them. */
  record Compared(SampleEstimate difference, Computed first, Computed second) implements Outcome {
    @Override
    public <T> T match(
        Function<Computed, T> computed,
        Function<Compared, T> compared,
        Function<Missing, T> missing) {
      return compared.apply(this);
    }
  }

  /** No estimate. */
  record Missing(Why why) implements Outcome {
    @Override
    public <T> T match(
        Function<Computed, T> computed,
        Function<Compared, T> compared,
        Function<Missing, T> missing) {
      return missing.apply(this);
    }
  }

  /** Why there is no estimate. */
  enum Why {
    NOT_ASKED,
    NOT_DELIVERED,
    NO_OBSERVATIONS,
    NOT_COMPARABLE
  }

  /**
   * What a cell would tell of its contributors.
   *
   * @param contributors enterprises in the cell
   * @param total the estimated amount: of the denominator for a share, else of the numerator
   * @param first the largest contribution, unweighted
   */
  record Exposure(long contributors, double total, double first, double second) {}
}
