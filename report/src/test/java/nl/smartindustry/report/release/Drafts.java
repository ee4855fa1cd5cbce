package nl.smartindustry.report.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.report.release.ReleaseManifest.Statement;
import nl.smartindustry.report.run.Provenance;

/** Small releases of text files; each number is a night with other inputs. */
public final class Drafts {
  private static final int FILES = 12;
  private static final int ROWS = 400;

  private Drafts() {}

  static Provenance provenance(int night) {
    return new Provenance(
        List.of(new Provenance.Input("ict_survey/2024/answers.csv", "%064x".formatted(night), 7L)),
        Map.of("title", "test"),
        "d".repeat(64),
        "1.0.0",
        "2025-03-31");
  }

  static Statement statement() {
    return new Statement("Test", "CONCEPT", true, "primary suppression only", List.of());
  }

  public static ReleaseDraft night(int night) {
    return night(night, () -> {});
  }

  /** The night's release; {@code between} happens after each file. */
  static ReleaseDraft night(int night, Runnable between) {
    return draft(provenance(night), statement(), staging -> write(staging, night, between));
  }

  /** A draft without checks of its own. */
  public static ReleaseDraft draft(
      Provenance provenance, Statement statement, ReleaseDraft.Content content) {
    return new ReleaseDraft(provenance, statement, content, (staging, files) -> {});
  }

  private static Map<String, Long> write(Path staging, int night, Runnable between)
      throws IOException {
    var rows = new LinkedHashMap<String, Long>();
    for (int file = 0; file < FILES; file++) {
      var name = "tables/T%02d.csv".formatted(file);
      Files.createDirectories(staging.resolve("tables"));
      Files.writeString(staging.resolve(name), ("%d;%d\n".formatted(night, file)).repeat(ROWS));
      rows.put(name, (long) ROWS);
      between.run();
    }
    return rows;
  }
}
