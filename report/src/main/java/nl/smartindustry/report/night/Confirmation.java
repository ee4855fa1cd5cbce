package nl.smartindustry.report.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.smartindustry.ingest.IngestSummary;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.delivery.Delivery;
import nl.smartindustry.ingest.delivery.IngestPlan;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.report.gate.GateComparison;
import nl.smartindustry.report.gate.GateDefinition;
import nl.smartindustry.report.gate.PlausibleDates;
import nl.smartindustry.report.gate.ReleaseProfile;
import nl.smartindustry.report.night.Nightly.Request;
import nl.smartindustry.report.publish.ReportJob.Prepared;
import nl.smartindustry.report.release.ReleaseDraft;
import nl.smartindustry.report.release.ReleaseManifest.Acceptance;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.run.DiskFailure;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.RunJournal;

/**
 * What needs a confirmation of the operator: a day or year out of the ordinary, and a release that
 * says less than the one it replaces. What was confirmed is in the run's record.
 */
final class Confirmation {
  private static final int NAMED = 3;
  private static final int KEPT = 20;

  private final RunContext run;
  private final Request request;
  private final RunJournal journal;
  private final GateDefinition bounds;
  private final Releases releases;
  private final List<String> given = new ArrayList<>();

  Confirmation(RunContext run, Request request, RunJournal journal) {
    this.run = run;
    this.request = request;
    this.journal = journal;
    this.bounds = GateDefinition.load(run.definitions());
    this.releases = new Releases(run.warehouse());
  }

  /** What was confirmed and accepted, in words. */
  List<String> given() {
    return List.copyOf(given);
  }

  /** Requires it for the reference date, where no delivery is read and perhaps nothing done. */
  void requireForDay() {
    settle(dates().ofTheDay(), words -> {});
  }

  /** Requires it for the reference date and the years of a night. */
  void requireForDates(IngestPlan plan) {
    var periods =
        Stream.concat(
                plan.known().stream().map(LedgerEntry::period),
                plan.fresh().stream().map(Delivery::period))
            .toList();
    var last = standing().map(one -> one.manifest().provenance().referenceDate());
    settle(
        dates().of(periods, last.map(LocalDate::parse)),
        words -> journal.decided("confirm-date", words, null));
  }

  private PlausibleDates dates() {
    var today = LocalDate.now(ZoneOffset.UTC);
    return new PlausibleDates(run.settings(), request.years(), bounds.dates().daysAhead(), today);
  }

  private void settle(List<Refusal> doubts, Consumer<String> audit) {
    if (!doubts.isEmpty() && !request.datesMeant()) {
      var first = doubts.get(0);
      throw Refusal.of(first.code(), "%s; --confirm-date if it is meant", first.getMessage());
    }
    for (var doubt : doubts) {
      var words = doubt.getMessage();
      note("Confirmed by --confirm-date: " + words, () -> audit.accept(words));
    }
  }

  private void note(String sentence, Runnable audit) {
    if (!given.contains(sentence)) {
      audit.run();
      given.add(sentence);
      journal.warn(List.of(sentence));
    }
  }

  /**
   * Requires it for a release that says less than the one it replaces. One that lies beside the
   * current one replaces none, and the first has none before it; but none may be empty.
   *
   * @param held indicators that have no figure because their source is held
   * @return the draft, which names the reason where one was needed
   */
  ReleaseDraft requireForRelease(
      Prepared made, IngestSummary taken, Set<String> held, boolean replaces) {
    var provenance = made.draft().provenance();
    var after = ReleaseProfile.of(provenance, made.observations());
    if (after.isEmpty()) {
      throw Refusal.data(
          "Release: none of its %d cells has a figure (at least one; nothing is published)",
          made.observations().size());
    }
    var before = replaces ? standing() : Optional.<Release>empty();
    var findings = before.map(one -> findings(one, after, all(held, taken))).orElse(List.of());
    if (findings.isEmpty()) {
      return accepted(provenance).map(made.draft()::with).orElse(made.draft());
    }
    var than = before.orElseThrow().id();
    var reason = request.reason().orElseThrow(() -> heldBack(than, findings));
    var stopped = some(findings, NAMED);
    note(
        "Accepted compared with %s: %s (%s)".formatted(than, stopped, reason),
        () -> journal.decided("accept", stopped + " compared with " + than, reason));
    return made.draft().with(new Acceptance(than, reason, firstOf(findings)));
  }

  /** The release that is replaced: the current one, or the last one where no pointer is sound. */
  private Optional<Release> standing() {
    try {
      return Optional.of(releases.current());
    } catch (Refusal none) {
      return releases.list().stream()
          .filter(one -> one.manifest().isPresent())
          .reduce((earlier, later) -> later)
          .map(one -> releases.open(one.id()));
    }
  }

  /** What was accepted when a release was made of the same before: made again, it is the same. */
  private Optional<Acceptance> accepted(Provenance provenance) {
    return releases.list().stream()
        .flatMap(one -> one.manifest().stream())
        .filter(manifest -> manifest.key().equals(provenance.key()))
        .flatMap(manifest -> Optional.ofNullable(manifest.statement().accepted()).stream())
        .findFirst();
  }

  private List<String> findings(Release before, ReleaseProfile after, Set<String> held) {
    ReleaseProfile then;
    try {
      then = ReleaseProfile.of(before);
    } catch (Refusal damaged) {
      return List.of(unreadable(damaged));
    }
    var comparison = GateComparison.of(then, after, held, bounds);
    var findings = comparison.findings();
    try {
      Files.writeString(details(), comparison.csv());
    } catch (IOException failure) {
      throw DiskFailure.during("write the comparison of releases in", details(), failure);
    }
    long compared = comparison.rows().size();
    journal.phase("gate", Map.of("compared", compared, "stopped", (long) findings.size()));
    return findings;
  }

  private String unreadable(Refusal damaged) {
    var sentence = "Nothing to compare with: " + damaged.getMessage();
    if (request.reason().isEmpty()) {
      throw new Refusal(
          damaged.code(), sentence + "; restore it, or --accept \"the reason\"", damaged);
    }
    return sentence;
  }

  private static Set<String> all(Set<String> indicators, IngestSummary taken) {
    var held = new TreeSet<>(indicators);
    held.addAll(taken.heldTables());
    taken.held().stream()
        .filter(entry -> taken.heldTables().contains(entry.table()))
        .forEach(entry -> held.add(entry.source()));
    return held;
  }

  private Refusal heldBack(String than, List<String> findings) {
    var years = run.settings().years();
    return Refusal.data(
        "Release: held back, since compared with %s%s: %s (every row: %s); correct it, or publish"
            + " it with --accept \"the reason\"",
        than,
        years.isEmpty() ? "" : ", with only " + years + " asked for",
        some(findings, NAMED),
        details());
  }

  private Path details() {
    return run.warehouse().runs().resolve(journal.record().run() + ".gate.csv");
  }

  private static String some(List<String> findings, int most) {
    var named = String.join(", ", findings.subList(0, Math.min(most, findings.size())));
    return findings.size() > most
        ? named + ", and %d more".formatted(findings.size() - most)
        : named;
  }

  private static List<String> firstOf(List<String> findings) {
    if (findings.size() <= KEPT) {
      return findings;
    }
    var kept = new ArrayList<>(findings.subList(0, KEPT));
    kept.add("and %d more".formatted(findings.size() - KEPT));
    return kept;
  }
}
