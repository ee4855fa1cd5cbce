package nl.smartindustry.report.cli;

import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.transform.command.decompose.DecomposeJob;
import nl.smartindustry.transform.command.decompose.DecomposeSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
  @Mixin private MethodOptions options;

  @Override
  public Integer call() {
    var table = options.table();
    var asked = DecomposeSpec.read(options.spec());
    new DecomposeJob(asked, options.progress()).run(table);
    return ExitCode.PUBLISHED.value();
  }
}
