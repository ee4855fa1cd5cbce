package nl.smartindustry.report.publish;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.TableLayout;
import nl.smartindustry.report.write.Annex;
import nl.smartindustry.report.write.ReportFiles;

/** One table of the letter in every format, as a release of the same figures has it. */
public record TableProof(ReportJob job, String table) {
  /** Refuses (64) a table that the letter does not have. */
  public TableProof {
    var known = job.catalogue().tables().stream().map(TableLayout::id).toList();
    if (!known.contains(table)) {
      throw Refusal.of(ExitCode.USAGE, "Table '%s': not in the letter (known: %s)", table, known);
    }
  }

  /**
   * Prints it from what transform stored.
   *
   * @param held codes of the indicators that have no figure because their source is held
   */
  public void write(RunContext run, Provenance provenance, Set<String> held, Path folder) {
    var stored = new StoredFigures(run, job.definitions());
    var input = stored.input(job.facts(run.settings(), provenance, held));
    var annexes =
        Stream.of(Language.values())
            .map(language -> Annex.of(input, job.catalogue().in(language), job.glance()))
            .map(annex -> annex.only(table))
            .toList();
    ReportFiles.write(ReportFiles.of(annexes), folder);
  }
}
