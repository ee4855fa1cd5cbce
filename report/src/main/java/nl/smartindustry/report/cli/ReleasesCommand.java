package nl.smartindustry.report.cli;

import static nl.smartindustry.report.cli.SmartIndustry.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.smartindustry.report.desk.ComparisonFormat;
import nl.smartindustry.report.desk.ReleaseComparison;
import nl.smartindustry.report.night.Nightly;
import nl.smartindustry.report.release.ReleaseText;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.release.Releases.Verification;
import nl.smartindustry.transform.catalogue.Dimensions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What has been published. */
@Command(
    name = "releases",
    mixinStandardHelpOptions = true,
    description =
        "List, show, verify, compare, roll back, push or retract the releases of a warehouse.",
    footer = {"", "Example: smart-industry releases verify current"})
final class ReleasesCommand implements Callable<Integer> {
  private static final String SIZE = "size";

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "releases: say which: list, show, verify, diff, rollback, push or retract");
  }

  /** All releases, a line each. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "All releases, a line each; * marks the current one.",
      footer = {"", "Example: smart-industry releases list"})
  int list(@Mixin RunOptions options) {
    return print(ReleaseText.list(new Releases(options.settings().warehouse()).list()));
  }

  /** One release in words. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "What a release says of itself: inputs, files, statement.",
      footer = {"", "Example: smart-industry releases show current"})
  int show(
      @Mixin RunOptions options,
      @Parameters(paramLabel = "ID", description = "A release, or 'current'.") String id) {
    var release = new Releases(options.settings().warehouse()).open(id);
    return print(ReleaseText.show(release));
  }

  /** One release hashed again. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Hash every file of a release again; ends with 74 when one differs.",
        "While the restricted tables of its night are kept, check the certificate of "
            + "its protection again, without a solver; ends with 65 when it proves too "
            + "little."
      },
      footer = {"", "Example: smart-industry releases verify current"})
  int verify(
      @Mixin RunOptions options,
      @Parameters(paramLabel = "ID", description = "A release, or 'current'.") String id) {
    var verification = new Releases(options.settings().warehouse()).verify(id);
    print(words(verification));
    return verification.exitCode().value();
  }

  /** Two releases side by side. */
  @Command(
      name = "diff",
      mixinStandardHelpOptions = true,
      description =
          "What changed between two releases and why: inputs, rules, program, each cell, "
              + "and a bridge for every series: difference = revision + definition + "
              + "population + real change.",
      footer = {
        "",
        "Example: smart-industry releases diff 2025-03-31-0a1b2c3d4e5f current --format csv"
      })
  int diff(
      @Mixin RunOptions options,
      @Parameters(index = "0", paramLabel = "A", description = "The earlier release, or 'current'.")
          String from,
      @Parameters(index = "1", paramLabel = "B", description = "The later release, or 'current'.")
          String to,
      @Option(
              names = "--rerun",
              paramLabel = "C",
              description =
                  "A release of A's deliveries under B's definitions, to tell revision from"
                      + " definition (default: none; then what a new definition did holds its"
                      + " revision).")
          String rerun,
      @Option(
              names = "--format",
              defaultValue = "text",
              paramLabel = "text|csv|bridges",
              description =
                  "In words, every changed cell, or every bridge (default: ${DEFAULT-VALUE}).")
          String format) {
    var written = Choice.format(ComparisonFormat.class, format);
    var settings = options.settings();
    var sizes = Dimensions.load(settings.loadDefinitions()).dimension(SIZE).codes();
    var releases = new Releases(settings.warehouse());
    var again = Optional.ofNullable(rerun).map(releases::open);
    var comparison = ReleaseComparison.of(releases.open(from), releases.open(to), again, sizes);
    return print(written.lines(comparison));
  }

  /** An earlier release is the current one again. */
  @Command(
      name = "rollback",
      mixinStandardHelpOptions = true,
      description = {
        "Make an earlier release the current one again.",
        "The one that was stays where it lies, and no night makes it current again: "
            + "what was wrong must come anew, or the other way round."
      },
      footer = {"", "Example: smart-industry releases rollback 2025-03-31-0a1b2c3d4e5f"})
  int rollback(
      @Mixin RunOptions options,
      @Parameters(paramLabel = "ID", description = "A release.") String id) {
    return new Nightly(options.settings(), options.request()).rollBack(id).value();
  }

  /** The current release in an object store too. */
  @Command(
      name = "push",
      mixinStandardHelpOptions = true,
      description = {
        "Make the current release the current one of the settings' object_store as "
            + "well: its files, then one object that names it, put only where there is none.",
        "Nothing there is overwritten."
      },
      footer = {"", "Example: smart-industry releases push"})
  int push(@Mixin RunOptions options) {
    return new Nightly(options.settings(), options.request()).push().value();
  }

  /** A release is not to be used any more. */
  @Command(
      name = "retract",
      mixinStandardHelpOptions = true,
      description = {
        "Mark a release as retracted, for a reason that every reader of the list sees.",
        "It is never deleted and never current again. The current one must be rolled "
            + "back or corrected first."
      },
      footer = {
        "",
        "Example: smart-industry releases retract 2025-03-31-0a1b2c3d4e5f --reason \"wrong wave\""
      })
  int retract(
      @Mixin RunOptions options,
      @Parameters(paramLabel = "ID", description = "A release.") String id,
      @Option(
              names = "--reason",
              required = true,
              paramLabel = "TEXT",
              description = "Why, in one line (no default).")
          String reason) {
    if (reason.isBlank() || reason.lines().count() > 1) {
      throw new ParameterException(
          spec.commandLine(), "Option '--reason': found no reason (one line of words)");
    }
    return new Nightly(options.settings(), options.request()).retract(id, reason).value();
  }

  private static List<String> words(Verification verification) {
    if (!verification.findings().isEmpty()) {
      return verification.findings();
    }
    var words = new ArrayList<String>();
    words.add(
        "Release %s: all %d files are as published"
            .formatted(verification.id(), verification.files()));
    verification.certificate().ifPresent(proof -> words.add(proof.sentence()));
    return words;
  }
}
