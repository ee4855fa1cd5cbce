package nl.smartindustry.ingest.derived.links;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.smartindustry.ingest.contract.Identifies;

/**
 * When two names are taken to be of one enterprise. Scores run from 0 to 1, equal names.
 *
 * @param table the register of names
 * @param field its name
 * @param kind of the number that comes with the name
 * @param number its field with that number
 * @param accept from this score on the best name is taken, if it is clearly the best
 * @param review from this score on somebody has to look
 * @param margin by how much the best must be better than the next to be clearly the best
 */
record NameRule(
    String table,
    String field,
    Identifies kind,
    String number,
    @JsonProperty(required = true) double accept,
    @JsonProperty(required = true) double review,
    @JsonProperty(required = true) double margin) {
  NameRule {
    if (table == null || field == null || kind == null || number == null) {
      throw new IllegalArgumentException("Names: need table, field, kind and number");
    }
    if (!(0 < review && review <= accept && accept <= 1 && margin >= 0)) {
      throw new IllegalArgumentException(
          "Names: accept %s, review %s, margin %s (0 < review <= accept <= 1, margin not negative)"
              .formatted(accept, review, margin));
    }
  }
}
