package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.smartindustry.transform.command.file.MethodTable;
import nl.smartindustry.transform.command.file.MethodTable.Column;
import nl.smartindustry.transform.command.file.MethodTable.Kind;

/** The files that hold a row per unit, in the order of the sample. */
final class UnitTables {
  private UnitTables() {}

  /** {@code weights_out}: design weight (corrected for response), g and calibrated weight. */
  static MethodTable weights(PreparedWave wave, String id) {
    var ids = wave.data().codes(id);
    var weights = wave.weighting().weights();
    var rows = new ArrayList<List<Object>>();
    for (int k = 0; k < ids.size(); k++) {
      double g = wave.ratio(k);
      rows.add(Arrays.asList(ids.level(k), weight(wave, k), g, weights[k]));
    }
    var columns =
        List.of(
            new Column(id, Kind.TEXT),
            new Column("weight", Kind.NUMBER),
            new Column("g", Kind.NUMBER),
            new Column("w_cal", Kind.NUMBER));
    return new MethodTable(columns, rows);
  }

  private static double weight(PreparedWave wave, int unit) {
    boolean silent = wave.edited().silent() != null && wave.edited().silent()[unit];
    return wave.calibration()
        .map(solved -> silent ? 0 : solved.task().designWeights()[unit])
        .orElse(wave.weighting().weights()[unit]);
  }

  /** {@code winsorised_out}: every value that was brought in, before and after. */
  static MethodTable winsorised(PreparedWave wave, String id) {
    var ids = wave.data().codes(id);
    var rows = new ArrayList<List<Object>>();
    for (var item : wave.edited().winsorised()) {
      for (var change : item.changes()) {
        rows.add(
            Arrays.asList(
                item.item(),
                ids.level(change.unit()),
                change.weight(),
                change.before(),
                change.after(),
                change.cutoff(),
                change.effect()));
      }
    }
    var columns =
        List.of(
            new Column("item", Kind.TEXT),
            new Column(id, Kind.TEXT),
            new Column("weight", Kind.NUMBER),
            new Column("before", Kind.NUMBER),
            new Column("after", Kind.NUMBER),
            new Column("cutoff", Kind.NUMBER),
            new Column("effect", Kind.NUMBER));
    return new MethodTable(columns, rows);
  }
}
