package nl.smartindustry.ingest.derived.links;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Identifies;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Wrong;

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

  /** A table with two numbers of one enterprise: an establishment's, and its own. */
  record Through(String table, Map<Identifies, String> numbers) {
    Through {
      Wrong.when(
          table == null || numbers == null || numbers.size() != 2,
          "Linkage through: needs a table and two numbers");
      numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    }
  }

  LinkagePlan {
    Wrong.when(
        register == null || numbers == null || sources == null,
        "Linkage: needs register, numbers and sources");
    numbers = Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    sources = List.copyOf(sources);
  }

  /**
   * Loads the plan without the sources whose table no layout fills.
   *
   * @param delivered the tables that layouts fill
   * @throws Refusal when a field is unknown or does not hold what the plan requires (78)
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
              throw Refusal.definitions(
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
      throw Refusal.definitions(
          "Definition '%s': field '%s' of table '%s' does not identify by %s",
          PATH, field, contract.table(), kind.purpose());
    }
  }

  /**
   * When two names are taken to be of one enterprise. Scores run from 0 to 1, equal names.
   *
   * @param table the register of names
   * @param field its name
   * @param kind of the number that comes with the name
   * @param number its field with that number
   * @param accept from this score on the best name is taken, if it is clearly the best
   * @param review from this score on a name goes to clerical review
   * @param margin by how much the best must be better than the next to be clearly the best
   */
  record NameRule(
      String table,
      String field,
      Identifies kind,
      String number,
      @JsonProperty(required = true) double accept,
      @JsonProperty(required = true) double review,
      @JsonProperty(required = true) double margin) {
    NameRule {
      if (table == null || field == null || kind == null || number == null) {
        throw new IllegalArgumentException("Names: need table, field, kind and number");
      }
      Wrong.when(
          !(0 < review && review <= accept && accept <= 1 && margin >= 0),
          "Names: accept %s, review %s, margin %s (0 < review <= accept <= 1, margin not negative)",
          accept,
          review,
          margin);
    }
  }

  /**
   * A table whose records have to find their enterprise.
   *
   * @param table the table
   * @param year Spark SQL over its fields: the year in which the record stands; null where unknown
   * @param numbers its fields that hold a number, by kind; the first kind is trusted most
   * @param name its field that holds a name, for records whose numbers find no enterprise; or null
   */
  record LinkedSource(String table, String year, Map<Identifies, String> numbers, String name) {
    LinkedSource {
      Wrong.when(table == null || year == null, "Linked source '%s': needs table and year", table);
      numbers =
          numbers == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
      Wrong.when(
          numbers.isEmpty() && name == null, "Linked source '%s': needs numbers or a name", table);
    }
  }
}
