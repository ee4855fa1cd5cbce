package nl.smartindustry.report.approval;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.SealedJson;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.PublicationLedger;
import nl.smartindustry.report.release.PublicationProtocol;
import nl.smartindustry.report.release.Withdrawals;

/**
 * Who approved what, until when it is embargoed and whether it has become current: a sealed file a
 * release in {@code restricted/approvals}, for the owner of the warehouse only.
 */
public record Approvals(Warehouse warehouse) {
  private static final String END = ".json";
  private static final String WAY_OUT = "restore it from a backup, or approve the concept again";

  /**
   * What was asked of an approval.
   *
   * @param by names by role
   * @param reasons by check
   * @param embargo before which the release does not become current; null for none
   * @param correction what it corrects and why; null where it corrects nothing
   */
  public record Request(
      Map<String, String> by, Map<String, String> reasons, Instant embargo, String correction) {

    /** All that was asked, on one line. */
    public String words() {
      var words = new ArrayList<String>();
      new TreeMap<>(by).forEach((role, name) -> words.add(role + " " + name));
      new TreeMap<>(reasons).forEach((check, reason) -> words.add(check + ": " + reason));
      Optional.ofNullable(embargo).ifPresent(until -> words.add("embargo " + until));
      Optional.ofNullable(correction).ifPresent(what -> words.add("correction: " + what));
      return String.join("; ", words);
    }
  }

  /**
   * One approval.
   *
   * @param release the definitive one
   * @param concept the one that was read
   * @param approved ISO instant
   * @param embargo ISO instant; null for none
   * @param taken whether it has become current
   */
  public record Approval(
      String release,
      String concept,
      Map<String, String> by,
      Map<String, String> reasons,
      String approved,
      String embargo,
      boolean taken) {
    public Approval {
      by = new TreeMap<>(by);
      reasons = new TreeMap<>(reasons);
    }

    private Approval with(String time, boolean current) {
      return new Approval(release, concept, by, reasons, approved, time, current);
    }

    private boolean due(Instant now) {
      return !taken && (embargo == null || !Instant.parse(embargo).isAfter(now));
    }

    private boolean isBy(LocalDate day) {
      return !Instant.parse(approved).atZone(ZoneOffset.UTC).toLocalDate().isAfter(day);
    }

    private String line() {
      var until = embargo == null ? "" : ", embargo " + embargo;
      return "%s approved by %s%s%s"
          .formatted(release, String.join(", ", by.keySet()), until, taken ? ", published" : "");
    }
  }

  /** All, in the order in which they were given. */
  public List<Approval> all() {
    var all = new ArrayList<Approval>();
    for (var file : StoredFiles.listing(folder())) {
      if (file.toString().endsWith(END)) {
        all.add(SealedJson.read(file, Approval.class, WAY_OUT).content());
      }
    }
    all.sort(Comparator.comparing(one -> Instant.parse(one.approved())));
    return all;
  }

  /** The newest concept, where no one has approved it. */
  public Optional<String> waiting() {
    var approved = all().stream().map(Approval::concept).toList();
    return new PublicationLedger(warehouse).newest().filter(id -> !approved.contains(id));
  }

  /** The definitive releases by their concepts; of one that was approved twice the last. */
  public Map<String, String> byConcept() {
    var all = new TreeMap<String, String>();
    all().forEach(one -> all.put(one.concept(), one.release()));
    return all;
  }

  /** The last that has become current. */
  public Optional<String> last() {
    return all().stream()
        .filter(Approval::taken)
        .map(Approval::release)
        .reduce((one, other) -> other);
  }

  /**
   * The definitive releases of earlier days that have become current, by name.
   *
   * @param until the day after which no approval counts; empty where all do
   */
  public List<String> letters(LocalDate referenceDate, Optional<LocalDate> until) {
    var before = referenceDate.toString();
    return all().stream()
        .filter(Approval::taken)
        .filter(one -> until.filter(day -> !one.isBy(day)).isEmpty())
        .map(Approval::release)
        .filter(release -> release.compareTo(before) < 0)
        .sorted()
        .toList();
  }

  /**
   * Refuses (64) a second definitive release of a day that does not say what it corrects, and a
   * correction of none.
   *
   * @param day ISO
   */
  public void requireCorrection(String day, Request asked) {
    var before =
        all().stream()
            .filter(one -> one.taken() && one.release().startsWith(day))
            .map(Approval::release)
            .reduce((one, other) -> other);
    if (before.isPresent() && asked.correction() == null) {
      throw Refusal.of(
          ExitCode.USAGE,
          "Release '%s': is the definitive one of %s (--correction \"what is other and why\")",
          before.get(),
          day);
    }
    if (before.isEmpty() && asked.correction() != null) {
      throw Refusal.of(
          ExitCode.USAGE, "Option '--correction': no release of %s is definitive", day);
    }
  }

  /** Records that a release was approved; approved once more, it keeps whether it was published. */
  public void record(String release, String concept, Request asked, Instant now) {
    boolean taken = all().stream().anyMatch(one -> one.release().equals(release) && one.taken());
    var embargo = asked.embargo() == null ? null : asked.embargo().toString();
    write(
        new Approval(
            release, concept, asked.by(), asked.reasons(), now.toString(), embargo, taken));
  }

  /** Moves the embargo of the last release approved; one that is public already is refused (64). */
  public String embargo(Instant until) {
    var waiting = unpublished();
    write(waiting.with(until.toString(), false));
    return waiting.release();
  }

  /** The last release approved that is not public; refused (64) where there is none. */
  public Approval unpublished() {
    return all().stream()
        .filter(one -> !one.taken())
        .reduce((one, other) -> other)
        .orElseThrow(
            () ->
                Refusal.of(
                    ExitCode.USAGE,
                    "Option '--embargo': no approved release waits (--approve one first)"));
  }

  /** Makes current what is approved and no longer embargoed, and says which. */
  public List<String> takeDue(PublicationProtocol publication, Instant now) {
    var taken = new ArrayList<String>();
    for (var one : all()) {
      if (one.due(now) && !new Withdrawals(warehouse).isRetracted(one.release())) {
        publication.makeCurrent(one.release());
        write(one.with(one.embargo(), true));
        taken.add(one.release());
      }
    }
    return taken;
  }

  /** A line for each, for the terminal; names are for the record alone. */
  public List<String> lines() {
    return all().stream().map(Approval::line).toList();
  }

  private void write(Approval one) {
    SealedJson.write(folder().resolve(one.release() + END), one);
  }

  private Path folder() {
    return warehouse.restricted().resolve("approvals");
  }
}
