package nl.smartindustry.report.publish;

import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.contract.FieldType;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.catalogue.PublishedCodes;

/**
 * One column of the released observations, as {@code released_columns.yaml} describes it.
 *
 * @param role identifier, measure or attribute
 * @param unit of a number, in words
 * @param nl what it holds, in Dutch
 * @param en the same in English
 */
record ReleasedColumn(
    String name, FieldType type, Field.Role role, String unit, String nl, String en) {
  private static final String FILE = "released_columns.yaml";
  private static final String INDICATOR = "INDICATOR";

  ReleasedColumn {
    if (name == null || type == null) {
      throw Refusal.definitions("Column '%s' of '%s': needs a name and a type", name, FILE);
    }
    new Label(nl, en);
    role = role == null ? Field.Role.ATTRIBUTE : role;
    unit = unit == null ? "" : unit;
  }

  /** The columns in their order; a stored one that is not among them is refused by name. */
  static List<ReleasedColumn> load(Definitions definitions) {
    var columns = definitions.readList(FILE, ReleasedColumn.class);
    var released = columns.stream().map(ReleasedColumn::name).toList();
    var stored = Contract.load(definitions, ReleasedTable.STORED).names();
    if (!released.containsAll(stored)) {
      throw Refusal.definitions(
          "Definition '%s': found columns %s (needs all of %s)", FILE, released, stored);
    }
    return columns;
  }

  /** The contract of the files that have these columns. */
  static Contract contract(List<ReleasedColumn> columns) {
    var grain = "one row per published cell, indicator, unit and period";
    var fields = columns.stream().map(ReleasedColumn::field).toList();
    return new Contract(ReleasedTable.STORED, grain, fields);
  }

  private Field field() {
    return new Field(name, type, 0, role, unit, false);
  }

  /** The type as the structure spells it. */
  String typeName() {
    return type.name().toLowerCase(Locale.ROOT);
  }

  boolean isDimension() {
    return role == Field.Role.IDENTIFIER;
  }

  /** The name of the list of its codes; empty where its values are no codes. */
  String codeList() {
    return name.equals(INDICATOR) ? "indicator" : PublishedCodes.LISTS.getOrDefault(name, "");
  }
}
