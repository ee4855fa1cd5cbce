package nl.smartindustry.report.approval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.PrintedCells;
import nl.smartindustry.report.release.PrintedCells.Moved;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.run.DiskFailure;

/**
 * What was looked at before a concept is approved, in a fixed order.
 *
 * @param concept the release
 */
public record Checklist(String concept, List<Check> checks) {
  private static final int NAMED = 5;

  /** What came of a check. */
  public enum Result {
    PASSES("passes"),
    WANTS_REASON("wants a reason"),
    BLOCKS("blocks");

    private final String words;

    Result(String words) {
      this.words = words;
    }
  }

  /**
   * One check.
   *
   * @param code by which a reason names it
   */
  public record Check(String code, Result result, String sentence) {
    private static Check of(String code, Result otherwise, boolean passes, String sentence) {
      return new Check(code, passes ? Result.PASSES : otherwise, sentence);
    }

    private String line() {
      return "  %-11s %-15s %s".formatted(code, result.words, sentence);
    }
  }

  public Checklist {
    checks = List.copyOf(checks);
  }

  /**
   * Looks at a concept.
   *
   * @param before the definitive release before it, if there is one
   */
  public static Checklist of(
      Warehouse warehouse, Release concept, Optional<Release> before, ApprovalRules rules) {
    var checks = new ArrayList<>(proofs(warehouse, concept));
    var manifest = concept.manifest();
    var held = manifest.provenance().settings().getOrDefault("held", "none");
    checks.add(Check.of("sources", Result.BLOCKS, held.equals("none"), "held: " + held));
    long open = awaitingReview(warehouse);
    checks.add(
        Check.of(
            "review", Result.BLOCKS, open == 0, "answers that await review: %d".formatted(open)));
    var warnings = manifest.statement().warnings();
    checks.add(
        Check.of(
            "warnings",
            Result.WANTS_REASON,
            warnings.isEmpty(),
            "of the night: " + some(warnings)));
    boolean synthetic = manifest.statement().synthetic();
    checks.add(
        Check.of(
            "synthetic",
            Result.WANTS_REASON,
            !synthetic,
            synthetic ? "made-up data" : "real data"));
    var next = manifest.provenance().next();
    checks.add(
        Check.of(
            "next",
            Result.WANTS_REASON,
            next.isPresent(),
            next.map(day -> "the next release comes on " + day)
                .orElse("no date of a next release (release_calendar.yaml)")));
    checks.addAll(inPrint(concept, before, rules));
    return new Checklist(concept.id(), checks);
  }

  private static List<Check> proofs(Warehouse warehouse, Release concept) {
    var verified = new Releases(warehouse).verify(concept.id());
    var damage = verified.findings();
    var files = damage.isEmpty() ? "%d as published".formatted(verified.files()) : some(damage);
    var proof = verified.certificate();
    boolean proved = proof.filter(one -> one.proved()).isPresent();
    return List.of(
        Check.of("files", Result.BLOCKS, damage.isEmpty(), files),
        Check.of(
            "protection",
            Result.BLOCKS,
            proved,
            proof.map(one -> one.sentence()).orElse("not looked at, since files are damaged")));
  }

  private static List<Check> inPrint(
      Release concept, Optional<Release> before, ApprovalRules rules) {
    var printed = PrintedCells.of(concept.folder());
    var gaps = printed.fullOfGaps(rules.gaps());
    var moved =
        before
            .map(one -> printed.movedSince(PrintedCells.of(one.folder()), rules.jump()))
            .orElse(List.of());
    var since =
        before.map(one -> "since " + one.id() + ": ").orElse("no definitive release before");
    var jumps = before.isEmpty() ? "" : some(moved.stream().map(Moved::words).toList());
    return List.of(
        Check.of("gaps", Result.WANTS_REASON, gaps.isEmpty(), "without figure: " + some(gaps)),
        Check.of("jumps", Result.WANTS_REASON, moved.isEmpty(), since + jumps));
  }

  /** Lines of the lists in {@code restricted/review}, without their heads and summaries. */
  private static long awaitingReview(Warehouse warehouse) {
    var folder = warehouse.restricted().resolve("review");
    long open = 0;
    for (var file : StoredFiles.listing(folder)) {
      if (file.toString().endsWith(".csv") && !file.toString().endsWith("-summary.csv")) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
          open += lines.skip(1).count();
        } catch (IOException failure) {
          throw DiskFailure.during("read", file, failure);
        }
      }
    }
    return open;
  }

  private static String some(List<String> all) {
    var more = all.size() > NAMED ? ", and %d more".formatted(all.size() - NAMED) : "";
    return all.isEmpty()
        ? "none"
        : all.stream().limit(NAMED).collect(Collectors.joining(", ", "", more));
  }

  /** The whole list for the terminal. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("Release " + concept);
    checks.forEach(check -> lines.add(check.line()));
    return lines;
  }

  /** 65 where something blocks, 10 where a reason is wanted, else 0. */
  public ExitCode exitCode() {
    if (!all(Result.BLOCKS).isEmpty()) {
      return ExitCode.DATA_REFUSED;
    }
    return all(Result.WANTS_REASON).isEmpty() ? ExitCode.PUBLISHED : ExitCode.WARNINGS;
  }

  /**
   * Refuses (65) what blocks, and what wants a reason and has none; (64) a reason for what wants
   * none.
   *
   * @param reasons by the code of a check
   */
  public void require(Map<String, String> reasons) {
    for (var check : all(Result.BLOCKS)) {
      throw Refusal.data("Release '%s': %s: %s", concept, check.code(), check.sentence());
    }
    var wanted = all(Result.WANTS_REASON).stream().map(Check::code).toList();
    for (var code : reasons.keySet()) {
      if (!wanted.contains(code) || reasons.get(code).isBlank()) {
        throw Refusal.of(
            ExitCode.USAGE, "Option '--reason': found '%s' (wanted for %s)", code, wanted);
      }
    }
    for (var check : all(Result.WANTS_REASON)) {
      if (!reasons.containsKey(check.code())) {
        throw Refusal.data(
            "Release '%s': %s: %s (--reason %s=\"why it may go out\")",
            concept, check.code(), check.sentence(), check.code());
      }
    }
  }

  private List<Check> all(Result result) {
    return checks.stream().filter(check -> check.result() == result).toList();
  }
}
