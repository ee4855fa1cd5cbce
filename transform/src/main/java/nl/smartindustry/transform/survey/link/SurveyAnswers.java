package nl.smartindustry.transform.survey.link;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.expr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.RowExpressions;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.catalogue.SurveyDesign;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * GSBPM 5.1, a survey joined to its modules, row after row: one per sampled enterprise and {@code
 * period}, each answer under its own name. None is lost; the columns of a module are null where it
 * has no answer, those that the survey already has are left out, and {@code missing_reasons} are of
 * both together.
 */
public final class SurveyAnswers {
  private static final String PERIOD = "period";
  private static final String ENTERPRISE = "enterprise_id";
  private static final String REASONS = "missing_reasons";

  private final RunContext run;
  private final SurveyDesign design;
  private final Contract survey;
  private final List<Module> modules = new ArrayList<>();
  private StructType columns;

  /**
   * A module of the survey.
   *
   * @param names name of a column here → its name in the module
   * @param rows by enterprise and period
   */
  private record Module(Contract contract, Map<String, String> names, Map<UnitKey, Row> rows) {}

  /** The answers that a run has. */
  public SurveyAnswers(RunContext run, SurveyDesign design) {
    this.run = run;
    this.design = design;
    survey = run.contract(design.table());
    columns = survey.schema();
    design.modules().forEach(this::join);
  }

  private void join(String table) {
    var module = new Module(run.contract(table), new LinkedHashMap<>(), new HashMap<>());
    for (var field : module.contract().schema().fields()) {
      boolean isHeld = columns.getFieldIndex(field.name()).isDefined();
      if (!isHeld || field.name().equals(REASONS)) {
        var name = isHeld ? reasons(modules.size()) : field.name();
        module.names().put(name, field.name());
        columns = columns.add(name, field.dataType());
      }
    }
    modules.add(module);
  }

  private static String reasons(int module) {
    return REASONS + "_" + module;
  }

  /**
   * Gives what is made of each row.
   *
   * @param wanted columns and conditions over the answers
   */
  public void each(UnaryOperator<RowExpressions> wanted, Consumer<Row> taken) {
    var made = wanted.apply(answers(RowExpressions.over(columns))).projection(0);
    modules.forEach(module -> read(module, made.inputs()));
    run.each(
        survey,
        row -> made.apply(name -> cell(row, name)).ifPresent(taken),
        read(survey, made.inputs()));
  }

  private RowExpressions answers(RowExpressions rows) {
    var reasons =
        Stream.iterate(0, m -> m < modules.size(), m -> m + 1).map(SurveyAnswers::reasons);
    var all = Stream.concat(Stream.of(REASONS), reasons).map(name -> col(name));
    var own =
        Map.of(
            PERIOD,
            col(design.period()).cast("string"),
            REASONS,
            concat_ws(";", all.toArray(Column[]::new)));
    var named = new LinkedHashMap<String, Column>();
    design.named().forEach((name, expression) -> named.put(name, expr(expression)));
    return rows.with(own).with(named);
  }

  private void read(Module module, List<String> inputs) {
    var names = inputs.stream().filter(module.names()::containsKey).map(module.names()::get);
    run.each(
        module.contract(),
        row -> module.rows().put(key(row), row),
        read(module.contract(), names.toList()));
  }

  private String[] read(Contract contract, List<String> names) {
    return Stream.concat(Stream.of(design.period(), ENTERPRISE), names.stream())
        .filter(contract::has)
        .distinct()
        .toArray(String[]::new);
  }

  private UnitKey key(Row row) {
    return new UnitKey(String.valueOf(row.<Object>getAs(design.period())), row.getAs(ENTERPRISE));
  }

  private Object cell(Row row, String name) {
    for (var module : modules) {
      var there = module.names().get(name);
      if (there != null) {
        var answer = module.rows().get(key(row));
        return answer == null ? null : answer.getAs(there);
      }
    }
    return row.getAs(name);
  }
}
