package nl.smartindustry.report.store;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * A store in memory that keeps to its conditions and loses questions and answers, as a network
 * does.
 *
 * @param objects what is there, also for other publishers
 * @param lost of a hundred calls so many
 */
record FlakyStore(Map<String, byte[]> objects, Random random, int lost) implements ObjectStore {
  static FlakyStore of(long seed, int lost) {
    return new FlakyStore(new ConcurrentSkipListMap<>(), new Random(seed), lost);
  }

  /** The same objects, by another way. */
  FlakyStore losing(long seed, int other) {
    return new FlakyStore(objects, new Random(seed), other);
  }

  @Override
  public Optional<byte[]> get(String key) throws IOException {
    perhapsLost();
    return Optional.ofNullable(objects.get(key));
  }

  @Override
  public boolean putIfAbsent(String key, byte[] content) throws IOException {
    perhapsLost();
    boolean put = objects.putIfAbsent(key, content) == null;
    perhapsLost();
    return put;
  }

  @Override
  public List<String> keys(String prefix) throws IOException {
    perhapsLost();
    return objects.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
  }

  private void perhapsLost() throws IOException {
    if (random.nextInt(100) < lost) {
      throw new IOException("lost");
    }
  }
}
