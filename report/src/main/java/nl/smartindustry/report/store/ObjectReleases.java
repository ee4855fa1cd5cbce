package nl.smartindustry.report.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.report.release.ReleaseManifest;
import nl.smartindustry.report.release.Releases.Release;
import nl.smartindustry.report.run.CanonicalJson;

/**
 * The releases of an object store:
 *
 * <pre>
 * files/2025-03-31-0a1b2c3d4e5f/...   a release's files, its manifest last
 * releases/000007.json                names a release; the highest number is the current one
 * </pre>
 *
 * <p>An object store has no rename, so that the commit is the one object {@code releases/<n+1>}:
 * put where there is none, it is there whole or not at all, for one of two publishers. Nothing is
 * ever overwritten or deleted. Where an answer was lost, what is there decides.
 */
public record ObjectReleases(ObjectStore store) {
  private static final String COMMITS = "releases/";
  private static final int TRIES = 3;

  /**
   * Which release is current from a number on.
   *
   * @param key of its provenance
   * @param manifest the SHA-256 of its manifest
   */
  public record Commit(int number, String release, String key, String manifest) {
    private static Commit of(int number, ReleaseManifest manifest) {
      return new Commit(number, manifest.releaseId(), manifest.key(), manifest.hash());
    }

    private boolean names(ReleaseManifest other) {
      return equals(of(number, other));
    }

    private String name() {
      return COMMITS + "%06d.json".formatted(number);
    }
  }

  /** The commit of the current release; empty in a store without any. */
  public Optional<Commit> current() throws IOException {
    var keys = store.keys(COMMITS);
    return keys.isEmpty()
        ? Optional.empty()
        : store.get(keys.get(keys.size() - 1)).map(json -> CanonicalJson.read(json, Commit.class));
  }

  /** The object that holds a file of a release. */
  public static String keyOf(String release, String path) {
    return "files/" + release + "/" + path;
  }

  /**
   * Makes a release the current one of the store: its files are put and read back first.
   *
   * @return whether it was not the current one before
   * @throws Refusal 75 where another publisher made another release current meanwhile; 74 where the
   *     store does not answer, or a key of this release holds something else
   */
  public boolean publish(Release release) {
    try {
      var manifest = release.manifest();
      if (current().filter(one -> one.names(manifest)).isPresent()) {
        return false;
      }
      for (var file : manifest.files()) {
        put(keyOf(release.id(), file.path()), release.bytes(file.path()).orElseThrow());
      }
      put(keyOf(release.id(), ReleaseManifest.FILE), manifest.json());
      commit(manifest);
      return true;
    } catch (IOException silent) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT,
          "Object store: does not answer (%s); nothing there was changed for readers, or all of it"
                  .formatted(silent.getClass().getSimpleName())
              + " (publish again)",
          silent);
    }
  }

  private void put(String key, byte[] content) throws IOException {
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      tried(key, content, attempt);
      var there = store.get(key);
      if (there.filter(bytes -> !Arrays.equals(bytes, content)).isPresent()) {
        throw Refusal.of(
            ExitCode.INPUT_OUTPUT,
            "Object '%s': holds something else, SHA-256 %s (%s; nothing is overwritten)",
            key,
            Sha256.of(there.get()),
            Sha256.of(content));
      }
      if (there.isPresent()) {
        return;
      }
    }
    throw new IOException("not there");
  }

  private void commit(ReleaseManifest manifest) throws IOException {
    int number = current().map(Commit::number).orElse(0) + 1;
    var next = Commit.of(number, manifest);
    for (int attempt = 1; attempt <= TRIES; attempt++) {
      tried(next.name(), CanonicalJson.write(next), attempt);
      var there = store.get(next.name()).map(json -> CanonicalJson.read(json, Commit.class));
      if (there.filter(next::equals).isPresent()) {
        return;
      }
      if (there.isPresent()) {
        throw Refusal.of(
            ExitCode.LOCKED,
            "Object store: another publisher has made release '%s' the current one (publish again)",
            there.get().release());
      }
    }
    throw new IOException("not there");
  }

  /** Whether it was put is found out by reading, not from the answer. */
  private void tried(String key, byte[] content, int attempt) throws IOException {
    try {
      store.putIfAbsent(key, content);
    } catch (IOException unknown) {
      if (attempt == TRIES) {
        throw unknown;
      }
    }
  }
}
