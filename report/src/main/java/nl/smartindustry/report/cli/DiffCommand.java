package nl.smartindustry.report.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.report.compare.Comparison;
import nl.smartindustry.report.compare.ComparisonFormat;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.transform.catalogue.Dimensions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two releases side by side. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "What changed between two releases and why: inputs, rules, program, each cell, and a bridge",
      "for every series: difference = revision + definition + population + real change."
    },
    footer = {
      "",
      "Example: smart-industry releases diff 2025-03-31-0a1b2c3d4e5f current --format csv"
    })
final class DiffCommand implements Callable<Integer> {
  private static final String SIZE = "size";

  @Spec private CommandSpec spec;
  @Mixin private RunOptions options;

  @Parameters(index = "0", paramLabel = "A", description = "The earlier release, or 'current'.")
  private String from;

  @Parameters(index = "1", paramLabel = "B", description = "The later release, or 'current'.")
  private String to;

  @Option(
      names = "--rerun",
      paramLabel = "C",
      description = {
        "A release of A's deliveries under B's definitions, to tell revision from definition",
        "(default: none; then what a new definition did holds its revision)."
      })
  private String rerun;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "text|csv|bridges",
      description = "In words, every changed cell, or every bridge (default: ${DEFAULT-VALUE}).")
  private String format;

  @Override
  public Integer call() {
    var written = ComparisonFormat.of(format);
    var settings = options.settings();
    var sizes = Dimensions.load(settings.loadDefinitions()).dimension(SIZE).codes();
    var releases = new Releases(settings.warehouse());
    var comparison =
        Comparison.of(
            releases.open(from),
            releases.open(to),
            Optional.ofNullable(rerun).map(releases::open),
            sizes);
    var out = spec.commandLine().getOut();
    written.lines(comparison).forEach(out::println);
    out.flush();
    return ExitCode.PUBLISHED.value();
  }
}
