package nl.smartindustry.report.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.run.Warehouse;

/**
 * What people decided: approvals, retractions, corrections and the like, a line each in {@code
 * restricted/audit.jsonl}, oldest first. Each line names the hash of the one before, so that none
 * can be changed, put in or taken out in the middle without a trace; what is changed or cut off at
 * the end shows only to those who have kept the head.
 *
 * <p>A line is on the disk before what it says is done: it says what was asked, and the record of
 * its run how that ended. What cannot be recorded does not happen.
 */
public record AuditLog(Warehouse warehouse) {
  private static final String FILE = "audit.jsonl";
  private static final String FIRST = "0".repeat(64);

  /**
   * One decision.
   *
   * @param time ISO instant
   * @param run the run that carried it out
   * @param user of the operating system
   * @param subject what it was about, such as a release
   * @param reason as it was given; null where none was
   * @param previous the SHA-256 of the line before; zeros in the first
   */
  public record Entry(
      String time,
      String run,
      By by,
      String action,
      String subject,
      String reason,
      String previous) {
    /** When, what and by whom, on one line; names of people who approve stand in the reason. */
    public String words() {
      return "%s %s %s by %s".formatted(time, action, subject, by.user());
    }
  }

  /** Under which account, and where. */
  public record By(String user, String host) {}

  /**
   * The log, found unbroken.
   *
   * @param head the SHA-256 of the last line; zeros where there is none
   */
  public record Chain(List<Entry> entries, String head) {
    public Chain {
      entries = List.copyOf(entries);
    }
  }

  /** Records a decision of a run; refuses (74) to go on after a line that was changed. */
  public void record(RunRecord run, String action, String subject, String reason) {
    var head = verified().head();
    var where = run.start().circumstances();
    var by = new By(where.user(), where.host());
    var time = Clock.systemUTC().instant().toString();
    var lines = lines();
    lines.add(CanonicalJson.line(new Entry(time, run.run(), by, action, subject, reason, head)));
    try {
      var text = String.join("\n", lines) + "\n";
      DurableFiles.replace(file(), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw DiskFailure.during("record what was decided in", file(), failure);
    }
  }

  /** What was recorded, each line held against the next; refused (74) where one was changed. */
  public Chain verified() {
    var entries = new ArrayList<Entry>();
    var head = FIRST;
    for (var line : lines()) {
      entries.add(entry(line, head, entries.size() + 1));
      head = Sha256.of(line);
    }
    return new Chain(entries, head);
  }

  private Entry entry(String line, String previous, int number) {
    try {
      var entry = CanonicalJson.read(line.getBytes(StandardCharsets.UTF_8), Entry.class);
      if (previous.equals(entry.previous())) {
        return entry;
      }
    } catch (IllegalArgumentException otherForm) {
      // refused below
    }
    throw Refusal.of(
        ExitCode.INPUT_OUTPUT,
        "Audit log '%s': line %d does not follow from the one before (restore the file: what it"
            + " says was changed)",
        file(),
        number);
  }

  private List<String> lines() {
    try {
      return Files.notExists(file())
          ? new ArrayList<>()
          : new ArrayList<>(Files.readAllLines(file()));
    } catch (IOException failure) {
      throw DiskFailure.during("read what was decided in", file(), failure);
    }
  }

  private Path file() {
    return warehouse.restricted().resolve(FILE);
  }
}
