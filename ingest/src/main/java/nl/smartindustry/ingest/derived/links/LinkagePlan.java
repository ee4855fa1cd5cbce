package nl.smartindustry.ingest.derived.links;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Identifies;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * How records find their enterprise: {@code linkage.yaml}.
 *
 * @param register the table of yearly frames; reads {@code period} and {@code enterprise_id}
 * @param numbers its fields with lists of numbers, by kind
 * @param through how a number of another kind leads to one that the register has
 * @param names as a last resort
 */
record LinkagePlan(
    String register,
    Map<Identifies, String> numbers,
    Through through,
    NameRule names,
    List<LinkedSource> sources) {
  static final String PATH = "linkage.yaml";

  /** A table that knows two numbers of one enterprise: an establishment's, and its own. */
  record Through(String table, Map<Identifies, String> numbers) {
    Through {
      if (table == null || numbers == null || numbers.size() != 2) {
        throw new IllegalArgumentException("Linkage through: needs a table and two numbers");
      }
      numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }
  }

  LinkagePlan {
    if (register == null || numbers == null || sources == null) {
      throw new IllegalArgumentException("Linkage: needs register, numbers and sources");
    }
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    sources = List.copyOf(sources);
  }

  /**
   * Loads the plan without the sources of which nobody delivers the table.
   *
   * @param delivered the tables that layouts fill
   * @throws Refusal when a field is unknown or does not hold what the plan says (78)
   */
  static LinkagePlan load(Definitions definitions, Collection<String> delivered) {
    var plan = definitions.read(PATH, LinkagePlan.class);
    plan.checked(definitions, plan.register, plan.numbers);
    if (plan.through != null) {
      plan.checked(definitions, plan.through.table(), plan.through.numbers());
    }
    if (plan.names != null) {
      plan.checked(definitions, plan.names.table(), Map.of(plan.names.kind(), plan.names.number()));
      named(definitions, plan.names.table(), plan.names.field());
    }
    for (var source : plan.sources) {
      plan.checked(definitions, source.table(), source.numbers());
      if (source.name() != null) {
        named(definitions, source.table(), source.name());
      }
    }
    return plan.of(plan.sources.stream().filter(s -> delivered.contains(s.table())).toList());
  }

  private LinkagePlan of(List<LinkedSource> others) {
    return new LinkagePlan(register, numbers, through, names, others);
  }

  private void checked(Definitions definitions, String table, Map<Identifies, String> fields) {
    fields.forEach((kind, field) -> holds(Contract.load(definitions, table), field, kind));
    fields.keySet().stream()
        .filter(kind -> !numbers.containsKey(kind))
        .filter(kind -> through == null || !through.numbers().containsKey(kind))
        .findFirst()
        .ifPresent(
            kind -> {
              throw Refusal.of(
                  ExitCode.DEFINITIONS,
                  "Definition '%s': a number of kind '%s' in table '%s' leads nowhere (the register"
                      + " has %s)",
                  PATH,
                  kind.purpose(),
                  table,
                  numbers.keySet().stream().map(Identifies::purpose).toList());
            });
  }

  private static void named(Definitions definitions, String table, String field) {
    holds(Contract.load(definitions, table), field, Identifies.NAME);
  }

  private static void holds(Contract contract, String field, Identifies kind) {
    if (contract.field(field).identifies() != kind) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Definition '%s': field '%s' of table '%s' does not identify by %s",
          PATH,
          field,
          contract.table(),
          kind.purpose());
    }
  }
}
