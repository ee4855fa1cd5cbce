package nl.smartindustry.transform.topic.revision;

import java.util.List;

/**
 * The change of a mean as what its parts changed and what they came to weigh: real change Σ s̄ Δp
 * and population Σ Δs p̄, with s the part's share of the population, p its figure and bars the mean
 * of the two periods. Both add up to Σ s₁p₁ − Σ s₀p₀.
 *
 * @see "Kitagawa (1955), Components of a difference between two rates, JASA 50"
 */
public record Composition(double realChange, double population) {
  /**
   * A part of the population in two periods.
   *
   * @param unitsThen enterprises of the part
   * @param then its figure
   */
  public record Part(double unitsThen, double then, double unitsNow, double now) {}

  /**
   * Divides a change.
   *
   * @param parts that together are the whole population in either period
   * @throws IllegalArgumentException where a period has no enterprises
   */
  public static Composition of(List<Part> parts) {
    double allThen = parts.stream().mapToDouble(Part::unitsThen).sum();
    double allNow = parts.stream().mapToDouble(Part::unitsNow).sum();
    if (!(allThen > 0) || !(allNow > 0)) {
      throw new IllegalArgumentException("Composition: found a period without enterprises");
    }
    double real = 0;
    double population = 0;
    for (var part : parts) {
      double shareThen = part.unitsThen() / allThen;
      double shareNow = part.unitsNow() / allNow;
      real += (shareThen + shareNow) / 2 * (part.now() - part.then());
      population += (shareNow - shareThen) * (part.then() + part.now()) / 2;
    }
    return new Composition(real, population);
  }
}
