package nl.smartindustry.ingest.delivery;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.delivery.Delivery.DeliveredFile;
import nl.smartindustry.ingest.format.file.Expected;
import nl.smartindustry.ingest.run.Settings;

/** Files that nobody packed as a delivery: their content is their identity. */
public final class LooseFiles {
  private static final int HEX_DIGITS = 8;

  private LooseFiles() {}

  /**
   * The settings' loose files as deliveries.
   *
   * @param ledger tells the hash of files that seem unchanged, so that they are not read again
   */
  public static List<Delivery> of(List<Settings.Input> inputs, Ledger ledger) {
    return inputs.stream().map(input -> delivery(input, ledger)).toList();
  }

  private static Delivery delivery(Settings.Input input, Ledger ledger) {
    var files = new ArrayList<DeliveredFile>();
    var content = new StringBuilder();
    for (Path path : input.files()) {
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        throw Refusal.of(
            ExitCode.INPUT_MISSING,
            "Source '%s', period '%s': file '%s' is not there",
            input.source(),
            input.period(),
            path);
      }
      var sha256 = known(path, ledger);
      content.append(sha256);
      files.add(new DeliveredFile(path, new Expected(-1, -1, sha256)));
    }
    var identity = Sha256.of(content.toString()).substring(0, HEX_DIGITS);
    var id = "%s-%s-%s".formatted(input.source(), input.period(), identity);
    var claims = Claims.loose(input.status(), input.synthetic());
    return new Delivery(input.source(), input.period(), id, claims, files);
  }

  private static String known(Path path, Ledger ledger) {
    return ledger.entries().values().stream()
        .flatMap(entry -> entry.files().stream())
        .filter(file -> file.path().equals(path.toString()) && file.identity().seems(path))
        .map(file -> file.identity().sha256())
        .findFirst()
        .orElseGet(() -> Sha256.of(path));
  }
}
