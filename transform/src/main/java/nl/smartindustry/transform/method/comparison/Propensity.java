package nl.smartindustry.transform.method.comparison;

import java.util.Arrays;
import java.util.List;

/**
 * How likely a unit of such covariates is treated: logit by maximum likelihood.
 *
 * @param score per unit, weight × (treated − probability)
 * @param equations of the likelihood at its top
 */
public record Propensity(double[] probability, double[] score, NormalEquations equations) {
  /** Some unit more likely than this: none to compare it with (R did). */
  private static final double CERTAIN = 0.999;

  private static final double CLOSE = 1e-13;
  private static final int MOST = 60;

  /** The most likely a unit can be; keeps odds finite (R DRDID). */
  private static final double LIMIT = 1 - 1e-6;

  /**
   * The likelihood of treatment of each unit.
   *
   * @throws Unidentified where covariates separate the treated from the others, or are collinear
   */
  public static double[] probabilities(boolean[] treated, List<double[]> covariates) {
    var ones = new double[treated.length];
    Arrays.fill(ones, 1);
    var units = new Comparison(new double[treated.length], treated, ones, covariates);
    return fitted(units, units.regressors()).probability;
  }

  static Propensity of(Comparison units, double[][] x) {
    return fitted(units, x).checked();
  }

  private static Propensity fitted(Comparison units, double[][] x) {
    var coefficients = new double[x[0].length];
    coefficients[0] = logOdds(units);
    for (int step = 0; step < MOST; step++) {
      var now = at(units, x, coefficients);
      var move = now.equations.solve(now.gradient(x));
      double largest = 0;
      for (int a = 0; a < move.length; a++) {
        coefficients[a] += move[a];
        largest = Math.max(largest, Math.abs(move[a]) / (1 + Math.abs(coefficients[a])));
      }
      if (largest < CLOSE) {
        return at(units, x, coefficients);
      }
    }
    throw new Unidentified(Unidentified.Cause.OVERLAP);
  }

  private static double logOdds(Comparison units) {
    double treated = 0;
    double others = 0;
    for (int k = 0; k < units.size(); k++) {
      treated += units.weight(k, true);
      others += units.weight(k, false);
    }
    return Math.log(treated / others);
  }

  private static Propensity at(Comparison units, double[][] x, double[] coefficients) {
    int n = units.size();
    var probability = new double[n];
    var score = new double[n];
    var information = new double[n];
    for (int k = 0; k < n; k++) {
      double p = 1 / (1 + Math.exp(-NormalEquations.product(coefficients, x[k])));
      double w = units.weight()[k];
      probability[k] = Math.min(p, LIMIT);
      score[k] = w * ((units.treated()[k] ? 1 : 0) - p);
      information[k] = w * p * (1 - p);
    }
    return new Propensity(probability, score, equations(x, information));
  }

  private static NormalEquations equations(double[][] x, double[] information) {
    return NormalEquations.of(x, information);
  }

  private double[] gradient(double[][] x) {
    var gradient = new double[x[0].length];
    for (int k = 0; k < x.length; k++) {
      for (int a = 0; a < gradient.length; a++) {
        gradient[a] += score[k] * x[k][a];
      }
    }
    return gradient;
  }

  private Propensity checked() {
    if (Arrays.stream(probability).anyMatch(p -> p >= CERTAIN)) {
      throw new Unidentified(Unidentified.Cause.OVERLAP);
    }
    return this;
  }

  /** What units add through the coefficients, by the gradient in them (a mean over units). */
  void add(double[] influence, double[][] x, double[] gradient) {
    var direction = equations.solve(gradient);
    int n = influence.length;
    for (int k = 0; k < n; k++) {
      influence[k] += n * score[k] * NormalEquations.product(direction, x[k]);
    }
  }
}
