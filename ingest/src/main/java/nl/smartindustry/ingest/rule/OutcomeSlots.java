package nl.smartindustry.ingest.rule;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;

/**
 * Where the outcome of each rule on records stands: two bits a rule, so that what a hundred rules
 * find in a record fits four numbers, and zeros need no further work.
 */
public record OutcomeSlots(List<Rule> rules) {
  /** The record keeps the rule. */
  public static final int PASS = 0;

  /** The record breaks the rule. */
  public static final int FAIL = 1;

  /** The rule cannot be judged, because something it reads is missing. */
  public static final int UNKNOWN = 2;

  /** The rule does not apply to the record. */
  public static final int APART = 3;

  private static final int PER_COLUMN = 31;

  public OutcomeSlots {
    rules = rules.stream().filter(Rule::ofRecords).toList();
  }

  /** The name of one of the columns. */
  public static String column(int number) {
    return "outcomes_" + number;
  }

  /** How many columns hold the outcomes. */
  public int columns() {
    return -Math.floorDiv(-rules.size(), PER_COLUMN);
  }

  /** The column that holds the outcome of a rule, by its number among the rules on records. */
  public static int columnOf(int rule) {
    return rule / PER_COLUMN;
  }

  /** The outcome of a rule in the number of its column. */
  public static int outcome(long column, int rule) {
    return (int) (column >>> shift(rule)) & APART;
  }

  /** The columns before any rule has spoken. */
  Map<String, Column> empty() {
    var columns = new LinkedHashMap<String, Column>();
    for (int i = 0; i < columns(); i++) {
      columns.put(column(i), lit(0L));
    }
    return columns;
  }

  /** The columns with the outcomes of some rules added to what is in them. */
  Map<String, Column> with(List<Rule> some) {
    var columns = new LinkedHashMap<String, Column>();
    for (var rule : some) {
      int number = rules.indexOf(rule);
      var name = column(columnOf(number));
      var so = columns.getOrDefault(name, col(name));
      columns.put(name, so.plus(code(rule).multiply(lit(1L << shift(number)))));
    }
    return columns;
  }

  /** True where a rule applies and is broken. */
  static Column broken(Rule rule) {
    return applies(rule).and(expr(condition(rule)));
  }

  /** Whether a rule applies: the record is not refused, and is one that the rule is on. */
  static Column applies(Rule rule) {
    var sound = col(ProcessingColumns.RULE).isNull();
    return rule.only().isEmpty() ? sound : sound.and(coalesce(expr(rule.only()), lit(false)));
  }

  private static Column code(Rule rule) {
    var judged =
        rule.demand() instanceof Demand.Condition
            ? coalesce(expr(condition(rule)).cast("long"), lit((long) UNKNOWN))
            : lit((long) PASS);
    return when(applies(rule), judged).otherwise(lit((long) APART));
  }

  private static String condition(Rule rule) {
    return ((Demand.Condition) rule.demand()).broken();
  }

  private static int shift(int rule) {
    return 2 * (rule % PER_COLUMN);
  }
}
