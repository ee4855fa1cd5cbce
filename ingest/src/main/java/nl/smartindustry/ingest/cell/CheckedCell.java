package nl.smartindustry.ingest.cell;

import java.util.HashSet;
import java.util.Set;
import nl.smartindustry.ingest.layout.ColumnSpec;

/** A cell that is not stored but must hold one of its codes, such as an action that is honoured. */
final class CheckedCell implements CellReader {
  private final ColumnSpec column;
  private final Set<String> allowed;

  CheckedCell(ColumnSpec column) {
    this.column = column;
    this.allowed = new HashSet<>(column.codes().allowed());
  }

  @Override
  public Object read(String text, Findings findings) {
    if (!allowed.contains(text.strip())) {
      findings.rejected("unknown_code", column.column(), "none of its codes");
    }
    return null;
  }
}
