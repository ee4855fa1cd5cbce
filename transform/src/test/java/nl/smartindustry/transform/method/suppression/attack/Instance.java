package nl.smartindustry.transform.method.suppression.attack;

import java.util.List;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.LinkedTables;

/** Tables to protect, with what their contributors know. */
public record Instance(String name, LinkedTables tables, Contributors contributors) {
  /** The names of the sensitive cells. */
  List<String> primaries() {
    return tables.cells().stream()
        .filter(cell -> cell.need().isSensitive())
        .map(LinkedTables.Cell::name)
        .toList();
  }
}
