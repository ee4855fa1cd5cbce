package nl.smartindustry.transform.method.diffusion;

/** A curve that rises, fastest at one moment, to a ceiling. */
public interface DiffusionCurve extends Curve {
  /** The share that is never passed, a proportion. */
  double ceiling(double[] parameters);

  /** When adoption is fastest: the inflection of the curve. */
  double peak(double[] parameters);

  /** Whether the ceiling is assumed: then the figures are a scenario. */
  boolean assumesCeiling();

  /** Where a search for the parameters begins, from the waves alone. */
  double[] start(Waves waves);
}
