package nl.smartindustry.report.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;

/**
 * The jar that runs, as it was when this class was loaded. Classes are read from it until the end,
 * so that a jar that is replaced or cut short on the way makes anything fail.
 */
final class ProgramFile {
  private static final Optional<Path> FILE = find();
  private static final String AT_START = stateOf();

  private ProgramFile() {}

  /** The failure that follows if the jar is no longer what it was at the start. */
  static Optional<Failure> changed() {
    return AT_START.equals(stateOf())
        ? Optional.empty()
        : Optional.of(
            new Failure(
                ExitCode.INPUT_OUTPUT,
                "Program '%s': was replaced or cut short while it ran (start again)"
                    .formatted(FILE.orElseThrow())));
  }

  private static Optional<Path> find() {
    try {
      var source = ProgramFile.class.getProtectionDomain().getCodeSource();
      return Optional.of(Path.of(source.getLocation().toURI())).filter(Files::isRegularFile);
    } catch (URISyntaxException | RuntimeException noFile) {
      return Optional.empty();
    }
  }

  private static String stateOf() {
    try {
      return FILE.isEmpty()
          ? ""
          : Files.size(FILE.get()) + " " + Files.getLastModifiedTime(FILE.get());
    } catch (IOException gone) {
      return "gone";
    }
  }
}
