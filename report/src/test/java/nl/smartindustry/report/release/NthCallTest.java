package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.disk.DiskCall;
import nl.smartindustry.report.disk.MemoryDisk;
import nl.smartindustry.report.run.RunJournal;
import nl.smartindustry.report.run.RunLock;
import nl.smartindustry.report.run.RunRecord.State;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Row D3 of the fault matrix, after SQLite's loop: the n-th call of a command to the disk fails,
 * for n = 1, 2, … until it succeeds; once the call has not happened, once it has. Always: an error
 * of the disk. With {@code -P faults}: a full disk and a missing permission too.
 */
class NthCallTest {
  private static final Set<ExitCode> EXPECTED =
      Set.of(ExitCode.CANNOT_WRITE, ExitCode.INPUT_OUTPUT, ExitCode.PERMISSION);

  @ParameterizedTest
  @EnumSource
  void aBrokenDiskIsNeverTakenForAnEmptyOne(PublicationCommand command) {
    sweep(command, path -> new IOException("Input/output error"));
  }

  @Tag("faults")
  @ParameterizedTest
  @EnumSource
  void aFullDiskEndsTheCommandAndLosesNothing(PublicationCommand command) {
    sweep(command, path -> new IOException("No space left on device"));
  }

  @Tag("faults")
  @ParameterizedTest
  @EnumSource
  void aMissingPermissionEndsTheCommandAndLosesNothing(PublicationCommand command) {
    sweep(command, AccessDeniedException::new);
  }

  @Test
  void anApprovedReleaseStaysCurrentWhicheverCallFails() {
    var disk = MemoryDisk.of(PublicationCommand.NEXT_NIGHT.disk());
    var approved = approve(disk);
    var content = disk.content();

    Fault fault;
    int nth = 0;
    do {
      disk = MemoryDisk.of(content);
      fault = new Fault(++nth, false, path -> new IOException("Input/output error"));
      disk.watch(fault);
      StandInNight.on(disk).night(2);
      disk.watch((call, path) -> {});

      assertThat(CurrentView.of(disk.path(StandInNight.ROOT)).verified())
          .as(fault.met)
          .contains(approved);
    } while (!fault.met.isEmpty());
  }

  /** Makes what is current definitive. */
  private static String approve(MemoryDisk disk) {
    try (var lock = RunLock.acquire(new Warehouse(disk.path(StandInNight.ROOT)))) {
      var concept = new Releases(lock.warehouse()).current();
      var approving = concept.manifest().provenance().approving(concept.id(), Optional.empty());
      var publication = new PublicationProtocol(lock);
      var approved =
          publication.approve(
              Drafts.draft(
                  approving,
                  Drafts.statement(),
                  staging -> {
                    Files.writeString(staging.resolve("letter.html"), "approved");
                    return Map.of();
                  }));
      publication.makeCurrent(approved);
      return approved;
    }
  }

  private static void sweep(PublicationCommand command, Function<String, IOException> error) {
    var wrong = new TreeMap<String, String>();
    int calls = 0;
    for (boolean happens : new boolean[] {false, true}) {
      var fault = new Fault(0, happens, error);
      do {
        fault = new Fault(fault.nth + 1, happens, error);
        for (var finding : findings(command, fault)) {
          wrong.putIfAbsent(finding, "%d: %s".formatted(fault.nth, fault.met));
        }
      } while (!fault.met.isEmpty());
      calls += fault.nth - 1;
    }
    assertThat(wrong).isEmpty();
    assertThat(calls).isGreaterThan(100);
  }

  private static List<String> findings(PublicationCommand command, Fault fault) {
    var disk = MemoryDisk.of(command.disk());
    var night = StandInNight.on(disk);
    var before = CurrentView.of(night.root()).verified();
    disk.watch(fault);
    var ended = command.in(night);
    disk.watch((call, path) -> {});

    var findings = new ArrayList<String>();
    boolean done = ended.code() == ExitCode.PUBLISHED;
    if (!done && !EXPECTED.contains(ended.code())) {
      findings.add("ended with " + ended.code());
    }
    RunJournal.newestFirst(night.warehouse())
        .limit(1)
        .filter(record -> record.run().startsWith("%06d".formatted(command.runs())))
        .filter(record -> record.state() != State.RUNNING)
        .filter(record -> record.ending().exitCode() != ended.code().value())
        .forEach(record -> findings.add("recorded as %s".formatted(record.ending())));
    var whole = Optional.of(command.whole());
    var allowed = done ? List.of(whole) : List.of(before, whole);
    var recovery = new Recovery(command::in, allowed, command.whole(), command.last());
    findings.addAll(recovery.violations(disk.content()));
    return findings;
  }

  /** The n-th call that counts fails; those that change the disk count where the call happens. */
  private static final class Fault implements DiskCall.Watch {
    private final int nth;
    private final boolean happens;
    private final Function<String, IOException> error;
    private int calls;
    private String met = "";

    Fault(int nth, boolean happens, Function<String, IOException> error) {
      this.nth = nth;
      this.happens = happens;
      this.error = error;
    }

    @Override
    public void before(DiskCall call, String path) throws IOException {
      if (!happens) {
        fail(call, path);
      }
    }

    @Override
    public void after(DiskCall call, String path) throws IOException {
      if (happens && call.changes()) {
        fail(call, path);
      }
    }

    private void fail(DiskCall call, String path) throws IOException {
      if (++calls == nth) {
        met = call + " " + path;
        throw error.apply(path);
      }
    }
  }
}
