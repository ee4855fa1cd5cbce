package nl.smartindustry.transform.method.inference;

import java.util.Arrays;
import nl.smartindustry.transform.method.sample.Codes;
import nl.smartindustry.transform.method.sample.Crossing;
import nl.smartindustry.transform.method.sample.LonelyStrata;
import nl.smartindustry.transform.method.sample.SampleDesign;

/**
 * The factors of the variance by domain. Where domains are unions of strata, a lonely stratum
 * outside the domain adds nothing to it, and one inside borrows from the domain's own strata; where
 * domains cut across strata, all strata of the group lend, with the values they have in the domain.
 */
final class DomainFactors {
  private final SampleDesign design;
  private final VarianceFactors everywhere;
  private final int[] domainOf;

  private DomainFactors(SampleDesign design, VarianceFactors everywhere, int[] domainOf) {
    this.design = design;
    this.everywhere = everywhere;
    this.domainOf = domainOf;
  }

  static DomainFactors of(SampleDesign design, Crossing domains) {
    var everywhere = VarianceFactors.of(design);
    boolean lonely = false;
    for (boolean one : everywhere.lonely()) {
      lonely |= one;
    }
    boolean pooled = lonely && design.lonely() == LonelyStrata.POOLED && !domains.by().isEmpty();
    return new DomainFactors(design, everywhere, pooled ? strata(design, domains) : null);
  }

  /**
   * The domain of each stratum, {@link Codes#NONE} where none of its units is in one; null where a
   * stratum is in more than one. Units out of scope are in no domain and cut no stratum.
   */
  private static int[] strata(SampleDesign design, Crossing domains) {
    var of = new int[design.strataCount()];
    Arrays.fill(of, Codes.NONE);
    for (int k = 0; k < domains.of().length; k++) {
      int h = design.strata().of()[k];
      int domain = domains.of()[k];
      if (of[h] != Codes.NONE && domain != Codes.NONE && of[h] != domain) {
        return null;
      }
      of[h] = domain == Codes.NONE ? of[h] : domain;
    }
    return of;
  }

  /** Whether one set of factors serves every domain. */
  boolean isCommon() {
    return domainOf == null;
  }

  VarianceFactors everywhere() {
    return everywhere;
  }

  /** The factors for these domains together. */
  VarianceFactors of(int... domains) {
    if (isCommon()) {
      return everywhere;
    }
    var member = new boolean[domainOf.length];
    for (int h = 0; h < member.length; h++) {
      for (int domain : domains) {
        member[h] |= domainOf[h] == domain;
      }
    }
    return VarianceFactors.within(design, member);
  }
}
