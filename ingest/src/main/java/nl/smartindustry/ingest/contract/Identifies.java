package nl.smartindustry.ingest.contract;

import java.util.Locale;

/**
 * What the value of a field identifies directly; such a value is replaced by a pseudonym when it is
 * read. Sole traders are persons, so a register number of an enterprise may be one of a person.
 *
 * <p>Values of the same kind get equal pseudonyms wherever they stand, and of different kinds never
 * on purpose.
 */
public enum Identifies {
  /** A number of the trade register. */
  KVK,
  /** A number of legal persons and partnerships. */
  RSIN,
  /** A number of an establishment. */
  ESTABLISHMENT,
  /** A number or name of a natural person. */
  PERSON,
  /** A name of an enterprise, or what was made of it without a key. */
  NAME;

  /** The word that keeps the pseudonyms of one kind apart from those of another. */
  public String purpose() {
    return name().toLowerCase(Locale.ROOT);
  }
}
