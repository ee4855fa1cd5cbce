package nl.smartindustry.report.cli;

import static nl.smartindustry.report.cli.SmartIndustry.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.IngestJob;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Examples.Tried;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.report.night.DefinitionExamples;
import nl.smartindustry.report.night.Phases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What gives the data their meaning. */
@Command(
    name = "definitions",
    mixinStandardHelpOptions = true,
    description = "Check, list or test the definitions: indicators, rules, layouts, tables.",
    footer = {"", "Example: smart-industry definitions check --definitions my-definitions"})
final class DefinitionsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "definitions: say which: check, list or test");
  }

  /** All of them against each other, as a night does before Spark starts. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Check the definitions against each other, as a night does before it reads " + "anything.",
        "Ends with 78 and the file, the line and what was expected where something is " + "wrong."
      },
      footer = {"", "Example: smart-industry definitions check --definitions my-definitions"})
  int check(
      @Option(
              names = "--definitions",
              paramLabel = "DIR",
              description = "A folder of own definitions (default: those of the program).")
          Path folder) {
    var definitions = definitions(folder);
    var sources = loaded(definitions);
    print(definitions.said());
    print(
        List.of(
            "%d sources, %d kinds of definition: nothing wrong"
                .formatted(sources, definitions.shapes().size())));
    return ExitCode.PUBLISHED.value();
  }

  /** What may stand in them. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = {
        "List the kinds of definition, or every key of one kind: its type, the words "
            + "that are allowed, what holds where it is left out (else), and how a "
            + "definition of the program writes it.",
        "Found in what reads them. --schema writes a JSON Schema of each kind, by "
            + "which an editor completes and checks."
      },
      footer = {"", "Example: smart-industry definitions list layouts"})
  int list(
      @Parameters(arity = "0..1", paramLabel = "KIND", description = "As layouts or indicators.")
          String kind,
      @Option(
              names = "--definitions",
              paramLabel = "DIR",
              description = "A folder of own definitions (default: those of the program).")
          Path folder,
      @Option(
              names = "--schema",
              paramLabel = "DIR",
              description = "Write <kind>.schema.json there (default: print the keys).")
          Path schemas)
      throws IOException {
    var definitions = definitions(folder);
    loaded(definitions);
    var shapes = new TreeMap<>(definitions.shapes());
    shapes.put("settings", Settings.shape());
    if (kind != null && !shapes.containsKey(kind)) {
      throw Refusal.of(ExitCode.USAGE, "Kind '%s': unknown (known: %s)", kind, shapes.keySet());
    }
    if (schemas != null) {
      Files.createDirectories(schemas);
      for (var one : kind == null ? shapes.keySet() : Set.of(kind)) {
        Files.writeString(schemas.resolve(one + ".schema.json"), shapes.get(one).schema(one));
      }
    } else {
      print(
          kind == null
              ? List.copyOf(shapes.keySet())
              : shapes.get(kind).lines(definitions.written(kind)));
    }
    return ExitCode.PUBLISHED.value();
  }

  private static Definitions definitions(Path folder) {
    return folder == null ? Definitions.packaged() : Definitions.overlaid(folder.toAbsolutePath());
  }

  /** Loads all that can be defined; how many sources there are. */
  private static int loaded(Definitions definitions) {
    var sources = IngestJob.load(definitions).catalogue();
    sources.checkRules();
    Phases.load(definitions);
    definitions.refuseUnread();
    return sources.sources().size();
  }

  /** The examples beside them. */
  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = {
        "Try the examples beside the definitions (examples/), each by what a night "
            + "does with it.",
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
    var definitions = definitions(folder);
    var tried = new DefinitionExamples(definitions).tried();
    loaded(definitions);
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
