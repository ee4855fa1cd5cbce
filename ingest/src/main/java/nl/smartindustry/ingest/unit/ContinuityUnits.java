package nl.smartindustry.ingest.unit;

import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.derive.DerivedTable;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.unit.component.ConnectedComponents;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Continuity units: who went on as whom, who came and went, and what late events changed. */
public final class ContinuityUnits implements DerivedTable {
  private static final String TYPES = "event_type";

  private final ContinuityDefinition definition;
  private final KnownEvents types;
  private final UnitTables tables;

  private ContinuityUnits(ContinuityDefinition definition, KnownEvents types, UnitTables tables) {
    this.definition = definition;
    this.types = types;
    this.tables = tables;
  }

  /** Reads {@code continuity.yaml} and the code list {@code event_type}, and checks them. */
  public static ContinuityUnits load(Definitions definitions) {
    var definition = ContinuityDefinition.load(definitions);
    try {
      var types = KnownEvents.of(definitions.codelist(TYPES), definition.reactivationMonths());
      return new ContinuityUnits(definition, types, UnitTables.load(definitions));
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(ExitCode.DEFINITIONS, wrong.getMessage(), wrong);
    }
  }

  @Override
  public String name() {
    return "continuity_unit";
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
  public String version() {
    return "1";
  }

  @Override
  public List<Contract> contracts() {
    return tables.made();
  }

  @Override
  public List<String> make(RunContext run) {
    var events = types.versions(run.read(tables.event())).persist();
    var presence = Presence.of(run.read(tables.frame()), definition.existingStatus()).persist();
    var slots = Slots.of(definition, presence, events);

    var byEvent = Links.ofEvents(events, slots.table());
    var links =
        tables
            .jobs(run)
            .map(jobs -> byEvent.unionByName(imputed(byEvent, presence, slots, jobs)))
            .orElse(byEvent);
    var components = definition.components();
    var members =
        Members.of(
                links,
                new ConnectedComponents(components.localLinks(), components.mostRounds()),
                presence,
                slots.table())
            .persist();
    var revived = new Reactivations(types).in(events, slots.table());
    var touched = Demography.touched(members, revived, presence, slots.table()).persist();

    var turnovers =
        Counts.of(slots.all(), Counts.frames(presence, slots.latest()), touched, members);
    var told = tables.write(run, new UnitTables.Made(slots, presence, members, touched, turnovers));
    List.of(events, presence, members, touched).forEach(held -> held.unpersist());
    return told;
  }

  /** The ties of enterprises that disappear and that no event says anything of. */
  private Dataset<Row> imputed(
      Dataset<Row> byEvent, Dataset<Row> presence, Slots slots, Dataset<Row> jobs) {
    var gone = Demography.gone(presence, slots.table(), Links.parties(byEvent));
    var flows = new WorkerFlow(definition.workerFlow()).from(gone, jobs);
    return Links.ofFlows(WorkerFlow.within(gone, flows));
  }
}
