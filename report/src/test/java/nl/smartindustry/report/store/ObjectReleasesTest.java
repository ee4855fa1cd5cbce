package nl.smartindustry.report.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.run.Warehouse;
import nl.smartindustry.report.release.Drafts;
import nl.smartindustry.report.release.PublicationProtocol;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.run.RunLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectReleasesTest {
  private static final int SEEDS = 2000;

  @TempDir Path folder;
  private Release first;
  private Release second;

  @BeforeEach
  void publishTwo() {
    var warehouse = new Warehouse(folder);
    try (var lock = RunLock.acquire(warehouse)) {
      var publication = new PublicationProtocol(lock);
      first = new Releases(warehouse).open(publication.publish(Drafts.night(1)).release());
      second = new Releases(warehouse).open(publication.publish(Drafts.night(2)).release());
    }
  }

  @Test
  void theHighestNumberIsTheCurrentReleaseAndNothingIsPutTwice() throws IOException {
    var store = FlakyStore.of(1, 0);
    var releases = new ObjectReleases(store);

    assertThat(releases.publish(first)).isTrue();
    assertThat(releases.publish(second)).isTrue();
    assertThat(releases.publish(second)).isFalse();

    assertThat(store.keys("releases/"))
        .containsExactly("releases/000001.json", "releases/000002.json");
    assertThat(releases.current().orElseThrow().release()).isEqualTo(second.id());
    assertThat(store.objects()).hasSize(2 + 2 * (first.manifest().files().size() + 1));
    assertWhole(store, second);
  }

  @Test
  void anEarlierReleaseBecomesCurrentAgainUnderTheNextNumber() throws IOException {
    var releases = new ObjectReleases(FlakyStore.of(1, 0));
    releases.publish(first);
    releases.publish(second);

    assertThat(releases.publish(first)).isTrue();

    assertThat(releases.current().orElseThrow().number()).isEqualTo(3);
    assertThat(releases.current().orElseThrow().release()).isEqualTo(first.id());
  }

  @Test
  void whatAnotherPublisherHasMadeCurrentMeanwhileStays() {
    var store = FlakyStore.of(1, 0);
    var meanwhile =
        new ObjectStore() {
          @Override
          public java.util.Optional<byte[]> get(String key) throws IOException {
            return store.get(key);
          }

          @Override
          public boolean putIfAbsent(String key, byte[] content) throws IOException {
            if (key.startsWith("releases/")) {
              new ObjectReleases(store).publish(second);
            }
            return store.putIfAbsent(key, content);
          }

          @Override
          public List<String> keys(String prefix) throws IOException {
            return store.keys(prefix);
          }
        };

    var refused =
        catchThrowableOfType(Refusal.class, () -> new ObjectReleases(meanwhile).publish(first));

    assertThat(refused.code()).isEqualTo(ExitCode.LOCKED);
    assertThat(refused).hasMessageContaining("made release '%s' the current", second.id());
    assertThat(store.objects())
        .containsKey("releases/000001.json")
        .doesNotContainKey("releases/000002.json");
  }

  @Test
  void aKeyThatHoldsSomethingElseIsNotOverwritten() {
    var store = FlakyStore.of(1, 0);
    var key = ObjectReleases.keyOf(first.id(), "tables/T03.csv");
    store.objects().put(key, "other".getBytes(StandardCharsets.UTF_8));

    var refused =
        catchThrowableOfType(Refusal.class, () -> new ObjectReleases(store).publish(first));

    assertThat(refused.code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(refused).hasMessageContaining("Object '%s': holds something else", key);
    assertThat(new String(store.objects().get(key), StandardCharsets.UTF_8)).isEqualTo("other");
    assertThat(store.objects().keySet()).noneMatch(one -> one.startsWith("releases/"));
  }

  /** Each seed is another network, which loses one call in five, one in fifty, or nearly none. */
  @Test
  void whateverIsLostTheStoreIsBeforeOrAfterAndTheNextTryEndsIt() throws IOException {
    int gaveUp = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      var store = FlakyStore.of(seed, 0);
      new ObjectReleases(store).publish(first);
      int lost = List.of(20, 2, 1).get((int) seed % 3);

      try {
        new ObjectReleases(store.losing(seed, lost)).publish(second);
        assertThat(current(store)).as("seed %d", seed).isEqualTo(second.id());
      } catch (Refusal silent) {
        gaveUp++;
        assertThat(silent.code()).as("seed %d", seed).isEqualTo(ExitCode.INPUT_OUTPUT);
      }

      assertWhole(store, current(store).equals(first.id()) ? first : second);
      new ObjectReleases(store).publish(second);
      assertThat(current(store)).as("seed %d", seed).isEqualTo(second.id());
      assertThat(store.keys("releases/")).as("seed %d", seed).hasSize(2);
      assertWhole(store, second);
    }
    assertThat(gaveUp).isBetween(SEEDS / 4, SEEDS * 3 / 4);
  }

  private static String current(FlakyStore store) throws IOException {
    return new ObjectReleases(store).current().orElseThrow().release();
  }

  private static void assertWhole(FlakyStore store, Release release) {
    for (var file : release.manifest().files()) {
      var there = store.objects().get(ObjectReleases.keyOf(release.id(), file.path()));
      assertThat(Sha256.of(there)).as(file.path()).isEqualTo(file.sha256());
    }
  }
}
