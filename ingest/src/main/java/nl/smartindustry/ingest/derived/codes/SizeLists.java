package nl.smartindustry.ingest.derived.codes;

import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Which code list each size code of each table is of, from {@code size-lists.yaml}.
 *
 * @param lists by {@code table.field}
 */
public record SizeLists(Map<String, Codelist> lists) {
  static final String FILE = "size-lists.yaml";
  private static final String SUFFIX = "size_code";

  /** The file as written. */
  static final class Written extends TreeMap<String, String> {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Reads the file and checks it against every contract.
   *
   * @throws Refusal (78) when a field that holds a size code has no list, or a line names no field
   */
  public static SizeLists load(Definitions definitions) {
    var lists = new TreeMap<String, Codelist>();
    definitions
        .read(FILE, Written.class)
        .forEach((field, list) -> lists.put(field, definitions.codelist(list)));
    var open = new TreeMap<>(lists);
    for (String path : definitions.list("contracts")) {
      var table = path.substring("contracts/".length(), path.length() - ".yaml".length());
      for (String field : Contract.load(definitions, table).names()) {
        var name = table + "." + field;
        if (field.endsWith(SUFFIX) && open.remove(name) == null) {
          throw Refusal.of(
              ExitCode.DEFINITIONS, "Definition '%s': no list for the size code '%s'", FILE, name);
        }
      }
    }
    if (!open.isEmpty()) {
      throw Refusal.of(
          ExitCode.DEFINITIONS, "Definition '%s': no field '%s'", FILE, open.firstKey());
    }
    return new SizeLists(lists);
  }

  /** The size that a code in a field of a table stands for. */
  public SizeCode size(String table, String field, String code) {
    var list = lists.get(table + "." + field);
    if (list == null) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED, "Size code '%s': no list for '%s.%s'", code, table, field);
    }
    return SizeCode.of(list, code);
  }
}
