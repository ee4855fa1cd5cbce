package nl.smartindustry.report.cli;

import static nl.smartindustry.report.cli.SmartIndustry.print;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Examples.Tried;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.report.night.DefinitionExamples;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What gives the data their meaning. */
@Command(
    name = "definitions",
    mixinStandardHelpOptions = true,
    description = "Test the definitions: indicators, rules, layouts, sentences.",
    footer = {"", "Example: smart-industry definitions test"})
final class DefinitionsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "definitions: say which: test");
  }

  /** The examples beside them. */
  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = {
        "Try the examples beside the definitions (examples/), each by what a night does with it.",
        "Ends with 78 where one does not hold, with 10 where an entry has none."
      },
      footer = {"", "Example: smart-industry definitions test --definitions my-definitions"})
  int test(
      @Option(
              names = "--definitions",
              paramLabel = "DIR",
              description = "A folder of own definitions (default: those of the program).")
          Path folder,
      @Option(names = "--missing", description = "Name the entries without an example too.")
          boolean missing) {
    var definitions =
        folder == null ? Definitions.packaged() : Definitions.overlaid(folder.toAbsolutePath());
    var tried = new DefinitionExamples(definitions).tried();
    print(lines(tried, missing));
    if (tried.stream().anyMatch(one -> !one.failures().isEmpty())) {
      return ExitCode.DEFINITIONS.value();
    }
    boolean complete = tried.stream().allMatch(one -> one.without().isEmpty());
    return (complete ? ExitCode.PUBLISHED : ExitCode.WARNINGS).value();
  }

  private static List<String> lines(List<Tried> tried, boolean missing) {
    var lines = new ArrayList<String>();
    for (var one : tried) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-10s  %4d examples, %d do not hold; %d of %d entries without one",
              one.kind(),
              one.tried(),
              one.failures().size(),
              one.without().size(),
              one.entries()));
      one.failures().forEach(failure -> lines.add("  " + failure));
      if (missing) {
        one.without().forEach(name -> lines.add("  without: " + name));
      }
    }
    return lines;
  }
}
