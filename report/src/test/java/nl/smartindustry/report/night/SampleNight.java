package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.Releases;

/**
 * A night on all sample data, run once a process for the tests that do no more than read its
 * release.
 */
public final class SampleNight {
  static final Path SAMPLES = Path.of("..", "data-samples").toAbsolutePath().normalize();

  /** The settings of the sample run. */
  public static final Path SETTINGS = SAMPLES.resolve("settings.yaml");

  /** Tests run in several processes side by side. */
  private static final String FORK = System.getProperty("fork", "1");

  private static Path warehouse;

  private SampleNight() {}

  /** Its warehouse, which holds one release. */
  public static synchronized Path warehouse() throws IOException {
    if (warehouse == null) {
      var folder = Path.of("target", "sample-night-" + FORK).toAbsolutePath();
      Folders.delete(folder);
      var ran = CommandRun.of("nightly", "--settings", "" + SETTINGS, "--warehouse", "" + folder);
      assertThat(ran.exitCode()).as("%s", ran.err()).isZero();
      warehouse = folder;
    }
    return warehouse;
  }

  /** The folder of its release. */
  public static Path release() throws IOException {
    return new Releases(new Warehouse(warehouse())).current().folder();
  }
}
