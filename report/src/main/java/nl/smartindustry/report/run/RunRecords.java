package nl.smartindustry.report.run;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.smartindustry.report.run.RunRecord.Ending;
import nl.smartindustry.report.run.RunRecord.State;

/** The files of the records of runs, a file each, in the order of their numbers. */
record RunRecords(Path folder) {
  private static final String END = ".json";
  private static final Pattern NAME = Pattern.compile("(\\d{6})-[0-9a-f]{12}\\.json");

  /** Read one by one; an unreadable one is left out. */
  Stream<RunRecord> newestFirst() {
    try {
      var names = new ArrayList<>(names());
      Collections.reverse(names);
      return names.stream().flatMap(name -> readable(folder.resolve(name)).stream());
    } catch (IOException failure) {
      throw DiskFailure.during("read run records in", folder, failure);
    }
  }

  /** Counts on from the highest number, so that the order of runs does not hang on the clock. */
  int nextNumber() throws IOException {
    var last = NAME.matcher(names().stream().reduce("", (one, other) -> other));
    return last.matches() ? Integer.parseInt(last.group(1)) + 1 : 1;
  }

  /**
   * Ends the record of a run that was killed. Only the last one can be open: each run closes the
   * one before it.
   *
   * @return the run; empty where none was open
   */
  Optional<String> closeOpen(Ending ending) throws IOException {
    var names = names();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    var before =
        read(folder.resolve(names.get(names.size() - 1)))
            .filter(last -> last.state() == State.RUNNING);
    if (before.isPresent()) {
      store(before.get().ended(before.get().release(), ending));
    }
    return before.map(RunRecord::run);
  }

  void store(RunRecord record) throws IOException {
    DurableFiles.replace(folder.resolve(record.run() + END), CanonicalJson.write(record));
  }

  /**
   * The last resort on a full disk: in the room that the record has already. A reader may meet half
   * of it, and an unreadable record says nothing; without this it would say {@code RUNNING}.
   */
  void overwrite(RunRecord ended) {
    try {
      DurableFiles.write(folder.resolve(ended.run() + END), CanonicalJson.write(ended));
    } catch (IOException failure) {
      throw DiskFailure.during("record run in", folder, failure);
    }
  }

  private static Optional<RunRecord> readable(Path file) {
    try {
      return read(file);
    } catch (IOException failure) {
      throw DiskFailure.during("read run record", file, failure);
    }
  }

  /** An unreadable record says nothing, but must not keep the next night from running. */
  private static Optional<RunRecord> read(Path file) throws IOException {
    try {
      return Optional.of(CanonicalJson.read(file, RunRecord.class));
    } catch (JacksonException damaged) {
      return Optional.empty();
    }
  }

  private List<String> names() throws IOException {
    return FolderListing.namesIn(folder).stream().filter(NAME.asMatchPredicate()).toList();
  }
}
