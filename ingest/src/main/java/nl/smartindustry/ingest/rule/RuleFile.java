package nl.smartindustry.ingest.rule;

import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;

/** The rules of one table, {@code rules/<table>.yaml}. */
public final class RuleFile {
  private RuleFile() {}

  /** The rules of a table, in their order; none where there is no file. */
  public static List<Rule> load(Definitions definitions, String table) {
    var path = path(table);
    return definitions.has(path)
        ? definitions.readList(path, WrittenRule.class).stream()
            .map(written -> written.meant(table, definitions))
            .toList()
        : List.of();
  }

  /** The files from which the rules of a table follow. */
  public static List<String> files(Definitions definitions, String table) {
    var path = path(table);
    if (!definitions.has(path)) {
      return List.of();
    }
    var lists =
        definitions.readList(path, WrittenRule.class).stream()
            .filter(written -> written.codelist() != null && written.codelist().list() != null)
            .map(written -> "codelists/" + written.codelist().list() + ".csv");
    return java.util.stream.Stream.concat(java.util.stream.Stream.of(path), lists)
        .distinct()
        .toList();
  }

  private static String path(String table) {
    return "rules/" + table + ".yaml";
  }
}
