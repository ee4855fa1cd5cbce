package nl.smartindustry.ingest.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TypedTexts;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Examples;
import nl.smartindustry.ingest.definition.Examples.Example;
import nl.smartindustry.ingest.definition.Examples.Tried;
import nl.smartindustry.ingest.rule.JudgedColumns.Outcome;
import nl.smartindustry.ingest.rule.Rule.Severity;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Tries the examples of the rules of a table that judge a record by itself, as a night does. Given
 * are fields of a record; expected is {@code pass}, {@code fail}, {@code unknown} or {@code apart},
 * or of a rule that corrects the values that it sets.
 */
public final class RuleExamples {
  private static final Map<Integer, String> WORDS =
      Map.of(
          Outcome.PASS, "pass",
          Outcome.FAIL, "fail",
          Outcome.UNKNOWN, "unknown",
          Outcome.APART, "apart");

  private final List<Rule> rules;
  private final TypedTexts fields;
  private final DeliveredRecord record;
  private final RecordRules judging;

  private RuleExamples(List<Rule> rules, Contract contract) {
    this.rules = rules;
    this.fields = new TypedTexts(contract.schema());
    this.record = new DeliveredRecord(contract.schema());
    var book = RuleBook.of(contract.schema(), rules, Asked.NOTHING, Set.of());
    this.judging = new RecordRules(book, 0);
  }

  /** Those of {@code examples/rules/<table>.yaml}. */
  public static Tried of(Definitions definitions, List<Rule> rules, Contract contract) {
    var judged =
        rules.stream()
            .filter(one -> one.demand() instanceof Demand.Condition)
            .map(Rule::name)
            .toList();
    var examples = Examples.of(definitions, "rules/" + contract.table() + ".yaml");
    var trial = new RuleExamples(rules, contract);
    return examples.tried("rules", judged, trial::wrong);
  }

  private Optional<String> wrong(Example example) {
    try {
      judge(example);
      var rule = rules.stream().filter(one -> one.name().equals(example.of())).findFirst();
      return rule.orElseThrow().severity() == Severity.CORRECT && example.expect().isObject()
          ? Examples.differ(set(example.of()), new TreeMap<>(Examples.texts(example.expect())))
          : Examples.differ(outcome(rule.get()), example.expect().asText());
    } catch (IllegalArgumentException unreadable) {
      return Optional.of(unreadable.getMessage());
    }
  }

  private void judge(Example example) {
    var given = fields.values(Examples.texts(example.given()));
    record.begin(UTF8String.fromString("example"), 1, 1);
    for (int i = 0; i < given.length; i++) {
      if (given[i] != null) {
        record.set(i, given[i]);
      }
    }
    judging.correct(record);
    judging.judge(record);
  }

  private String outcome(Rule rule) {
    return WORDS.get(judging.outcome(Rule.onRecords(rules).indexOf(rule)));
  }

  /** What a rule has set, by field; nothing where it was not broken. */
  private Map<String, String> set(String rule) {
    var set = new TreeMap<String, String>();
    record.changes().stream()
        .filter(change -> change.rule().equals(rule))
        .forEach(change -> set.put(change.field(), change.after()));
    return set;
  }
}
