package nl.smartindustry.ingest.unit;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.unit.ContinuityDefinition.Span;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The tables that are read and stored. */
record UnitTables(Contract frame, Contract event, Optional<Contract> jobs, Stored stored) {
  private static final String JOBS = "job_month";

  /** The month of {@code 2024-03} or {@code 202403}. */
  private static final String MONTHS =
      "cast(left(month, 4) as int) * 12 + cast(right(month, 2) as int) - 1";

  /** The tables that are stored. */
  record Stored(Contract unit, Contract demography, Contract turnover, Contract revision) {}

  /** What the stored tables are made of. */
  record Made(
      Slots slots,
      Dataset<Row> presence,
      Dataset<Row> members,
      Dataset<Row> touched,
      List<Turnover> turnovers) {}

  static UnitTables load(Definitions definitions) {
    return new UnitTables(
        Contract.load(definitions, "register_frame"),
        Contract.load(definitions, "enterprise_event").withProvenance(),
        definitions.has("contracts/" + JOBS + ".yaml")
            ? Optional.of(Contract.load(definitions, JOBS))
            : Optional.empty(),
        new Stored(
            Contract.load(definitions, "continuity_unit"),
            Contract.load(definitions, "unit_demography"),
            Contract.load(definitions, "unit_turnover"),
            Contract.load(definitions, "unit_revision")));
  }

  List<Contract> made() {
    return List.of(stored.unit(), stored.demography(), stored.turnover(), stored.revision());
  }

  /**
   * Who worked where: {@code enterprise_id}, {@code person}, {@code month} (months since the year
   * 0); nothing where the run has no jobs.
   */
  Optional<Dataset<Row>> jobs(RunContext run) {
    return jobs.filter(contract -> run.has(contract.table()))
        .map(
            contract ->
                run.read(contract)
                    .select(
                        col("enterprise_id"),
                        col("person_id").as("person"),
                        expr(MONTHS).as("month")));
  }

  /** Stores all; returns what late events changed, in sentences. */
  List<String> write(RunContext run, Made made) {
    run.write(stored.unit(), units(made));
    run.write(stored.demography(), demography(made));
    var rows = made.turnovers().stream().map(Turnover::row).toList();
    run.write(stored.turnover(), run.session().createDataFrame(rows, stored.turnover().schema()));
    run.write(stored.revision(), Revisions.of(made.touched(), made.turnovers(), run.session()));
    return made.slots().revisable() ? told(run, made.turnovers()) : List.of();
  }

  private static Dataset<Row> units(Made made) {
    return made.members()
        .join(broadcast(made.slots().latest()), "slot")
        .select(
            col("window_from"),
            col("window_to"),
            col("enterprise_id"),
            col("continuity_id"),
            col("role"),
            col("imputed"),
            col("unit_size"),
            col("unit_from"),
            col("unit_to"),
            events().as("events"));
  }

  /** Every enterprise in one frame only; those of which nothing else is known as well. */
  private static Dataset<Row> demography(Made made) {
    return made.presence()
        .join(broadcast(made.slots().latest()), Presence.flows())
        .withColumn("would", Demography.untouched())
        .withColumn("comes_or_goes", Presence.flow())
        .join(made.touched().drop("flow"), new String[] {"slot", "enterprise_id"}, "left")
        .select(
            col("window_from"),
            col("window_to"),
            col("enterprise_id"),
            coalesce(col("continuity_id"), col("enterprise_id")).as("continuity_id"),
            col("comes_or_goes").as("flow"),
            coalesce(col("status"), col("would")).as("status"),
            coalesce(col("imputed"), lit(false)).as("imputed"),
            events().as("events"));
  }

  private static Column events() {
    return array_join(expr("transform(known, event -> event.event_id)"), "|");
  }

  private List<String> told(RunContext run, List<Turnover> turnovers) {
    var changed = new HashMap<Span, Long>();
    var last = turnovers.get(turnovers.size() - 1).slot().knownUntil();
    run.read(stored.revision())
        .where(col("known_until").equalTo(lit(java.sql.Date.valueOf(last))))
        .groupBy("window_from", "window_to")
        .agg(count(lit(1)))
        .collectAsList()
        .forEach(
            row ->
                changed.put(new Span((int) row.getLong(0), (int) row.getLong(1)), row.getLong(2)));
    var told = new ArrayList<String>();
    for (int at = 1; at < turnovers.size(); at++) {
      var now = turnovers.get(at);
      var enterprises = changed.get(now.slot().window());
      if (now.slot().latest() && enterprises != null) {
        told.add(now.against(turnovers.get(at - 1), enterprises));
      }
    }
    return told;
  }
}
