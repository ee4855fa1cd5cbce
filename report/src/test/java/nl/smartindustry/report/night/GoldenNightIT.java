package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The figures of the sample night are those of {@code data-samples/golden}, where a reviewer sees a
 * change of one. {@code mvn -q -P golden verify} rewrites them.
 */
class GoldenNightIT {
  private static final Path GOLDEN = SampleNight.SAMPLES.resolve("golden");

  @Test
  void theTablesAndTheObservationsOfTheSampleNightAreTheGoldenOnes() throws Exception {
    var found = GoldenFiles.ofRelease(SampleNight.release());
    if ("rewrite".equals(System.getProperty("golden"))) {
      found.write(GOLDEN);
    }

    var changes = found.changesSince(GoldenFiles.read(GOLDEN));

    if (!changes.isEmpty()) {
      fail(
          "The sample night differs from data-samples/golden:%n%s%n%s",
          String.join(System.lineSeparator(), changes),
          "If the change is meant, rewrite with: mvn -q -P golden verify");
    }
  }
}
