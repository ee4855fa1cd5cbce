package nl.smartindustry.report.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.LogFormat;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.report.night.Nightly;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of every command that works in a warehouse: the settings, and what differs today. */
final class RunOptions {
  private static final Path SAMPLES = Path.of("data-samples", "settings.yaml");

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "The settings of the run (default: data-samples/settings.yaml).")
  private Path file;

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description = "Where results go (default: what the settings say).")
  private Path warehouse;

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      arity = "1..*",
      converter = YearSpan.Reading.class,
      description =
          "Publish only these years, as 2024 or 2015-2024 (default: all that were "
              + "delivered). New deliveries are then read year by year: a run that is stopped "
              + "loses one year of reading.")
  private List<YearSpan> years;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "Describe this day and use what had arrived then (default: the settings' "
              + "reference_date). Makes a release of that day; it becomes the current one only "
              + "if that describes an earlier day.")
  private LocalDate asOf;

  @Option(
      names = "--confirm-date",
      description =
          "A day far ahead, before the current release or before anything delivered, or "
              + "a year of which nothing was delivered, is meant; else it is refused.")
  private boolean datesMeant;

  @Option(
      names = "--log",
      paramLabel = "plain|timed|json",
      description =
          "How lines on standard error are written: as they are, after time, level and run, or as"
              + " JSON (default: what the settings say, else plain).")
  private String log;

  /** A year, or some from one to another. */
  private record YearSpan(int first, int last) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{4}))?");

    private IntStream all() {
      return IntStream.rangeClosed(first, last);
    }

    /** Reads one from the command line. */
    private static final class Reading implements ITypeConverter<YearSpan> {
      @Override
      public YearSpan convert(String text) {
        var written = WRITTEN.matcher(text);
        if (written.matches()) {
          int first = Integer.parseInt(written.group(1));
          int last = Optional.ofNullable(written.group(2)).map(Integer::parseInt).orElse(first);
          if (first <= last) {
            return new YearSpan(first, last);
          }
        }
        throw new TypeConversionException(
            "'%s' is no year and no range (as 2024 or 2015-2024)".formatted(text));
      }
    }
  }

  /** What was asked beside the settings, where no release is made. */
  Nightly.Request request() {
    return request(null);
  }

  /**
   * What was asked beside the settings.
   *
   * @param reason why the release may say less than the one it replaces; null where none is given
   */
  Nightly.Request request(String reason) {
    return new Nightly.Request(years != null, Optional.ofNullable(reason), datesMeant);
  }

  Settings settings() {
    var asked = Optional.ofNullable(log).map(word -> Choice.of("log", LogFormat.class, word));
    asked.ifPresent(Progress.toStandardError()::write);
    var settings = Settings.read(file == null ? samples() : file);
    Progress.toStandardError().write(asked.orElse(settings.watch().log()));
    settings =
        years == null
            ? settings
            : settings.with(
                years.stream().flatMapToInt(YearSpan::all).distinct().sorted().boxed().toList());
    settings = asOf == null ? settings : settings.asOf(asOf);
    return warehouse == null ? settings : settings.into(warehouse.toAbsolutePath().normalize());
  }

  /** A length of time that an option gives, where it could be read. */
  static Duration time(String option, String text, Optional<Duration> read) {
    return read.orElseThrow(
        () ->
            Refusal.of(
                ExitCode.USAGE,
                "Option '%s': found '%s' (expected as 26h, 90m or 3d)",
                option,
                text));
  }

  /** The sample settings of the working directory, else those of the project the jar lies in. */
  private static Path samples() {
    if (Files.exists(SAMPLES)) {
      return SAMPLES;
    }
    var source = RunOptions.class.getProtectionDomain().getCodeSource();
    try {
      for (var at = Path.of(source.getLocation().toURI()); at != null; at = at.getParent()) {
        if (Files.exists(at.resolve(SAMPLES))) {
          return at.resolve(SAMPLES);
        }
      }
    } catch (URISyntaxException odd) {
      return SAMPLES;
    }
    return SAMPLES;
  }
}
