package nl.smartindustry.transform.topic.impact;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;

/**
 * What {@code impact.yaml} asks for, and the gate that its effects pass.
 *
 * @param indicators each with the outcomes it tells of
 */
public record ImpactCatalogue(List<Indicator> indicators, Gate gate) {
  private enum Kind {
    EFFECT
  }

  public ImpactCatalogue {
    indicators = List.copyOf(indicators);
    for (var one : indicators) {
      one.kind(Kind.class);
      outcomes(one);
      one.setting("left_out_roles");
    }
  }

  /** Loads both files; what they lack, or say in unknown words, is refused by name. */
  public static ImpactCatalogue load(Definitions definitions) {
    return new ImpactCatalogue(Indicator.load(definitions, "impact.yaml"), Gate.load(definitions));
  }

  /** The outcomes of an indicator; where there is one it is its headline. */
  static List<Outcome> outcomes(Indicator statistic) {
    return statistic.setting("outcomes").stream().map(word -> outcome(statistic, word)).toList();
  }

  private static Outcome outcome(Indicator statistic, String word) {
    return Arrays.stream(Outcome.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.DEFINITIONS,
                    "Indicator '%s', outcomes: '%s' (one of %s)",
                    statistic.code(),
                    word,
                    Arrays.stream(Outcome.values()).map(Outcome::word).toList()));
  }

  /** Roles whose participants are neither treated nor compared with. */
  public Set<String> leftOutRoles() {
    var roles = new TreeSet<String>();
    indicators.forEach(one -> roles.addAll(one.setting("left_out_roles")));
    return roles;
  }
}
