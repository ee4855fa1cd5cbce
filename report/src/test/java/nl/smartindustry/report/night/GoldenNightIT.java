package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
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

  /** A share is released with its bounds, or neither: they lie within half a per cent. */
  @Test
  void theBoundsOfAFigureAreReleasedWithItAlone() throws Exception {
    var shares =
        Files.readAllLines(GOLDEN.resolve("observations/DI.csv")).stream()
            .map(line -> line.split(",", -1))
            .filter(row -> String.join(",", row).startsWith("SI_DI_BASIC,_T,PC_ENT,C,_T,NL,"))
            .filter(row -> !row[10].isEmpty())
            .map(row -> row[9]);
    var bounds =
        Files.readAllLines(SampleNight.release().resolve("metadata/quality.csv")).stream()
            .filter(line -> line.startsWith("dii_basic_low,"))
            .map(line -> line.split(",")[2]);

    assertThat(bounds.toList()).isEqualTo(shares.toList());
  }
}
