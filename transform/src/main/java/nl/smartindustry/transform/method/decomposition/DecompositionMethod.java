package nl.smartindustry.transform.method.decomposition;

import static nl.smartindustry.transform.method.decomposition.Component.BETWEEN;
import static nl.smartindustry.transform.method.decomposition.Component.COVARIANCE;
import static nl.smartindustry.transform.method.decomposition.Component.CROSS;
import static nl.smartindustry.transform.method.decomposition.Component.ENTRY;
import static nl.smartindustry.transform.method.decomposition.Component.EXIT;
import static nl.smartindustry.transform.method.decomposition.Component.MEAN;
import static nl.smartindustry.transform.method.decomposition.Component.WITHIN;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The decompositions of a change of aggregate productivity Phi = sum S phi over enterprises. They
 * answer the same question from different references, and the sign of entry may depend on it: two
 * are shown together, never one.
 */
public enum DecompositionMethod {
  /** Baily, Hulten and Campbell (1992); depends on the unit of output, so only on request. */
  BHC(DecompositionMethod::bailyHultenCampbell),
  /** Griliches and Regev (1995): from the mean of both years. */
  GR(m -> midpoint("GR", m, m.midpoint())),
  /** Foster, Haltiwanger and Krizan (2001): from the first year. */
  FHK(DecompositionMethod::fosterHaltiwangerKrizan),
  /** Baldwin and Gu (2006): from the aggregate of those that leave. */
  BG(
      m ->
          midpoint(
              "BG", m, m.exits().labour() == 0 ? m.from().aggregate() : m.exits().aggregate())),
  /** Diewert and Fox (2010): from the stayers, their part by the indicator of Bennet. */
  DF(DecompositionMethod::diewertFox),
  /** Melitz and Polanec (2015): from the stayers, their part by Olley and Pakes. */
  MP(DecompositionMethod::melitzPolanec),
  /** Olley and Pakes (1996), both years: change of the mean and of the covariance. */
  OP(DecompositionMethod::olleyPakes);

  private final Function<ProductivityMoments, Decomposed> formula;

  DecompositionMethod(Function<ProductivityMoments, Decomposed> formula) {
    this.formula = formula;
  }

  /**
   * The parts of the change; NaN where a method needs enterprises that are not there.
   *
   * @throws nl.smartindustry.ingest.definition.Refusal where the parts miss the change
   */
  public Decomposed of(ProductivityMoments moments) {
    return formula.apply(moments);
  }

  private static Decomposed bailyHultenCampbell(ProductivityMoments m) {
    double entry = m.entrants().product() / m.to().labour();
    double exit = -m.exits().product() / m.from().labour();
    var parts =
        Map.of(
            WITHIN,
            m.shares().growthFrom(),
            BETWEEN,
            m.shares().shiftTo(),
            ENTRY,
            entry,
            EXIT,
            exit);
    return new Decomposed("BHC", m.change(), parts);
  }

  private static Decomposed midpoint(String method, ProductivityMoments m, double reference) {
    var stayers = Map.of(WITHIN, m.shares().growth(), BETWEEN, m.shares().towards(reference));
    return against(method, m, stayers, reference, reference);
  }

  private static Decomposed fosterHaltiwangerKrizan(ProductivityMoments m) {
    double reference = m.from().aggregate();
    var shares = m.shares();
    var stayers =
        Map.of(
            WITHIN, shares.growthFrom(),
            BETWEEN, shares.shiftFrom() - shares.shift() * reference,
            CROSS, shares.growthTo() - shares.growthFrom());
    return against("FHK", m, stayers, reference, reference);
  }

  private static Decomposed diewertFox(ProductivityMoments m) {
    var shares = m.sharesOfStayers();
    boolean some = m.stayersFrom().labour() > 0 && m.stayersTo().labour() > 0;
    double within = some ? shares.growth() : Double.NaN;
    double between = some ? shares.towards(0) : Double.NaN;
    return againstStayers("DF", m, Map.of(WITHIN, within, BETWEEN, between));
  }

  private static Decomposed melitzPolanec(ProductivityMoments m) {
    double within = m.stayersTo().mean() - m.stayersFrom().mean();
    double between = m.stayersTo().covariance() - m.stayersFrom().covariance();
    return againstStayers("MP", m, Map.of(WITHIN, within, BETWEEN, between));
  }

  private static Decomposed olleyPakes(ProductivityMoments m) {
    double mean = m.to().mean() - m.from().mean();
    double covariance = m.to().covariance() - m.from().covariance();
    return new Decomposed("OP", m.change(), Map.of(MEAN, mean, COVARIANCE, covariance));
  }

  /** Entrants and exits are measured against the stayers of their own year. */
  static Decomposed againstStayers(
      String method, ProductivityMoments m, Map<Component, Double> stayers) {
    return against(method, m, stayers, m.stayersTo().aggregate(), m.stayersFrom().aggregate());
  }

  private static Decomposed against(
      String method,
      ProductivityMoments m,
      Map<Component, Double> stayers,
      double ofEntry,
      double ofExit) {
    var parts = new EnumMap<Component, Double>(stayers);
    parts.put(ENTRY, m.entrants().above(ofEntry) / m.to().labour());
    parts.put(EXIT, -m.exits().above(ofExit) / m.from().labour());
    return new Decomposed(method, m.change(), parts);
  }
}
