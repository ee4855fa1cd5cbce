package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.ReleasedObservations;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.transform.safe.Observation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A survey is delivered again, with other answers of one enterprise, or of many. */
class RevisionIT {
  private static final String AGAIN = "beside earlier releases: ";

  @TempDir static Path shared;
  private static SmallNight before;
  private static Map<String, Observation> first;

  @TempDir Path folder;

  @BeforeAll
  static void publish() throws IOException {
    before = SmallNight.in(shared);
    before.release();
    first = published(before);
  }

  @Test
  void whatOneEnterpriseCorrectedDoesNotFollowFromTwoReleases() throws IOException {
    var night = corrected(cells -> cells[1].equals("00022127"), 1);

    var ran = night.run();

    assertThat(ran.exitCode()).as("%s", ran.err()).isIn(0, 10);
    assertThat(ran.err()).anyMatch(line -> line.contains(AGAIN));
    assertThat(ran.err()).noneMatch(line -> line.contains(" 0 as published before"));
    assertThat(differing(published(night))).isEmpty();
    assertThat(night.run().err()).anyMatch(line -> line.startsWith("Unchanged: "));
  }

  @Test
  void whatManyCorrectedIsSaid() throws IOException {
    var night = corrected(cells -> cells[1].endsWith("7"), 100);

    night.release();

    assertThat(differing(published(night))).hasSizeGreaterThan(100);
  }

  /** With the answers of the enterprises that are meant. */
  private SmallNight corrected(Predicate<String[]> meant, int least) throws IOException {
    var night = SmallNight.in(folder);
    night.warehouseOf(before);
    var found = new TreeSet<String>();
    night
        .surveyAgain()
        .edit(
            cells -> {
              if (!meant.test(cells)) {
                return cells;
              }
              found.add(cells[1]);
              return other(cells);
            });
    assertThat(found).hasSizeGreaterThanOrEqualTo(least);
    return night;
  }

  private static String[] other(String[] cells) {
    var other = cells.clone();
    for (int i = 10; i < other.length; i++) {
      other[i] = other[i].equals("1") ? "0" : other[i];
    }
    return other;
  }

  private static Map<String, Observation> published(SmallNight night) {
    var found = new HashMap<String, Observation>();
    var release = new Releases(new Warehouse(night.warehouse())).open("current");
    ReleasedObservations.forEach(
        release,
        row -> {
          var one = Observation.from(row);
          found.put(one.key().address(), one);
        });
    return found;
  }

  /** The figures of both releases of which any number is another. */
  private static Set<String> differing(Map<String, Observation> second) {
    var differing = new TreeSet<String>();
    second.forEach(
        (cell, one) -> {
          var was = first.get(cell);
          boolean both = was != null && was.present() && one.present();
          if (both && !was.estimate().equals(one.estimate())) {
            differing.add(cell);
          }
        });
    return differing;
  }
}
