package nl.smartindustry.transform.method.diffusion;

import java.util.List;

/** A curve of cumulative adoption over time, smooth in its parameters. */
public interface Curve {
  /** What its parameters are called, in their order. */
  List<String> parameters();

  /** The share of adopters, a proportion, at a time in years. */
  double at(double time, double[] parameters);

  /** The derivatives of {@link #at} by each parameter. */
  double[] gradient(double time, double[] parameters);
}
