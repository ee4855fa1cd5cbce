package nl.smartindustry.transform.method.diffusion;

import java.util.Arrays;
import java.util.Optional;
import nl.smartindustry.transform.method.diffusion.Logistic.Fit;
import org.apache.commons.math3.exception.MathIllegalArgumentException;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DiagonalMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.util.Pair;

/**
 * Weighted non-linear least squares: Levenberg-Marquardt to the neighbourhood of the minimum, then
 * Gauss-Newton until no estimate moves by more than 1e-13 of itself.
 */
final class LeastSquares {
  private static final int MOST_STEPS = 1000;
  private static final int MOST_POLISHING = 50;
  private static final double STILL = 1e-13;

  private LeastSquares() {}

  /**
   * Fits a curve.
   *
   * @param start a first guess of both parameters
   * @return empty where there are fewer waves than parameters, or no minimum is found
   */
  static Optional<Fit> fit(Logistic curve, Waves waves, double[] start) {
    if (waves.size() < start.length || !finite(start)) {
      return Optional.empty();
    }
    var problem = problem(curve, waves, start);
    try {
      var near = new LevenbergMarquardtOptimizer().optimize(problem).getPoint();
      return polished(problem, near).map(point -> result(curve, problem, point));
    } catch (MathIllegalStateException | MathIllegalArgumentException noMinimum) {
      return Optional.empty();
    }
  }

  private static LeastSquaresProblem problem(Logistic curve, Waves waves, double[] start) {
    var weights = new double[waves.size()];
    Arrays.setAll(weights, waves::weight);
    return new LeastSquaresBuilder()
        .start(start)
        .target(waves.shares())
        .model(model(curve, waves.times()))
        .weight(new DiagonalMatrix(weights))
        .maxEvaluations(MOST_STEPS)
        .maxIterations(MOST_STEPS)
        .build();
  }

  private static MultivariateJacobianFunction model(Logistic curve, double[] times) {
    return point -> {
      var parameters = point.toArray();
      var values = Arrays.stream(times).map(time -> curve.at(time, parameters)).toArray();
      var jacobian =
          Arrays.stream(times)
              .mapToObj(time -> curve.gradient(time, parameters))
              .toArray(double[][]::new);
      return new Pair<>(
          new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
    };
  }

  private static Optional<RealVector> polished(LeastSquaresProblem problem, RealVector near) {
    var point = near;
    for (int i = 0; i < MOST_POLISHING; i++) {
      var here = problem.evaluate(point);
      var decomposed = new SingularValueDecomposition(here.getJacobian());
      var step = decomposed.getSolver().solve(here.getResiduals());
      point = point.add(step);
      if (!finite(point.toArray())) {
        return Optional.empty();
      }
      if (still(step, point)) {
        return Optional.of(point);
      }
    }
    return Optional.empty();
  }

  private static boolean still(RealVector step, RealVector point) {
    for (int i = 0; i < step.getDimension(); i++) {
      if (Math.abs(step.getEntry(i)) > STILL * Math.max(1, Math.abs(point.getEntry(i)))) {
        return false;
      }
    }
    return true;
  }

  private static Fit result(Logistic curve, LeastSquaresProblem problem, RealVector point) {
    var here = problem.evaluate(point);
    return new Fit(
        curve,
        point.toArray(),
        here.getResiduals().dotProduct(here.getResiduals()),
        new SingularValueDecomposition(here.getJacobian()).getConditionNumber());
  }

  private static boolean finite(double[] numbers) {
    return Arrays.stream(numbers).allMatch(Double::isFinite);
  }
}
