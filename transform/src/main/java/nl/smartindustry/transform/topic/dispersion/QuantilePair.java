package nl.smartindustry.transform.topic.dispersion;

import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.dispersion.Gap;

/** Two quantiles of which the distance is published, in %: 90 and 10. */
record QuantilePair(int upper, int lower) {
  private static final double HUNDRED = 100;

  QuantilePair {
    if (!(lower > 0 && upper > lower && upper < HUNDRED)) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Quantiles '%d-%d': not the upper and the lower, each between 0 and 100",
          upper,
          lower);
    }
  }

  /** The pairs of an indicator's setting {@code quantiles}; the first is its headline. */
  static List<QuantilePair> of(Indicator statistic) {
    return statistic.setting("quantiles").stream().map(QuantilePair::parse).toList();
  }

  private static QuantilePair parse(String text) {
    if (!text.matches("\\d{1,2}-\\d{1,2}")) {
      throw Refusal.of(ExitCode.DEFINITIONS, "Quantiles '%s': not two, such as 90-10", text);
    }
    var parts = text.split("-");
    return new QuantilePair(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }

  Gap gap() {
    return Gap.between(lower / HUNDRED, upper / HUNDRED);
  }

  /** Its code in BREAKDOWN. */
  String code() {
    return "p%d_p%d".formatted(upper, lower);
  }
}
