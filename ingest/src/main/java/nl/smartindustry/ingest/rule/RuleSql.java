package nl.smartindustry.ingest.rule;

import java.util.List;
import org.apache.spark.sql.catalyst.analysis.SimpleAnalyzer$;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation$;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.types.StructType;

/**
 * Whether texts are Spark SQL over a table: functions that exist, on types that fit. No session.
 */
record RuleSql(StructType table) {

  /** Whether all conditions are true or false and all values are something. */
  boolean fits(List<String> conditions, List<String> values) {
    try {
      LogicalPlan plan = LocalRelation$.MODULE$.apply(table);
      for (String condition : conditions) {
        plan = new Filter(parsed(condition), plan);
      }
      for (String value : values) {
        plan = new Filter(new IsNotNull(parsed(value)), plan);
      }
      var analyzer = SimpleAnalyzer$.MODULE$;
      analyzer.checkAnalysis(analyzer.execute(plan));
      return true;
    } catch (Exception wrong) { // Scala declares none of the exceptions it throws
      return false;
    }
  }

  private static Expression parsed(String sql) {
    return CatalystSqlParser$.MODULE$.parseExpression(sql);
  }
}
