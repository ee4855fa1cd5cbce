package nl.smartindustry.report.cli;

import java.nio.file.Path;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.command.file.TableFile;
import picocli.CommandLine.Option;

/** The options of every method on a user's own file: a spec in, a table out. */
final class MethodOptions {
  @Option(
      names = "--spec",
      required = true,
      paramLabel = "FILE",
      description = "What is asked of which files, as JSON.")
  private Path spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The table to write, ending in .csv or .parquet.")
  private Path out;

  @Option(names = "--quiet", description = "Say nothing while working.")
  private boolean quiet;

  Path spec() {
    return spec;
  }

  /** The table to write; a name of another ending is refused. */
  TableFile table() {
    return TableFile.of(out);
  }

  Progress progress() {
    return quiet ? Progress.silent() : Progress.toStandardError();
  }
}
