package nl.smartindustry.transform.method.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.method.write.MethodTable;
import nl.smartindustry.transform.method.write.MethodTable.Column;
import nl.smartindustry.transform.method.write.MethodTable.Kind;

/** The file {@code weights_out}: one row per unit, in the order of the sample. */
final class WeightsTable {
  private WeightsTable() {}

  static MethodTable of(PreparedWave wave, String id) {
    var ids = wave.data().codes(id);
    var weights = wave.weighting();
    var rows = new ArrayList<List<Object>>();
    for (int k = 0; k < ids.size(); k++) {
      rows.add(
          Arrays.asList(
              ids.level(k), weights.design().weights()[k], wave.ratio(k), weights.weights()[k]));
    }
    var columns =
        List.of(
            new Column(id, Kind.TEXT),
            new Column("weight", Kind.NUMBER),
            new Column("g", Kind.NUMBER),
            new Column("w_cal", Kind.NUMBER));
    return new MethodTable(columns, rows);
  }
}
