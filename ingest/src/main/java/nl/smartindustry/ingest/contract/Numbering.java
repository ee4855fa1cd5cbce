package nl.smartindustry.ingest.contract;

import java.nio.charset.StandardCharsets;
import java.util.function.ToIntFunction;

/** Gives a text its number; equal texts must have equal ones. */
@FunctionalInterface
public interface Numbering {
  /**
   * @return the number of the UTF-8 text in {@code bytes}, above {@link Integer#MIN_VALUE}
   */
  int of(byte[] bytes, int from, int length);

  /** By its text, for columns of which a dictionary holds the few values. */
  static Numbering of(ToIntFunction<String> number) {
    return (bytes, from, length) ->
        number.applyAsInt(new String(bytes, from, length, StandardCharsets.UTF_8));
  }
}
