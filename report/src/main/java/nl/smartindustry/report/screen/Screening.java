package nl.smartindustry.report.screen;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.IngestJob;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.format.file.FileIdentity;
import nl.smartindustry.ingest.format.packed.PackedFiles;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.rule.RecordCounts;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.ingest.run.TemporaryFolder;
import nl.smartindustry.ingest.sniff.FileComparison;
import nl.smartindustry.ingest.sniff.Mismatch;

/**
 * What a night would make of one file, for its supplier: read and judged in a temporary folder,
 * without a warehouse and under the public key, and nothing is kept.
 *
 * @param counts of its records; none where they could not be read
 * @param mismatches where the file as a whole is not what its layout says
 * @param remarks of the program on the file, in English
 */
public record Screening(
    Screened file,
    Optional<RecordCounts> counts,
    Problems problems,
    List<Mismatch> mismatches,
    List<String> remarks,
    Ending ending) {

  /**
   * One file, and as what it is delivered.
   *
   * @param period of the delivery, as 2024
   * @param definitions folder over our own; empty for our own alone
   */
  public record Asked(Path file, String source, String period, Optional<Path> definitions) {
    /** The definitions by which it is looked at. */
    Definitions known() {
      return definitions
          .map(folder -> Definitions.overlaid(folder.toAbsolutePath()))
          .orElseGet(Definitions::packaged);
    }

    private Settings settings(Path folder) {
      var input = new Settings.Input(source, period, "D", List.of(file.toAbsolutePath()), true);
      var places =
          new Settings.Places(folder.resolve("landing"), folder.resolve("warehouse"), definitions);
      var day = LocalDate.of(Integer.parseInt(period.substring(0, 4)), 12, 31);
      return new Settings(file, "screen", true, day, places, List.of(), List.of(input));
    }
  }

  /** The file that was looked at, and the layout by which. */
  public record Screened(Asked asked, SourceLayout source, FileIdentity identity) {
    String name() {
      return asked.file().getFileName().toString();
    }
  }

  /**
   * How a night would end with it.
   *
   * @param held why it would not count although the night goes on; null where it would count
   * @param refusal for which the night would refuse it; null where it would not
   */
  public record Ending(ExitCode code, String held, Refusal refusal) {}

  /**
   * Reads a file.
   *
   * @throws Refusal where there is no such file, or the definitions are wrong
   */
  public static Screening of(Asked asked, Progress progress) {
    var folder = TemporaryFolder.current().resolve("screen");
    var settings = asked.settings(folder);
    var definitions = settings.loadDefinitions();
    var job = IngestJob.load(definitions);
    var source = job.catalogue().get(asked.source());
    try {
      return screening(asked, job, source, judged(settings, definitions, job, progress));
    } finally {
      StoredFiles.delete(folder);
    }
  }

  /**
   * What became of the file: its entry where it could be read, and the refusal if there was one.
   */
  private record Judged(Settings settings, List<LedgerEntry> heard, Refusal refusal) {}

  private static Judged judged(
      Settings settings, Definitions definitions, IngestJob job, Progress progress) {
    var heard = new ArrayList<LedgerEntry>();
    try (var run = new RunContext(settings, definitions, progress)) {
      heard.add(job.screen(run, heard::add));
      return new Judged(settings, heard, null);
    } catch (Refusal refused) {
      return new Judged(settings, heard, refused);
    }
  }

  private static Screening screening(
      Asked asked, IngestJob job, SourceLayout source, Judged judged) {
    var refusal = judged.refusal();
    boolean supplied =
        refusal == null
            || List.of(ExitCode.DATA_REFUSED, ExitCode.INPUT_OUTPUT).contains(refusal.code());
    if (!supplied || !Files.isRegularFile(asked.file(), LinkOption.NOFOLLOW_LINKS)) {
      throw refusal;
    }
    var file = new Screened(asked, source, FileIdentity.of(asked.file()));
    var heard = judged.heard();
    var entry = Optional.ofNullable(heard.isEmpty() ? null : heard.get(heard.size() - 1));
    var counts = entry.map(LedgerEntry::counts);
    var problems = entry.map(one -> Problems.of(source, judged.settings().warehouse(), one));
    var remarks = entry.map(LedgerEntry::warnings).orElse(List.of());
    var ending = ending(entry, refusal);
    boolean odd = ending.code() != ExitCode.PUBLISHED;
    var mismatches =
        odd || !PackedFiles.mayHold(source.layout(), file.name())
            ? FileComparison.of(
                asked.file(), source, job.catalogue(), judged.settings().warehouse().root())
            : List.<Mismatch>of();
    return new Screening(file, counts, problems.orElse(Problems.NONE), mismatches, remarks, ending);
  }

  private static Ending ending(Optional<LedgerEntry> entry, Refusal refusal) {
    if (refusal != null) {
      return new Ending(refusal.code(), null, refusal);
    }
    var read = entry.orElseThrow();
    if (read.withheld()) {
      return new Ending(ExitCode.DATA_REFUSED, read.reading().held(), null);
    }
    var counts = read.counts();
    boolean clean = counts.quarantined() + counts.duplicates() == 0 && read.warnings().isEmpty();
    return new Ending(clean ? ExitCode.PUBLISHED : ExitCode.WARNINGS, null, null);
  }

  /** Counts, rules and places, a line each; never the content of a cell. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    counts.map(Screening::line).ifPresent(lines::add);
    lines.addAll(remarks);
    mismatches.forEach(one -> lines.add(line(one)));
    if (counts.isPresent()) {
      lines.addAll(problems.lines());
    }
    if (ending.held() != null) {
      lines.add("A night would hold it: " + ending.held());
    }
    return lines;
  }

  private static String line(RecordCounts counts) {
    return "%d records read, %d accepted (%d corrected), %d quarantined, %d duplicates"
        .formatted(
            counts.read(),
            counts.accepted(),
            counts.corrected(),
            counts.quarantined(),
            counts.duplicates());
  }

  private static String line(Mismatch one) {
    var kind = one.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    var column = one.column().isEmpty() ? "" : " '" + one.column() + "'";
    var both =
        Stream.of(
                named("found", one.found(), one.column()),
                named("expected", one.expected(), one.column()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return "%-11s %s%s%s".formatted("seen", kind, column, both.isEmpty() ? "" : ": " + both);
  }

  private static String named(String word, String text, String column) {
    return text.isEmpty() || text.equals(column) ? "" : word + " '" + text + "'";
  }
}
