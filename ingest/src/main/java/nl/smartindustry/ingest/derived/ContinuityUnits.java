package nl.smartindustry.ingest.derived;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.EventTypes;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.Span;
import nl.smartindustry.ingest.derived.units.Turnover;
import nl.smartindustry.ingest.derived.units.UnitResult;
import nl.smartindustry.ingest.derived.units.UnitResult.Schemas;
import nl.smartindustry.ingest.derived.units.UnitResult.UnitInput;
import nl.smartindustry.ingest.derived.units.memory.MemoryUnits;
import nl.smartindustry.ingest.derived.units.spread.SpreadUnits;
import nl.smartindustry.ingest.run.RunContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Continuity units: which enterprises continue in which, which begin and end, and what late events
 * changed.
 */
public final class ContinuityUnits implements DerivedTable {
  private static final String TYPES = "event_type";

  private final ContinuityDefinition definition;
  private final EventTypes types;
  private final UnitTables tables;

  private ContinuityUnits(ContinuityDefinition definition, EventTypes types, UnitTables tables) {
    this.definition = definition;
    this.types = types;
    this.tables = tables;
  }

  /** Reads {@code continuity.yaml} and the code list {@code event_type}, and checks them. */
  public static ContinuityUnits load(Definitions definitions) {
    var definition = ContinuityDefinition.load(definitions);
    try {
      var types = EventTypes.of(definitions.codelist(TYPES), definition.reactivationMonths());
      return new ContinuityUnits(definition, types, UnitTables.load(definitions));
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(ExitCode.DEFINITIONS, wrong.getMessage(), wrong);
    }
  }

  @Override
  public List<String> needs() {
    return List.of(tables.frame().table(), tables.event().table());
  }

  @Override
  public List<String> uses() {
    return tables.jobs().stream().map(Contract::table).toList();
  }

  @Override
  public List<String> definitions() {
    return List.of(ContinuityDefinition.FILE, "codelists/" + TYPES + ".csv");
  }

  @Override
  public List<Contract> contracts() {
    return tables.made();
  }

  @Override
  public List<String> make(RunContext run) {
    var input = tables.input(run);
    var result =
        new MemoryUnits(definition, types, tables.schemas())
            .of(input)
            .orElseGet(() -> new SpreadUnits(definition, types).of(input));
    return tables.write(run, result);
  }

  /** The tables that are read and stored. */
  record UnitTables(
      Contract frame, Contract event, Optional<Contract> jobs, StoredContracts stored) {
    private static final String JOBS = "job_month";

    /** The month of {@code 2024-03} or {@code 202403}. */
    private static final String MONTHS =
        "cast(left(month, 4) as int) * 12 + cast(right(month, 2) as int) - 1";

    /** The tables that are stored. */
    record StoredContracts(
        Contract unit, Contract demography, Contract turnover, Contract revision) {}

    static UnitTables load(Definitions definitions) {
      return new UnitTables(
          Contract.load(definitions, "register_frame"),
          Contract.load(definitions, "enterprise_event").withProvenance(),
          definitions.has("contracts/" + JOBS + ".yaml")
              ? Optional.of(Contract.load(definitions, JOBS))
              : Optional.empty(),
          new StoredContracts(
              Contract.load(definitions, "continuity_unit"),
              Contract.load(definitions, "unit_demography"),
              Contract.load(definitions, "unit_turnover"),
              Contract.load(definitions, "unit_revision")));
    }

    List<Contract> made() {
      return List.of(stored.unit(), stored.demography(), stored.turnover(), stored.revision());
    }

    /** What the run has; jobs only where there are any. */
    UnitInput input(RunContext run) {
      return new UnitInput(run.read(frame), run.read(event), jobs(run));
    }

    Schemas schemas() {
      return new Schemas(
          stored.unit().schema(), stored.demography().schema(), stored.revision().schema());
    }

    /** Stores all; returns what late events changed, in sentences. */
    List<String> write(RunContext run, UnitResult result) {
      var turnover = stored.turnover();
      var rows = result.turnovers().stream().map(Turnover::row).toList();
      run.write(stored.unit(), result.units());
      run.write(stored.demography(), result.demography());
      run.write(turnover, run.session().createDataFrame(rows, turnover.schema()));
      run.write(stored.revision(), result.revisions());
      result.held().forEach(Dataset::unpersist);
      return remarks(run, result.turnovers());
    }

    private Optional<Dataset<Row>> jobs(RunContext run) {
      return jobs.filter(contract -> run.has(contract.table()))
          .map(
              contract ->
                  run.read(contract)
                      .select(
                          col("enterprise_id"),
                          col("person_id").as("person"),
                          expr(MONTHS).as("month")));
    }

    private List<String> remarks(RunContext run, List<Turnover> turnovers) {
      var remarks = new ArrayList<String>();
      var changed = changed(run, turnovers);
      for (int at = 1; at < turnovers.size(); at++) {
        var now = turnovers.get(at);
        var enterprises = changed.get(now.slot().window());
        if (now.slot().latest() && enterprises != null) {
          remarks.add(now.against(turnovers.get(at - 1), enterprises));
        }
      }
      return remarks;
    }

    /** How many statuses differ from those known before, by window. */
    private Map<Span, Long> changed(RunContext run, List<Turnover> turnovers) {
      var changed = new HashMap<Span, Long>();
      if (turnovers.stream().allMatch(turnover -> turnover.slot().latest())) {
        return changed;
      }
      var last = turnovers.get(turnovers.size() - 1).slot().knownUntil();
      run.read(stored.revision())
          .where(col("known_until").equalTo(lit(Date.valueOf(last))))
          .groupBy("window_from", "window_to")
          .agg(count(lit(1)))
          .collectAsList()
          .forEach(
              row ->
                  changed.put(
                      new Span((int) row.getLong(0), (int) row.getLong(1)), row.getLong(2)));
      return changed;
    }
  }
}
