package nl.smartindustry.transform.survey.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import org.apache.spark.sql.Row;

/** A survey's sample in memory, in the order of period and enterprise. */
public final class CollectedSample {
  /** A sample is bounded by its design; beyond this it is not a sample that was delivered. */
  static final int LIMIT = 5_000_000;

  private final SampleColumns columns;
  private final List<SampledUnit> units = new ArrayList<>();
  private final Map<String, String> held = new HashMap<>();

  public CollectedSample(SampleColumns columns) {
    this.columns = columns;
  }

  /**
   * Takes in a sampled enterprise.
   *
   * @param row as {@link SampleColumns#select} makes it
   * @throws Refusal beyond five million units
   */
  public void add(Row row) {
    units.add(unit(row));
    if (units.size() > LIMIT) {
      throw Refusal.data(
          "Survey '%s': more than %d records (a sample, not a register)",
          columns.design().table(), LIMIT);
    }
  }

  /** The sample. */
  public List<SampledUnit> units() {
    Collections.sort(units);
    return units;
  }

  /** The units placed by the frame of their year; one that it does not know stays without place. */
  public static List<SampledUnit> placed(
      List<SampledUnit> units, Map<UnitKey, Placement> placements) {
    return units.stream().map(unit -> unit.at(placements.get(unit.key()))).toList();
  }

  private SampledUnit unit(Row row) {
    return new SampledUnit(
        new UnitKey(text(row, SampleColumns.PERIOD), row.getString(SampleColumns.ENTERPRISE)),
        columns.design().weighted() ? place(row) : null,
        text(row, SampleColumns.RESPONSE),
        text(row, SampleColumns.STATUS),
        text(row, SampleColumns.REASONS),
        columns.numbers(row));
  }

  private Placement place(Row row) {
    var codes = new ArrayList<String>();
    for (int c = SampleColumns.CODES; c < columns.texts(); c++) {
      codes.add(text(row, c));
    }
    return new Placement(
        text(row, SampleColumns.STRATUM),
        text(row, SampleColumns.POOL),
        row.getBoolean(SampleColumns.MEMBER),
        codes,
        new double[0]);
  }

  /** Few texts are distinct: each is kept once. */
  private String text(Row row, int column) {
    var text = row.getString(column);
    return text == null ? null : held.computeIfAbsent(text, same -> same);
  }
}
