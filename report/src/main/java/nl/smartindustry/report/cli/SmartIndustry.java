package nl.smartindustry.report.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.LogFormat;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.report.run.Failure;
import nl.smartindustry.report.run.FailureLog;
import nl.smartindustry.report.run.ProcessEnd;
import nl.smartindustry.report.run.ProductVersion;
import nl.smartindustry.samples.GenerateOptions;
import nl.smartindustry.samples.SyntheticCountry;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command {@code smart-industry} and what it can be asked. */
@Command(
    name = "smart-industry",
    mixinStandardHelpOptions = true,
    versionProvider = SmartIndustry.Version.class,
    description = "The statistics behind the progress letters on the Smart Industry Action Agenda.",
    footer = {
      "",
      "Exit codes: 0 published or unchanged, 10 published with warnings, 64 wrong use, "
          + "65 data refused, 66 delivery missing, 70 internal error, 71 out of memory, "
          + "73 cannot write, 74 input/output, 75 another run is busy, 77 permission, "
          + "78 settings or definitions wrong; 129, 130, 143 stopped.",
      "",
      "Example: smart-industry nightly --settings data-samples/settings.yaml"
    })
public final class SmartIndustry {
  private static final List<String> ORDER =
      List.of(
          "nightly",
          "ingest",
          "transform",
          "report",
          "status",
          "screen",
          "sniff",
          "definitions",
          "generate",
          "release",
          "releases",
          "retention",
          "table",
          "explain",
          "indicators",
          "claim",
          "estimate",
          "decompose",
          "protect",
          "impact");

  private SmartIndustry() {}

  /** Prints the answer of a command. */
  static int print(List<String> lines) {
    var out = new PrintWriter(System.out);
    lines.forEach(out::println);
    out.flush();
    return ExitCode.PUBLISHED.value();
  }

  /** The version a user sees and every release records. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {ProductVersion.current()};
    }
  }

  /**
   * Runs one command line and gives its exit code; never lets a stack trace out. The language of
   * the machine must not show in what is made; libraries that write documents ask for it (in
   * Turkish, where i has another capital, one of them does not even find its own classes).
   */
  public static int execute(String... arguments) {
    Locale.setDefault(Locale.ROOT);
    Progress.toStandardError().write(LogFormat.PLAIN);
    Progress.toStandardError().within(null, null);
    try {
      return line().execute(arguments);
    } catch (Error serious) { // picocli hands over exceptions, but lets errors through
      return failed(serious);
    }
  }

  /** The command with all its subcommands, in the order in which they are listed. */
  static CommandLine line() {
    var line = new CommandLine(new SmartIndustry());
    var commands = new HashMap<String, CommandLine>();
    commands.putAll(new CommandLine(WarehouseCommands.class).getSubcommands());
    commands.putAll(new CommandLine(DeskCommands.class).getSubcommands());
    commands.putAll(new CommandLine(OwnFileCommands.class).getSubcommands());
    commands.put("generate", new CommandLine(new GenerateCommand()));
    commands.put("release", new CommandLine(new ReleaseCommand()));
    commands.put("screen", new CommandLine(new ScreenCommand()));
    commands.put("sniff", new CommandLine(new SniffCommand()));
    commands.put("definitions", new CommandLine(new DefinitionsCommand()));
    commands.put("nightly", new CommandLine(new NightlyCommand()));
    commands.put("status", new CommandLine(new StatusCommand()));
    commands.put("releases", new CommandLine(new ReleasesCommand()));
    ORDER.forEach(name -> line.addSubcommand(name, commands.get(name)));
    return line.setParameterExceptionHandler(SmartIndustry::wrongUse)
        .setExecutionExceptionHandler((thrown, at, parsed) -> failed(thrown));
  }

  private static int failed(Throwable thrown) {
    var failure = Failure.of(thrown);
    if (failure.code() == ExitCode.INTERNAL && !(thrown instanceof Refusal)) {
      failure = FailureLog.ofCommand(thrown).map(failure::tracedIn).orElse(failure);
    }
    if (!ProcessEnd.isUnderWay()) {
      Progress.toStandardError().fail(failure.sentence());
    }
    return failure.code().value();
  }

  private static int wrongUse(ParameterException wrong, String[] arguments) {
    var line = wrong.getCommandLine();
    line.getErr().println(wrong.getMessage());
    line.getErr().printf("Try '%s --help'.%n", line.getCommandSpec().qualifiedName());
    return ExitCode.USAGE.value();
  }

  /** The synthetic country. */
  @Command(
      name = "generate",
      mixinStandardHelpOptions = true,
      description =
          "Make a synthetic country: every input layout, deterministic from a seed, with the truth"
              + " beside it.",
      footer = {
        "",
        "Example: smart-industry generate --out /tmp/country --scale 1:1000 --dirt usual"
      })
  static final class GenerateCommand implements Callable<Integer> {
    @Option(
        names = "--out",
        required = true,
        paramLabel = "DIR",
        description = "Folder for landing/ and truth/; empty, or an earlier synthetic country.")
    private Path out;

    @Option(
        names = "--scale",
        required = true,
        paramLabel = "1:N",
        description = "Size of the country: 1:1000, 1:20, 1:1, or any 1:N in between.")
    private String scale;

    @Option(
        names = "--seed",
        paramLabel = "N",
        description = "Another seed is another country (default: 42).")
    private String seed;

    @Option(
        names = "--years",
        paramLabel = "A-B",
        description = "Years of the frames and survey waves (default: depends on the scale).")
    private String years;

    @Option(
        names = "--dirt",
        defaultValue = "none",
        paramLabel = "none|usual|all",
        description =
            "Defects to plant, each listed in truth/dirt.csv with what must become of it (default:"
                + " ${DEFAULT-VALUE}). All: every kind; deliveries that must be refused lie in"
                + " landing-refused/, so that a night on landing/ publishes with warnings.")
    private String dirt;

    @Option(
        names = "--months",
        paramLabel = "N",
        description = "Monthly register extracts up to the end (default: depends on the scale).")
    private String months;

    @Option(
        names = "--wage-years",
        paramLabel = "N",
        description =
            "Years of jobs and wages, the last ones of --years (default: depends on the scale).")
    private String wageYears;

    @Override
    public Integer call() {
      var options =
          GenerateOptions.parse(out, scale, seed, years, dirt, months).withWageYears(wageYears);
      var progress = Progress.toStandardError();
      var made = SyntheticCountry.generate(options, progress::say);
      progress.say(
          "%d deliveries, %d records, %d bytes, %d defects planted in %s"
              .formatted(made.deliveries(), made.records(), made.bytes(), made.planted(), out));
      return ExitCode.PUBLISHED.value();
    }
  }
}
