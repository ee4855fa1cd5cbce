package nl.smartindustry.ingest.contract;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * What a stored table is: its name, its grain and its fields, in the order they are stored.
 *
 * @param table the table's name, also its folder
 * @param grain "one row per …"
 */
public record Contract(String table, String grain, List<Field> fields) implements Serializable {
  /** What ingest adds to every table: where a row came from and what was done to it. */
  private static final List<Field> PROVENANCE =
      List.of(
          Field.attribute("source_delivery", FieldType.TEXT),
          Field.attribute("source_line", FieldType.INTEGER),
          Field.attribute("source_cell", FieldType.INTEGER),
          Field.attribute("corrections", FieldType.TEXT),
          Field.attribute("missing_reasons", FieldType.TEXT));

  public Contract {
    if (table == null || grain == null || fields == null) {
      throw Refusal.definitions("Contract '%s': needs table, grain and fields", table);
    }
    fields = List.copyOf(fields);
    var seen = new HashSet<String>();
    for (var field : fields) {
      if (!seen.add(field.name())) {
        throw Refusal.definitions("Table '%s': field '%s' occurs twice", table, field.name());
      }
    }
  }

  /** The contract {@code contracts/<table>.yaml}. */
  public static Contract load(Definitions definitions, String table) {
    var contract = definitions.read("contracts/" + table + ".yaml", Contract.class);
    if (!table.equals(contract.table())) {
      throw Refusal.definitions(
          "Contract 'contracts/%s.yaml': found table '%s' (expected the file's name)",
          table, contract.table());
    }
    return contract;
  }

  /** The same table as ingest stores it: with delivery, line, corrections and missing reasons. */
  public Contract withProvenance() {
    var all = new ArrayList<>(fields);
    all.addAll(PROVENANCE);
    return new Contract(table, grain, all);
  }

  /** Whether a field is one of those that ingest adds. */
  public static boolean isProvenance(String field) {
    return PROVENANCE.stream().anyMatch(one -> one.name().equals(field));
  }

  public StructType schema() {
    return new StructType(fields.stream().map(Field::stored).toArray(StructField[]::new));
  }

  /** The names of the identifiers: together they are unique in the table. */
  public List<String> key() {
    return fields.stream()
        .filter(field -> field.role() == Field.Role.IDENTIFIER)
        .map(Field::name)
        .toList();
  }

  /** The fields whose values are replaced by pseudonyms, and what they identify. */
  public Map<String, Identifies> identifying() {
    var identifying = new TreeMap<String, Identifies>();
    fields.stream()
        .filter(field -> field.identifies() != null)
        .forEach(field -> identifying.put(field.name(), field.identifies()));
    return identifying;
  }

  public List<String> names() {
    return fields.stream().map(Field::name).toList();
  }

  public boolean has(String field) {
    return names().contains(field);
  }

  /** The field of a name; an unknown one is refused. */
  public Field field(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.definitions(
                    "Table '%s': no field '%s' %s", table, name, Known.of(name, names())));
  }
}
