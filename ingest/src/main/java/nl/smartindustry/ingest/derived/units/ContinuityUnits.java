package nl.smartindustry.ingest.derived.units;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.contract.TableWriter;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.derived.DerivedTable;
import nl.smartindustry.ingest.derived.units.ContinuityDefinition.EventTypes;
import nl.smartindustry.ingest.run.RunContext;

/**
 * Continuity units: which enterprises continue in which, which begin and end, and what late events
 * changed.
 */
public record ContinuityUnits(ContinuityDefinition definition, EventTypes types, UnitTables tables)
    implements DerivedTable {
  private static final String TYPES = "event_type";
  private static final String FRAMES = "register_frame";
  private static final String EVENTS = "enterprise_event";
  private static final String WAGES = "wage_record";

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
    return List.of(FRAMES, EVENTS);
  }

  @Override
  public List<String> uses() {
    return List.of(WAGES);
  }

  @Override
  public List<String> definitions() {
    return List.of(ContinuityDefinition.FILE, "codelists/" + TYPES + ".csv");
  }

  @Override
  public List<Contract> contracts() {
    return List.of(tables.unit(), tables.demography(), tables.turnover(), tables.revision());
  }

  @Override
  public List<String> make(RunContext run) {
    var made = new ArrayList<UnitRows>();
    run.write(
        tables.unit(),
        units ->
            run.write(
                tables.demography(),
                demography ->
                    run.write(
                        tables.revision(),
                        revisions -> made.add(make(run, units, demography, revisions)))));
    run.write(
        tables.turnover(),
        table -> {
          for (var turnover : made.get(0).turnovers()) {
            table.row(turnover.row());
          }
        });
    return made.get(0).remarks();
  }

  /** Reads frames, events and wage records, in this order; then goes from slot to slot. */
  private UnitRows make(
      RunContext run, TableWriter units, TableWriter demography, TableWriter revisions)
      throws IOException {
    var room = Room.ofJava();
    var enterprises = new TextIds();
    var frames =
        FrameYears.read(files(run, FRAMES), definition.existingStatus(), enterprises, room);
    var delivered = new Events(types, room);
    var read = delivered.read(files(run, EVENTS), enterprises);
    var last = delivered.lastProcessed();
    var slots = last.map(day -> Slot.all(definition, frames.years(), day)).orElse(List.of());
    var windows = slots.stream().map(Slot::window).distinct().toList();
    var flow = new WorkerFlow(definition.workerFlow(), files(run, WAGES), enterprises, room);
    var found = flow.find(frames, windows);
    int[] numbers = frames.renumber();
    var events = read.stream().map(event -> event.renumbered(numbers)).toList();
    var successors = Successor.renumbered(found, numbers);
    var rows = new UnitRows(frames, events, units, demography, revisions);
    for (var slot : slots) {
      rows.add(new SlotUnits(slot, frames).tie(events, successors, types.months()));
    }
    return rows;
  }

  private static List<Path> files(RunContext run, String table) {
    return TableReader.files(run.folders(table));
  }

  /** The tables that are stored. */
  record UnitTables(Contract unit, Contract demography, Contract turnover, Contract revision) {
    static UnitTables load(Definitions definitions) {
      return new UnitTables(
          Contract.load(definitions, "continuity_unit"),
          Contract.load(definitions, "unit_demography"),
          Contract.load(definitions, "unit_turnover"),
          Contract.load(definitions, "unit_revision"));
    }
  }
}
