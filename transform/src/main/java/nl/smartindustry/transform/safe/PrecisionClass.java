package nl.smartindustry.transform.safe;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * When a figure is precise enough to print.
 *
 * @param respondents fewest respondents, or null for no limit
 * @param standardError largest standard error in the figure's unit, or null
 * @param totalStandardError the same for the whole population, to print without warning
 * @param variation largest coefficient of variation, or null
 * @param itemNonResponse largest share of the asked without a valid answer, or null
 * @param coverage least part of the population, in %, that the figure is made from, or null
 */
public record PrecisionClass(
    String name,
    Limits respondents,
    @JsonProperty("standard_error") Limits standardError,
    @JsonProperty("total_standard_error") Double totalStandardError,
    Limits variation,
    @JsonProperty("item_nonresponse") Double itemNonResponse,
    Limits coverage) {
  /**
   * Two limits.
   *
   * @param publish up to here a figure is printed as it is
   * @param warn up to here it is printed with a warning
   */
  public record Limits(double publish, double warn) {
    Precision most(double value) {
      if (Double.isNaN(value) || value > warn) {
        return Precision.INSUFFICIENT;
      }
      return value > publish ? Precision.LOW : Precision.SUFFICIENT;
    }

    Precision least(double value) {
      if (value < warn) {
        return Precision.INSUFFICIENT;
      }
      return value < publish ? Precision.LOW : Precision.SUFFICIENT;
    }
  }

  /** The verdict, from good to bad. */
  enum Precision {
    SUFFICIENT,
    LOW,
    INSUFFICIENT;

    Precision or(Precision other) {
      return compareTo(other) >= 0 ? this : other;
    }
  }

  public PrecisionClass {
    if (name == null) {
      throw Refusal.definitions("Precision class '%s': lacks its name", name);
    }
  }

  /** Whether every figure is precise enough: a fact, or one of another producer. */
  public boolean asksNothing() {
    return Stream.of(
            respondents, standardError, totalStandardError, variation, itemNonResponse, coverage)
        .allMatch(Objects::isNull);
  }

  /** The class of that name. */
  public static PrecisionClass load(Definitions definitions, String name) {
    return definitions.readList("precision.yaml", PrecisionClass.class).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Refusal.definitions("Precision class '%s': not defined", name));
  }

  /**
   * What a reader must know of a figure's precision.
   *
   * @param standardError in the unit of the class: percentage points for shares
   * @return {@code u} for one to be read with care, {@code unreliable} for one not to be printed,
   *     empty for a precise one
   */
  public Optional<String> mark(long respondents, double standardError, double variation) {
    var verdict = judge(new Candidate(respondents, standardError, variation, 0, false, Double.NaN));
    return switch (verdict) {
      case SUFFICIENT -> Optional.empty();
      case LOW -> Optional.of("u");
      case INSUFFICIENT -> Optional.of("unreliable");
    };
  }

  /**
   * What precision says of a figure.
   *
   * @param coverage in %; NaN where that is not a question
   */
  record Candidate(
      long respondents,
      double standardError,
      double variation,
      double nonResponse,
      boolean total,
      double coverage) {}

  /**
   * What precision says of an estimate. One without any sampling error though not all were asked,
   * such as a share of 0 or 100%, has no interval either: it is never as precise as it looks.
   *
   * @param quality null for one that is not judged by itself
   */
  Precision judge(Estimate estimate, Support.Quality quality) {
    if (quality == null) {
      return Precision.SUFFICIENT;
    }
    boolean assumed = !quality.complete() && estimate.isCertain();
    var least = assumed ? Precision.LOW : Precision.SUFFICIENT;
    return least.or(
        judge(
            new Candidate(
                quality.respondents(),
                estimate.standardError() == null ? 0 : estimate.standardError(),
                variation(estimate),
                quality.nonResponse(),
                quality.whole(),
                quality.coverage())));
  }

  /** A value of zero without error does not vary. */
  private static double variation(Estimate estimate) {
    boolean exact = estimate.standardError() == null || estimate.standardError() == 0;
    return estimate.variationCoefficient() == null || exact && estimate.value() == 0
        ? 0
        : estimate.variationCoefficient();
  }

  Precision judge(Candidate figure) {
    var verdict = Precision.SUFFICIENT;
    if (respondents != null) {
      verdict = verdict.or(respondents.least(figure.respondents()));
    }
    if (standardError != null) {
      verdict = verdict.or(standardError.most(figure.standardError()));
    }
    if (totalStandardError != null
        && figure.total()
        && figure.standardError() > totalStandardError) {
      verdict = verdict.or(Precision.LOW);
    }
    if (variation != null) {
      verdict = verdict.or(variation.most(figure.variation()));
    }
    if (itemNonResponse != null && figure.nonResponse() > itemNonResponse) {
      verdict = Precision.INSUFFICIENT;
    }
    if (coverage != null && !Double.isNaN(figure.coverage())) {
      verdict = verdict.or(coverage.least(figure.coverage()));
    }
    return verdict;
  }
}
