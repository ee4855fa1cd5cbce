package nl.smartindustry.ingest.format.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.Inspection;
import nl.smartindustry.ingest.format.file.FileIdentity.Expected;
import nl.smartindustry.ingest.format.file.Split.BrokenRecord;
import nl.smartindustry.ingest.layout.Acceptance;
import nl.smartindustry.ingest.layout.ColumnSpec;
import nl.smartindustry.ingest.layout.Layout;

/** Looks at a file of the columns {@code a} and {@code b} in a process with a heap of 32 MB. */
final class SmallHeap {
  private SmallHeap() {}

  /** What the process said: how the records lie, or the exit code and sentence of a refusal. */
  static String look(Path file) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    return said;
  }

  public static void main(String[] arguments) {
    try {
      var seen = Inspection.of(Path.of(arguments[0]), Expected.NOTHING, layout());
      var broken = seen.splits().stream().flatMap(split -> split.broken().stream());
      var largest = seen.splits().stream().mapToLong(split -> split.end() - split.start()).max();
      System.out.printf(
          "%d records, broken on lines %s, the largest split of %d bytes%n",
          seen.records(), broken.map(BrokenRecord::line).toList(), largest.orElseThrow());
    } catch (Refusal refusal) {
      System.out.println(refusal.code().value() + " " + refusal.getMessage());
    }
  }

  private static Layout layout() {
    var columns =
        Stream.of("a", "b")
            .map(name -> new ColumnSpec(name, name, null, false, null, null, null))
            .toList();
    var accept = new Acceptance(false, null, false, false, List.of());
    return new Layout("t", ".*", accept, null, null, null, null, columns);
  }
}
