package nl.smartindustry.ingest.derived.links;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.smartindustry.ingest.contract.Identifies;

/**
 * A table whose records have to find their enterprise.
 *
 * @param table the table
 * @param year Spark SQL over its fields: the year in which the record stands; null where unknown
 * @param numbers its fields that hold a number, by kind; the first kind is trusted most
 * @param name its field that holds a name, for records whose numbers find nobody; or null
 */
record LinkedSource(String table, String year, Map<Identifies, String> numbers, String name) {
  LinkedSource {
    if (table == null || year == null) {
      throw new IllegalArgumentException(
          "Linked source '%s': needs table and year".formatted(table));
    }
    numbers =
        numbers == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(numbers));
    if (numbers.isEmpty() && name == null) {
      throw new IllegalArgumentException(
          "Linked source '%s': needs numbers or a name".formatted(table));
    }
  }
}
