package nl.smartindustry.report.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.report.release.ReleaseText;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.release.Releases.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What has been published. */
@Command(
    name = "releases",
    mixinStandardHelpOptions = true,
    description = "List, show, verify or compare the releases of a warehouse.",
    subcommands = {
      ReleasesCommand.ListCommand.class,
      ReleasesCommand.ShowCommand.class,
      ReleasesCommand.VerifyCommand.class,
      DiffCommand.class
    },
    footer = {"", "Example: smart-industry releases verify current"})
final class ReleasesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "releases: say which: list, show, verify or diff");
  }

  /** All releases, a line each. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "All releases, a line each; * marks the current one.",
      footer = {"", "Example: smart-industry releases list"})
  static final class ListCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private RunOptions options;

    @Override
    public Integer call() {
      print(spec, ReleaseText.list(new Releases(options.settings().warehouse()).list()));
      return ExitCode.PUBLISHED.value();
    }
  }

  /** One release in words. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "What a release says of itself: inputs, files, statement.",
      footer = {"", "Example: smart-industry releases show current"})
  static final class ShowCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private RunOptions options;

    @Parameters(paramLabel = "ID", description = "A release, or 'current'.")
    private String id;

    @Override
    public Integer call() {
      print(spec, show(new Releases(options.settings().warehouse()).open(id)));
      return ExitCode.PUBLISHED.value();
    }
  }

  /** One release hashed again. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Hash every file of a release again; ends with 74 when one differs.",
      footer = {"", "Example: smart-industry releases verify current"})
  static final class VerifyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private RunOptions options;

    @Parameters(paramLabel = "ID", description = "A release, or 'current'.")
    private String id;

    @Override
    public Integer call() {
      var verification = new Releases(options.settings().warehouse()).verify(id);
      print(spec, words(verification));
      return verification.exitCode().value();
    }
  }

  private static List<String> words(Verification verification) {
    return verification.findings().isEmpty()
        ? List.of(
            "Release %s: all %d files are as published"
                .formatted(verification.id(), verification.files()))
        : verification.findings();
  }

  private static List<String> show(Release release) {
    return ReleaseText.show(release.id(), release.manifest());
  }

  private static void print(CommandSpec spec, List<String> lines) {
    var out = spec.commandLine().getOut();
    lines.forEach(out::println);
    out.flush();
  }
}
