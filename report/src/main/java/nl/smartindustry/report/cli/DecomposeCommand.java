package nl.smartindustry.report.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.method.decompose.DecomposeJob;
import nl.smartindustry.transform.method.decompose.DecomposeSpec;
import nl.smartindustry.transform.method.write.TableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Our decompositions of a user's own panel. */
@Command(
    name = "decompose",
    mixinStandardHelpOptions = true,
    description =
        "Where the growth of productivity in your own panel comes from: within enterprises, between"
            + " them, entry and exit, by eight methods whose parts add up exactly.",
    footer = {
      "",
      "A spec is JSON; its paths are relative to it:",
      "  {\"panel\": {\"path\": \"panel.csv\"}, \"unit\": \"firm_id\", \"period\": \"year\",",
      "   \"labour\": \"emp\", \"output\": \"va\", \"weight\": \"w\", \"by\": [\"sector\"],",
      "   \"deflator\": {\"path\": \"deflator.csv\", \"by\": [\"sector\"], \"base\": 2015},",
      "   \"entry\": \"birth_year\", \"exit\": \"death_year\", \"pairs\": [[2015, 2020]]}",
      "",
      "Example: smart-industry decompose --spec decompose.json --out decomposition.csv"
    })
final class DecomposeCommand implements Callable<Integer> {
  @Option(
      names = "--spec",
      required = true,
      paramLabel = "FILE",
      description = "What to take apart, from which files, as JSON.")
  private Path spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The table to write, ending in .csv or .parquet.")
  private Path out;

  @Option(names = "--quiet", description = "Say nothing while working.")
  private boolean quiet;

  @Override
  public Integer call() {
    var table = TableFile.of(out);
    var asked = DecomposeSpec.read(spec);
    new DecomposeJob(asked, quiet ? Progress.silent() : Progress.toStandardError()).run(table);
    return ExitCode.PUBLISHED.value();
  }
}
