package nl.smartindustry.ingest.rule;

import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.rule.Asked.Measure;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/**
 * Checks, before a session opens, that rules are Spark SQL and name only tables and fields there
 * are.
 *
 * @param contracts of all tables that are read, by name
 */
public record RuleFields(Map<String, Contract> contracts) {

  /** Refuses rules that compare with a table there is none of, or with a field it lacks. */
  public void tables(String table, List<Rule> rules) {
    for (var rule : rules) {
      rule.otherTables().forEach(other -> known(table, rule, other));
      if (rule.demand() instanceof Demand.KeyLookup lookup) {
        index(table, rule, lookup.index());
      }
    }
  }

  /** Refuses rules of a table that occur twice, are no SQL or name an unknown table or field. */
  public void check(String table, List<Rule> rules) {
    var names = new TreeSet<String>();
    for (var rule : rules) {
      if (!names.add(rule.name())) {
        throw refusal(table, rule, "occurs twice");
      }
      var contract = contracts.get(table);
      sql(table, rule, contract, rule.set().values());
      fields(table, rule, contract, rule.set().keySet());
      sql(table, rule, contract, rule.only().isEmpty() ? List.of() : List.of(rule.only()));
      check(table, rule, contract, rule.demand());
    }
    types(table, rules);
  }

  /** All at once, because that is fast; one by one only to name what is wrong. */
  private void types(String table, List<Rule> rules) {
    var schema = contracts.get(table).schema();
    if (fits(schema, rules)) {
      return;
    }
    for (var rule : rules) {
      if (!fits(schema, List.of(rule))) {
        throw refusal(table, rule, "its SQL names no function there is, or does not fit the types");
      }
    }
  }

  private static boolean fits(StructType table, List<Rule> rules) {
    var conditions = new ArrayList<String>();
    var values = new ArrayList<String>();
    for (var rule : rules) {
      if (!rule.only().isEmpty()) {
        conditions.add(rule.only());
      }
      values.addAll(rule.set().values());
      if (rule.demand() instanceof Demand.Condition condition) {
        conditions.add(condition.broken());
      } else if (rule.demand() instanceof Demand.KeyLookup lookup) {
        values.addAll(lookup.match());
        values.addAll(lookup.value().isEmpty() ? List.of() : List.of(lookup.value()));
      } else if (rule.demand() instanceof Demand.Comparison comparison) {
        values.add(comparison.here().of());
        var where = comparison.here().where();
        conditions.addAll(where.isEmpty() ? List.of() : List.of(where));
      }
    }
    return fits(table, conditions, values);
  }

  /** Whether texts are Spark SQL over a table: functions that exist, on types that fit. */
  private static boolean fits(StructType table, List<String> conditions, List<String> values) {
    try {
      var given = values.stream().map(value -> expr(value).isNotNull());
      var all = Stream.concat(conditions.stream().map(functions::expr), given);
      RowExpressions.over(table).where(all.toArray(Column[]::new));
      return true;
    } catch (Exception wrong) { // Scala declares none of the exceptions it throws
      return false;
    }
  }

  private void check(String table, Rule rule, Contract contract, Demand demand) {
    if (demand instanceof Demand.Condition condition) {
      sql(table, rule, contract, List.of(condition.broken()));
    } else if (demand instanceof Demand.KeyLookup lookup) {
      sql(table, rule, contract, lookup.match());
      sql(table, rule, contract, lookup.value().isEmpty() ? List.of() : List.of(lookup.value()));
      if (lookup.index().table().equals(table)) {
        throw refusal(table, rule, "looks into its own table (another one; or use unique)");
      }
    } else if (demand instanceof Demand.ToPrevious previous) {
      index(table, rule, previous.index());
    } else if (demand instanceof Demand.Unique unique) {
      index(table, rule, unique.index());
    } else if (demand instanceof Demand.MissingShare missing) {
      fields(table, rule, contract, missing.fields());
    } else if (demand instanceof Demand.Comparison comparison) {
      measure(table, rule, comparison.here());
      if (comparison.there() != null && contracts.containsKey(comparison.there().table())) {
        measure(table, rule, comparison.there());
      }
    }
  }

  private void index(String table, Rule rule, Asked.Index index) {
    var contract = known(table, rule, index.table());
    fields(table, rule, contract, index.fields());
    fields(table, rule, contract, index.value().isEmpty() ? List.of() : List.of(index.value()));
  }

  private void measure(String table, Rule rule, Measure measure) {
    var contract = known(table, rule, measure.table());
    sql(table, rule, contract, List.of(measure.of()));
    sql(table, rule, contract, measure.where().isEmpty() ? List.of() : List.of(measure.where()));
  }

  private Contract known(String table, Rule rule, String other) {
    var contract = contracts.get(other);
    if (contract == null) {
      throw refusal(
          table,
          rule,
          "unknown table '%s' %s"
              .formatted(other, Known.of(other, new TreeSet<>(contracts.keySet()))));
    }
    return contract;
  }

  private static void sql(String table, Rule rule, Contract contract, Collection<String> texts) {
    texts.forEach(text -> fields(table, rule, contract, named(table, rule, text)));
  }

  private static void fields(
      String table, Rule rule, Contract contract, Collection<String> fields) {
    for (String field : fields) {
      if (!contract.has(field)) {
        throw refusal(
            table,
            rule,
            "unknown field '%s' (table '%s' has %s)"
                .formatted(field, contract.table(), contract.names()));
      }
    }
  }

  private static Set<String> named(String table, Rule rule, String text) {
    return RowExpressions.named(text)
        .orElseThrow(() -> refusal(table, rule, "'%s' is not Spark SQL".formatted(text)));
  }

  private static Refusal refusal(String table, Rule rule, String what) {
    return Refusal.definitions("Rules 'rules/%s.yaml', rule '%s': %s", table, rule.name(), what);
  }

  /** The rules of one table, {@code rules/<table>.yaml}. */
  public static final class RuleFile {
    private RuleFile() {}

    /** The rules of a table, in their order; none where there is no file. */
    public static List<Rule> load(Definitions definitions, String table) {
      var path = path(table);
      return definitions.has(path)
          ? definitions.readList(path, WrittenRule.class).stream()
              .map(written -> written.meant(table, definitions))
              .toList()
          : List.of();
    }

    /** The files from which the rules of a table follow. */
    public static List<String> files(Definitions definitions, String table) {
      var path = path(table);
      if (!definitions.has(path)) {
        return List.of();
      }
      var lists =
          definitions.readList(path, WrittenRule.class).stream()
              .filter(written -> written.codelist() != null && written.codelist().list() != null)
              .map(written -> "codelists/" + written.codelist().list() + ".csv");
      return Stream.concat(Stream.of(path), lists).distinct().toList();
    }

    private static String path(String table) {
      return "rules/" + table + ".yaml";
    }
  }
}
