package nl.smartindustry.transform.topic.decomposition;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.method.decomposition.Method;

/**
 * What {@code decomposition.yaml} asks for: one indicator of each kind.
 *
 * @param labour what productivity is measured by, {@code fte} or {@code persons}
 * @param methods to store, the printed ones first
 * @param range methods over which the lowest and highest are told
 */
public record DecompositionCatalogue(
    Map<Kind, Indicator> statistics, String labour, List<Method> methods, List<Method> range) {
  /** What an indicator tells. */
  enum Kind {
    /** The covariance of Olley and Pakes, year by year. */
    ALLOCATION,
    WITHIN,
    BETWEEN,
    ENTRY,
    EXIT,
    /** What branches add to the growth of manufacturing. */
    INDUSTRIES;

    /** The parts that a change comes apart into. */
    static List<Kind> parts() {
      return List.of(WITHIN, BETWEEN, ENTRY, EXIT);
    }
  }

  private static final List<String> LABOUR = List.of("fte", "persons");
  private static final List<String> SERIES = List.of("output", "price", "labour");
  private static final List<String> NUMBERS = List.of("replicates", "seed", "longest");

  public DecompositionCatalogue {
    statistics = Map.copyOf(statistics);
    var first = statistics.get(Kind.WITHIN);
    if (!LABOUR.contains(labour)) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Indicator '%s', labour: '%s' (one of %s)",
          first.code(),
          labour,
          LABOUR);
    }
    NUMBERS.forEach(first::number);
    first.setting("technologies");
    SERIES.forEach(statistics.get(Kind.INDUSTRIES)::setting);
  }

  /** Loads {@code decomposition.yaml}; what it lacks, or says in unknown words, is refused. */
  public static DecompositionCatalogue load(Definitions definitions) {
    var all = Indicator.load(definitions, "decomposition.yaml");
    var statistics = new EnumMap<Kind, Indicator>(Kind.class);
    for (var kind : Kind.values()) {
      statistics.put(kind, one(all, kind));
    }
    var first = statistics.get(Kind.WITHIN);
    first.setting("technologies").forEach(definitions.codelist("technology")::get);
    return new DecompositionCatalogue(
        statistics,
        first.setting("labour").get(0),
        methods(first, "methods"),
        methods(first, "range"));
  }

  private static Indicator one(List<Indicator> all, Kind kind) {
    var found = all.stream().filter(one -> one.kind(Kind.class) == kind).toList();
    if (found.size() != 1) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Definitions of decomposition: found %d of kind '%s' (one)",
          found.size(),
          kind);
    }
    return found.get(0);
  }

  private static List<Method> methods(Indicator statistic, String setting) {
    return statistic.setting(setting).stream().map(name -> method(statistic, name)).toList();
  }

  private static Method method(Indicator statistic, String name) {
    return Arrays.stream(Method.values())
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.DEFINITIONS,
                    "Indicator '%s': unknown method '%s' (known: %s)",
                    statistic.code(),
                    name,
                    List.of(Method.values())));
  }

  /** In the order of their kinds. */
  public List<Indicator> indicators() {
    return Arrays.stream(Kind.values()).map(statistics::get).toList();
  }

  /** The indicator of the production statistics that needs no register. */
  public Indicator allocation() {
    return of(Kind.ALLOCATION);
  }

  /** The indicator of the national accounts. */
  public Indicator industries() {
    return of(Kind.INDUSTRIES);
  }

  Indicator of(Kind kind) {
    return statistics.get(kind);
  }

  List<String> technologies() {
    return of(Kind.WITHIN).setting("technologies");
  }

  /** Years of the longest window that is told of. */
  int longest() {
    return (int) of(Kind.WITHIN).number("longest");
  }

  int replicates() {
    return (int) of(Kind.WITHIN).number("replicates");
  }

  long seed() {
    return (long) of(Kind.WITHIN).number("seed");
  }
}
