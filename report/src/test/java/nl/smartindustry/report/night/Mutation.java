package nl.smartindustry.report.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One way in which a stored file can come to hold something else than was written.
 *
 * @param what was done, and to which file
 * @param files what lies there then, by path; null bytes for a file that is gone
 */
record Mutation(String what, List<Content> files) {
  private static final int[] BITS = {0x01, 0x20, 0x80};

  /** A file and what it holds. */
  record Content(Path path, byte[] bytes) {
    void put() throws IOException {
      if (bytes == null) {
        Files.delete(path);
      } else {
        Files.write(path, bytes);
      }
    }
  }

  /**
   * Every mutation of a file.
   *
   * @param sibling the file that it is swapped with
   * @param older what another night stored under the same name; null where none did
   */
  static List<Mutation> of(Path file, Path sibling, byte[] older) throws IOException {
    var bytes = Files.readAllBytes(file);
    var other = Files.readAllBytes(sibling);
    var all = new ArrayList<Mutation>();
    all.add(one("delete", file, null));
    all.add(one("duplicate", file.resolveSibling("copy-of-" + file.getFileName()), bytes));
    if (bytes.length > 0) {
      all.add(one("empty", file, new byte[0]));
      all.add(one("cut", file, Arrays.copyOf(bytes, bytes.length / 2)));
      for (int i = 0; i < BITS.length; i++) {
        all.add(one("flip", file, flipped(bytes, i * (bytes.length - 1) / 2, BITS[i])));
      }
    }
    if (!Arrays.equals(bytes, other)) {
      all.add(
          new Mutation(
              "swap " + file, List.of(new Content(file, other), new Content(sibling, bytes))));
    }
    if (older != null && !Arrays.equals(bytes, older)) {
      all.add(one("age", file, older));
    }
    return all;
  }

  private static Mutation one(String what, Path file, byte[] bytes) {
    return new Mutation(what + " " + file, List.of(new Content(file, bytes)));
  }

  private static byte[] flipped(byte[] bytes, int at, int bit) {
    var other = bytes.clone();
    other[at] ^= (byte) bit;
    return other;
  }

  /**
   * Whether it is looked at: a copy of a pointer is read by nobody, and what follows from a derived
   * table without its pointer, or an entry of the ledger without its answers, needs a whole night.
   */
  boolean matters() {
    return !what.matches(
            "duplicate .*/copy-of-current([.]json)?|(delete|age) .*/derived/.*/current")
        && !what.matches("age .*/deliveries/.*");
  }

  /**
   * Whether a night does the right thing: it stops by the name of a file; without an entry of the
   * ledger or a pointer, it makes again what that named.
   */
  boolean isAnswered(String found) {
    if (found.equals("made again")) {
      return what.matches("delete .*/deliveries/.*|(delete|age) .*/current|.*/current[.]json");
    }
    return found.startsWith("74 ")
        && files.stream().anyMatch(file -> found.contains(name(file.path())));
  }

  /** As a refusal names it: within its release, or with the whole path. */
  private static String name(Path file) {
    return file.toString().replaceAll(".*/releases/[^/]+/", "");
  }

  /** Does it, looks at what follows, and undoes it. */
  <T> T during(Look<T> look) throws IOException {
    var before = new ArrayList<Content>();
    for (var file : files) {
      boolean there = Files.exists(file.path());
      before.add(new Content(file.path(), there ? Files.readAllBytes(file.path()) : null));
    }
    for (var file : files) {
      file.put();
    }
    try {
      return look.now();
    } finally {
      for (var file : before) {
        file.put();
      }
    }
  }

  /** What is found out meanwhile. */
  interface Look<T> {
    T now() throws IOException;
  }
}
