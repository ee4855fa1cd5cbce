package nl.smartindustry.samples.programme;

import nl.smartindustry.samples.population.Region;
import nl.smartindustry.samples.write.Phrase;

/**
 * A made-up school.
 *
 * @param level mbo, hbo or wo
 */
record Institution(String level, int number, Region region) {

  /** Its code, such as {@code SYN-HBO-03}: no school has one like it. */
  String code() {
    return Phrase.of("SYN-%s-%02d", level.toUpperCase(java.util.Locale.ROOT), number);
  }

  /** The key of everything that is drawn for it. */
  long key() {
    return level.hashCode() * 1000L + number;
  }
}
