package nl.smartindustry.transform.topic.productivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.smartindustry.transform.method.decomposition.AdopterSums;
import nl.smartindustry.transform.method.decomposition.Component;
import nl.smartindustry.transform.method.decomposition.DecompositionMethod;
import nl.smartindustry.transform.method.inference.Interval;
import nl.smartindustry.transform.method.replicates.ReplicateVariance;
import nl.smartindustry.transform.method.replicates.ReplicateWeights;
import nl.smartindustry.transform.safe.Contributions;
import nl.smartindustry.transform.safe.Estimate;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.safe.Support;
import nl.smartindustry.transform.safe.Support.Quality;
import nl.smartindustry.transform.topic.productivity.DecompositionTopic.Kind;

/**
 * One number that a decomposition gives.
 *
 * @param at where it lies, without the split
 * @param method name of the method
 * @param members who is in it
 */
record Part(Breakdown at, String method, Component component, Members members) {
  /**
   * Units behind a number.
   *
   * @param all in the whole decomposition
   * @param own in this part of it
   * @param population that those of the last year stand for
   * @param complete whether none of them stands for others
   */
  record Members(long all, Contributions own, long population, boolean complete) {}

  /**
   * Numbers as functions of the weights of the production statistics: the same parts in the same
   * order for any weights.
   */
  interface Source {
    List<Part> parts();

    /** NaN for a part that is not defined. */
    double[] with(double[] weights);
  }

  /** Whether it is of a method; else it is of the division by adopter group. */
  boolean isByMethod() {
    return !method.equals(AdopterSums.METHOD);
  }

  /** The indicator it is a figure of. */
  Kind kind() {
    return switch (component) {
      case WITHIN, WITHIN_ADOPTERS, WITHIN_NON_ADOPTERS, WITHIN_UNKNOWN -> Kind.WITHIN;
      case BETWEEN, CROSS, SHIFT_TO_ADOPTERS, SHIFT_TO_UNKNOWN -> Kind.BETWEEN;
      case ENTRY -> Kind.ENTRY;
      case EXIT -> Kind.EXIT;
      default -> Kind.ALLOCATION;
    };
  }

  /** Entry and exit by adopter group are those of Melitz and Polanec, and published there. */
  boolean isPublished() {
    return isByMethod() || component != Component.ENTRY && component != Component.EXIT;
  }

  /** Its code in BREAKDOWN, but for the window. */
  String split() {
    return switch (component) {
      case WITHIN_ADOPTERS, SHIFT_TO_ADOPTERS -> "adopters";
      case WITHIN_NON_ADOPTERS -> "non_adopters";
      case WITHIN_UNKNOWN, SHIFT_TO_UNKNOWN -> "unknown_adoption";
      case CROSS -> code(DecompositionMethod.valueOf(method)) + "_cross";
      default -> code(DecompositionMethod.valueOf(method));
    };
  }

  static String code(DecompositionMethod method) {
    return method.name().toLowerCase(Locale.ROOT);
  }

  /** Precise by all that are in it, safe by those whose part it is. */
  Support support() {
    var quality = new Quality(members.all(), 0, false, members.complete(), Double.NaN);
    return Support.amount(component.label(), members.own()).judgedBy(quality);
  }

  /**
   * A number in log points of 1 and its standard error by the rescaled bootstrap; NaN where not
   * defined.
   */
  record Estimated(Part part, double value, double error) {
    private static final double HUNDRED = 100;

    /**
     * The numbers of each of several sources, in their order; all are computed in one pass over the
     * replicates.
     */
    static List<List<Estimated>> of(ReplicateWeights weights, List<? extends Source> sources) {
      Function<double[], double[]> all =
          each ->
              sources.stream()
                  .map(source -> source.with(each))
                  .flatMapToDouble(Arrays::stream)
                  .toArray();
      var result = ReplicateVariance.of(weights, all);
      var estimated = new ArrayList<List<Estimated>>();
      int at = 0;
      for (var source : sources) {
        var ofSource = new ArrayList<Estimated>();
        for (var part : source.parts()) {
          ofSource.add(new Estimated(part, result.estimates()[at], result.se(at)));
          at++;
        }
        estimated.add(List.copyOf(ofSource));
      }
      return List.copyOf(estimated);
    }

    /** In log points x 100: about per cent. */
    Estimate figure() {
      double points = HUNDRED * value + 0.0;
      double hundredfold = HUNDRED * error;
      var members = part.members();
      if (Double.isNaN(points + hundredfold)) {
        return new Estimate(points, null, null, null, null, members.all(), members.population());
      }
      var interval = Interval.normal(points, hundredfold);
      return new Estimate(
          points,
          hundredfold,
          points == 0 ? null : hundredfold / Math.abs(points),
          interval.low(),
          interval.high(),
          members.all(),
          members.population());
    }
  }
}
