package nl.smartindustry.transform.topic.impact;

import java.util.List;

/**
 * A verdict and what it rests on.
 *
 * @param failings empty where the effect is established
 */
public record Judgement(Verdict verdict, List<Failing> failings) {
  public Judgement {
    failings = List.copyOf(failings);
    if (failings.isEmpty() != (verdict == Verdict.ESTABLISHED)) {
      throw new IllegalArgumentException("Judgement %s: failings %s".formatted(verdict, failings));
    }
  }
}
