package nl.smartindustry.ingest.cell;

import java.util.HashMap;
import java.util.Map;
import nl.smartindustry.ingest.layout.ColumnSpec;

/** Yes or no, in the codes that the layout gives them. */
final class BooleanCell implements CellReader {
  private final ColumnSpec column;
  private final Map<String, Boolean> codes;

  BooleanCell(ColumnSpec column) {
    this.column = column;
    this.codes = new HashMap<>(column.codes().booleans());
  }

  @Override
  public Object read(String text, Findings findings) {
    var answer = codes.get(text);
    if (answer == null) {
      findings.rejected("unknown_code", column.column(), "none of its codes for yes and no");
    }
    return answer;
  }
}
