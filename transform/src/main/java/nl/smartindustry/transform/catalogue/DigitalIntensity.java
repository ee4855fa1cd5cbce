package nl.smartindustry.transform.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.imputation.Imputer.Way;

/**
 * The digital intensity score: how many of twelve conditions hold. The conditions change with the
 * wave, so that scores compare only within a version; the share of the core items that holds
 * compares across versions.
 *
 * @param table the survey that is scored
 * @param maximumMissing with more items missing than this an enterprise is not scored
 * @param imputation how a missing item is filled in; null where nothing is scored
 * @param basic the points of the basic level
 * @param core names of items that every version has in the same words
 * @param rules one per item list; a wave belongs to one of them
 * @see "Eurostat, Digital Intensity Index, metadata of isoc_e_dii"
 */
public record DigitalIntensity(
    String table,
    @JsonProperty("maximum_missing") int maximumMissing,
    Filling imputation,
    int basic,
    List<String> core,
    List<Rule> rules) {
  /** The name of the derived variable: points, 0 to 12. */
  public static final String POINTS = "dii_points";

  /** The name of the derived variable: the part of the core items that holds, 0 to 1. */
  public static final String CORE = "dii_core";

  /** Both. */
  static final List<String> SCORES = List.of(POINTS, CORE);

  /** How a missing item is filled in: by which size, within which dimensions. */
  public record Filling(Way method, String by, List<String> within) {
    /** The rule of one item. */
    public ImputationRule of(String item) {
      return new ImputationRule(item, method, by == null ? null : List.of(by), within, null);
    }

    public Filling {
      within = within == null ? List.of() : List.copyOf(within);
    }
  }

  /** An item list and the waves it holds for. */
  public record Rule(String version, List<Integer> waves, List<Item> items) {
    public Rule {
      waves = List.copyOf(waves);
      items = List.copyOf(items);
    }

    boolean holds(String wave) {
      return waves.stream().anyMatch(year -> year.toString().equals(wave));
    }

    /** The columns of its items, in order. */
    public List<String> columns() {
      return items.stream().map(Item::column).toList();
    }
  }

  /**
   * One condition.
   *
   * @param verified whether a public source names the item for these waves
   */
  public record Item(String name, Label label, String expression, boolean verified) {
    /** The derived variable that says whether it holds; null where that is unknown. */
    public String column() {
      return DigitalIntensity.column(name);
    }
  }

  public DigitalIntensity {
    core = core == null ? List.of() : List.copyOf(core);
    rules = List.copyOf(rules);
    var waves = rules.stream().flatMap(rule -> rule.waves().stream()).toList();
    if (waves.stream().distinct().count() != waves.size()) {
      throw Refusal.definitions("Digital intensity: a wave has two item lists in %s", waves);
    }
    if (!rules.isEmpty() && (imputation == null || core.isEmpty())) {
      throw Refusal.definitions("Digital intensity: needs imputation and core items");
    }
    for (var name : core) {
      checkCore(name, rules);
    }
  }

  /** A bridge stands on both banks. */
  private static void checkCore(String name, List<Rule> rules) {
    var wordings = new TreeSet<String>();
    for (var rule : rules) {
      var found = rule.items().stream().filter(item -> item.name().equals(name)).findFirst();
      wordings.add(found.map(Item::expression).orElse("not asked in " + rule.waves()));
    }
    if (wordings.size() > 1) {
      throw Refusal.definitions(
          "Digital intensity, core item '%s': %s (the same item in every version)", name, wordings);
    }
  }

  public static DigitalIntensity load(Definitions definitions) {
    return definitions.read("dii.yaml", DigitalIntensity.class);
  }

  static String column(String item) {
    return "dii_" + item;
  }

  /** The item list of a wave. */
  public Optional<Rule> rule(String wave) {
    return rules.stream().filter(rule -> rule.holds(wave)).findFirst();
  }

  /** The version of the item list of a wave; empty where the wave has none. */
  public Optional<String> version(String wave) {
    return rule(wave).map(Rule::version);
  }

  /** The columns of the core items. */
  public List<String> coreColumns() {
    return core.stream().map(DigitalIntensity::column).toList();
  }

  /** The columns of the items of all versions, each once, sorted. */
  public List<String> columns() {
    var columns = new TreeSet<String>();
    rules.forEach(rule -> columns.addAll(rule.columns()));
    return List.copyOf(columns);
  }
}
