package nl.smartindustry.report.night;

import java.util.List;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.StoredPhase;
import nl.smartindustry.report.release.PublicationLedger;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.RunJournal;

/** The second phase in a night: its tables made, or made known where they are there. */
record Transforming(
    RunContext run, RunJournal journal, PublicationLedger ledger, StoredPhase stored) {

  static Transforming of(RunContext run, RunJournal journal) {
    var tables = run.settings().deliveredUntil().isPresent() ? "transform-as-of" : "transform";
    return new Transforming(
        run,
        journal,
        new PublicationLedger(run.warehouse()),
        new StoredPhase(run.warehouse().restricted().resolve(tables)));
  }

  void make(Phases phases, Provenance provenance) {
    journal.begin("transform");
    run.storeUnder(stored.begin(provenance.key()));
    var counts = phases.transform().run(run, ledger.before(run.definitions(), provenance));
    stored.commit(provenance.key());
    provide(provenance);
    journal.phase("transform", counts);
  }

  void makeUnlessThere(Phases phases, Provenance provenance) {
    if (stored.holds(provenance.key())) {
      provide(provenance);
    } else {
      make(phases, provenance);
    }
  }

  void require(Provenance provenance) {
    if (!stored.holds(provenance.key())) {
      throw Refusal.of(
          ExitCode.INPUT_MISSING,
          "Phase 'report': transform has not been run on these inputs and definitions (run"
              + " transform first)");
    }
    provide(provenance);
  }

  /** Makes known what was stored for these inputs. */
  private void provide(Provenance provenance) {
    StoredFiles.listing(stored.folder(provenance.key()))
        .forEach(table -> run.provide(table.getFileName().toString(), List.of(table)));
  }
}
