package nl.smartindustry.ingest.derived.units;

import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.derived.DerivedTable;
import nl.smartindustry.ingest.derived.units.memory.MemoryUnits;
import nl.smartindustry.ingest.derived.units.rule.ContinuityDefinition;
import nl.smartindustry.ingest.derived.units.rule.EventTypes;
import nl.smartindustry.ingest.derived.units.spread.SpreadUnits;
import nl.smartindustry.ingest.run.RunContext;

/** Continuity units: who went on as whom, who came and went, and what late events changed. */
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
}
