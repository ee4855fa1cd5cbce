package nl.smartindustry.transform.method.change;

import java.util.List;
import nl.smartindustry.transform.method.inference.Estimand;
import nl.smartindustry.transform.method.inference.PointEstimate;

/**
 * One figure in two waves.
 *
 * @param domain its name in both waves, such as {@code sector=Industry;size=L}
 * @param first of the earlier wave; {@code no_respondents} where the domain is not in it
 * @param second of the later wave
 * @param pair both with their covariance: asked for the difference, relative change or growth
 */
public record Changed(
    Estimand estimand,
    List<String> by,
    String domain,
    PointEstimate first,
    PointEstimate second,
    WavePair pair) {
  public Changed {
    by = List.copyOf(by);
  }
}
