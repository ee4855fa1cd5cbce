package nl.smartindustry.transform.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * By stored table the fields of which figures are computed, from {@code fields_read.yaml}: a night
 * reads these and no others, so that the way from a delivered column to a figure is as written.
 */
public final class FieldsRead {
  private static final String FILE = "fields_read.yaml";

  /** In what order records were delivered, which every reader may ask. */
  private static final List<String> PLACE = List.of("source_delivery", "source_line");

  private final Map<String, List<String>> tables;

  private FieldsRead(Map<String, List<String>> tables) {
    this.tables = tables;
  }

  /** The file; a table or a field that does not exist is refused by name. */
  public static FieldsRead load(Definitions definitions) {
    var tables = definitions.read(FILE, File.class);
    tables.forEach(
        (table, fields) -> {
          var contract = Contract.load(definitions, table);
          for (var field : fields) {
            if (!contract.has(field)) {
              throw Refusal.definitions(
                  "Definition '%s': unknown field '%s' of '%s' %s",
                  FILE, field, table, Known.of(field, contract.names()));
            }
          }
        });
    return new FieldsRead(tables);
  }

  /** The file as it is written. */
  private static final class File extends TreeMap<String, List<String>> {
    private static final long serialVersionUID = 1L;
  }

  /** The fields of a table that figures are computed of; none where that is not written here. */
  public List<String> of(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /** What is read of a table: these and where a record stands; all where nothing is written. */
  public String[] columns(Contract contract) {
    var columns = new ArrayList<>(of(contract.table()));
    if (!columns.isEmpty()) {
      PLACE.stream().filter(contract::has).forEach(columns::add);
    }
    return columns.toArray(String[]::new);
  }
}
