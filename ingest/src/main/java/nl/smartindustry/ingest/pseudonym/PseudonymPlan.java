package nl.smartindustry.ingest.pseudonym;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.Identifies;

/**
 * Which fields of a table become pseudonyms, and under which key.
 *
 * @param keyId the id of the key, not the key; empty where no field is an identifier
 */
public record PseudonymPlan(String keyId, Map<String, Identifies> fields) implements Serializable {
  /** For a table without identifiers. */
  public static final PseudonymPlan NONE = new PseudonymPlan("", Map.of());

  public PseudonymPlan {
    if (keyId.isEmpty() != fields.isEmpty()) {
      throw new IllegalArgumentException(
          "Pseudonyms for %s with key '%s' (a key if, and only if, a field is an identifier)"
              .formatted(fields, keyId));
    }
    fields = new TreeMap<>(fields);
  }

  /** What makes the pseudonyms, by field; for one thread. */
  public static Map<String, Pseudonymiser> pseudonymisers(
      PseudonymKey key, Map<String, Identifies> fields) {
    var made = new TreeMap<String, Pseudonymiser>();
    fields.forEach((field, kind) -> made.put(field, key.pseudonymiser(kind)));
    return made;
  }
}
