package nl.smartindustry.transform.derive;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Label;

/**
 * The digital intensity score: how many of twelve conditions hold. The conditions change with the
 * wave, so that scores compare only within a version.
 *
 * <p>Deviation: item non-response is not imputed yet. A missing item counts as not fulfilled; with
 * more than {@code maximumMissing} of them an enterprise is not scored.
 *
 * @param table the survey that is scored
 * @param rules one per item list; a wave belongs to one of them
 * @see "Eurostat, Digital Intensity Index, metadata of isoc_e_dii"
 */
public record DigitalIntensity(
    String table, @JsonProperty("maximum_missing") int maximumMissing, List<Rule> rules) {
  /** The name of the derived variable: points, 0 to 12. */
  public static final String POINTS = "dii_points";

  /** An item list and the waves it holds for. */
  public record Rule(String version, List<Integer> waves, List<Item> items) {
    public Rule {
      waves = List.copyOf(waves);
      items = List.copyOf(items);
    }
  }

  /**
   * One condition.
   *
   * @param verified whether a public source names the item for these waves
   */
  public record Item(String name, Label label, String expression, boolean verified) {}

  public DigitalIntensity {
    rules = List.copyOf(rules);
    var waves = rules.stream().flatMap(rule -> rule.waves().stream()).toList();
    if (waves.stream().distinct().count() != waves.size()) {
      throw Refusal.of(
          ExitCode.DEFINITIONS, "Digital intensity: a wave has two item lists in %s", waves);
    }
  }

  public static DigitalIntensity load(Definitions definitions) {
    return definitions.read("dii.yaml", DigitalIntensity.class);
  }

  /** The version of the item list of a wave; empty where the wave has none. */
  public Optional<String> version(String wave) {
    return rules.stream()
        .filter(rule -> rule.waves().stream().anyMatch(year -> year.toString().equals(wave)))
        .map(Rule::version)
        .findFirst();
  }

  /**
   * The score as a derived variable: null where too much is missing or the wave has no item list.
   *
   * @param wave the column of the wave
   */
  public DerivedVariable points(String wave) {
    var cases =
        rules.stream()
            .map(
                rule ->
                    "when %s in (%s) then case when %s <= %d then %s end"
                        .formatted(
                            wave,
                            rule.waves().stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")),
                            sum(rule, "isnull(%s)"),
                            maximumMissing,
                            sum(rule, "coalesce(%s, false)")))
            .collect(Collectors.joining(" "));
    return new DerivedVariable(
        POINTS, table, cases.isEmpty() ? "cast(null as int)" : "case " + cases + " end");
  }

  private static String sum(Rule rule, String condition) {
    return rule.items().stream()
        .map(item -> "cast(" + condition.formatted("(" + item.expression() + ")") + " as int)")
        .collect(Collectors.joining(" + ", "(", ")"));
  }
}
