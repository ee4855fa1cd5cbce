package nl.smartindustry.ingest.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The names in a definition against those in the packaged one, which something asks for. */
public record PackagedNames(String path, JsonNode own, JsonNode packaged) {
  /** Refuses, by name, tables that have other names, or lack some. */
  public PackagedNames require(List<String> tables) {
    for (var table : tables) {
      requireKnown(table, Set.of());
      var lacking = names(packaged, table);
      lacking.removeAll(names(own, table));
      if (!lacking.isEmpty()) {
        throw Refusal.definitions("Definition '%s', %s: lacks %s", path, table, lacking);
      }
    }
    return this;
  }

  /**
   * Refuses, by name, a table with a name that is neither packaged nor one of some others.
   *
   * @param table such as {@code aliases.indicators}
   */
  public PackagedNames requireKnown(String table, Collection<String> others) {
    var known = names(packaged, table);
    known.addAll(others);
    for (var name : names(own, table)) {
      if (!known.contains(name)) {
        throw Refusal.definitions(
            "Definition '%s', %s: nothing asks for '%s' %s",
            path, table, name, Known.of(name, known));
      }
    }
    return this;
  }

  private static Set<String> names(JsonNode definition, String table) {
    var names = new TreeSet<String>();
    definition.at("/" + table.replace('.', '/')).fieldNames().forEachRemaining(names::add);
    return names;
  }
}
