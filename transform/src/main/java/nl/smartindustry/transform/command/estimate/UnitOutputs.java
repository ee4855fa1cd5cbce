package nl.smartindustry.transform.command.estimate;

import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.number;
import static nl.smartindustry.transform.command.file.MethodTable.ColumnOf.text;

import java.util.List;
import java.util.stream.IntStream;
import nl.smartindustry.transform.command.file.MethodTable;
import nl.smartindustry.transform.method.imputation.Winsorised;

/** The files that hold a row per unit, in the order of the sample. */
final class UnitOutputs {
  private UnitOutputs() {}

  /** {@code weights_out}: design weight (corrected for response), g and calibrated weight. */
  static MethodTable<Integer> weights(PreparedWave wave, String id) {
    var ids = wave.data().codes(id);
    var weights = wave.weighting().weights();
    var units = IntStream.range(0, ids.size()).boxed().toList();
    return MethodTable.of(
        List.of(
            text(id, ids::level),
            number("weight", unit -> weight(wave, unit)),
            number("g", wave::ratio),
            number("w_cal", unit -> weights[unit])),
        units);
  }

  private static double weight(PreparedWave wave, int unit) {
    boolean silent = wave.units().isSilent(unit);
    return wave.calibration()
        .map(solved -> silent ? 0 : solved.task().designWeights()[unit])
        .orElse(wave.weighting().weights()[unit]);
  }

  /** A value of an item that was brought in. */
  record Row(String item, Winsorised.Cut change) {}

  /** {@code winsorised_out}: every value that was brought in, before and after. */
  static MethodTable<Row> winsorised(PreparedWave wave, String id) {
    var ids = wave.data().codes(id);
    var rows =
        wave.treated().winsorised().stream()
            .flatMap(item -> item.changes().stream().map(change -> new Row(item.item(), change)))
            .toList();
    return MethodTable.of(
        List.of(
            text("item", Row::item),
            text(id, row -> ids.level(row.change.unit())),
            number("weight", row -> row.change.weight()),
            number("before", row -> row.change.before()),
            number("after", row -> row.change.after()),
            number("cutoff", row -> row.change.cutoff()),
            number("effect", row -> row.change.effect())),
        rows);
  }
}
