package nl.smartindustry.transform.command.protect;

import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.command.file.MethodTable;
import nl.smartindustry.transform.command.file.TableFile;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.Protector;

/** The command {@code protect}: from a spec to tables in which no contributor can be estimated. */
public record ProtectJob(ProtectSpec spec, Progress progress) {

  /** Cells that are to be published together, and how their output is made. */
  interface Release {
    LinkedTables tables();

    Contributors contributors();

    /** The rows, values only where they may be seen. */
    MethodTable<?> table(Pattern pattern);
  }

  /** Reads, applies the rules, protects and writes. */
  public void run(TableFile out) {
    progress.step("Reading " + spec.source().numbers().path());
    var release =
        spec.source().relations() == null ? UserTables.read(spec) : UserRelations.read(spec);
    var cells = release.tables().cells();
    long sensitive = cells.stream().filter(cell -> cell.need().isSensitive()).count();
    progress.done(
        "%d cells, %d relations, %d cells are sensitive"
            .formatted(cells.size(), release.tables().relations().size(), sensitive));
    progress.step("Protecting");
    var found = Protector.protect(release.tables(), release.contributors());
    var pattern =
        Pattern.of(release.tables(), release.contributors(), found, spec.choices().audit());
    progress.done("%d cells more are withheld".formatted(found.secondaries().length));
    out.write(release.table(pattern));
    progress.say("%d cells written".formatted(cells.size()));
  }
}
