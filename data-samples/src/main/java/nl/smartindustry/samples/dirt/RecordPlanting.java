package nl.smartindustry.samples.dirt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import nl.smartindustry.samples.dirt.RecordDefect.NamedCells;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.write.SampleDelivery;
import nl.smartindustry.samples.write.TextTable;

/**
 * Plants defects in one table, each in another record. A defect that no record can carry is left
 * out, and then not listed either.
 */
final class RecordPlanting {
  private final KeyedDraws draws;
  private final SampleDelivery delivery;
  private final TextTable table;
  private final List<String[]> records;
  private final Set<String[]> spoiled = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<SpoiledRecord> places = new ArrayList<>();

  RecordPlanting(KeyedDraws draws, SampleDelivery delivery, TextTable table) {
    this.draws = draws;
    this.delivery = delivery;
    this.records = new ArrayList<>(table.records());
    this.table = table.with(records);
  }

  private record SpoiledRecord(String[] record, RecordDefect defect, String trueValue) {}

  /** Plants one defect in the first suitable record from a drawn one on. */
  void plant(RecordDefect defect) {
    int at = choose(defect);
    if (at < 0) {
      return;
    }
    var truth = new NamedCells(table.columns(), records.get(at));
    var dirty = defect.spoil().apply(truth).texts().clone();
    spoiled.add(records.get(at));
    spoiled.add(dirty);
    places.add(new SpoiledRecord(dirty, defect, truth.at(defect.column())));
    if (defect.added()) {
      records.add(at + 1, dirty);
    } else {
      records.set(at, dirty);
    }
  }

  /** The table as it will be delivered. */
  TextTable table() {
    return table;
  }

  /** What was planted, with the lines of the table as it is now. */
  List<PlantedDirt> planted() {
    return places.stream()
        .map(one -> one.defect().planted(delivery, line(one.record()), one.trueValue()))
        .toList();
  }

  private long line(String[] record) {
    int at = 0;
    while (records.get(at) != record) {
      at++;
    }
    return table.line(at);
  }

  private int choose(RecordDefect defect) {
    int from = draws.below(records.size(), Purpose.DIRT, delivery.id().hashCode(), places.size());
    for (int step = 0; step < records.size(); step++) {
      int at = (from + step) % records.size();
      if (!spoiled.contains(records.get(at))
          && defect.suitable().test(new NamedCells(table.columns(), records.get(at)))) {
        return at;
      }
    }
    return -1;
  }
}
