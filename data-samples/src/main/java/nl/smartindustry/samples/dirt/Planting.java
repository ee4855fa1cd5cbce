package nl.smartindustry.samples.dirt;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import nl.smartindustry.samples.dirt.Defect.Place;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.write.Delivery;
import nl.smartindustry.samples.write.Sheet;

/**
 * Plants defects in one sheet, each in another record. A defect that no record can carry is left
 * out, and then not listed either.
 */
final class Planting {
  private final Draws draws;
  private final Delivery delivery;
  private final Sheet sheet;
  private final List<String[]> records;
  private final Set<String[]> spoiled = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Spot> spots = new ArrayList<>();

  Planting(Draws draws, Delivery delivery, Sheet sheet) {
    this.draws = draws;
    this.delivery = delivery;
    this.records = new ArrayList<>(sheet.records());
    this.sheet = new Sheet(sheet.format(), sheet.columns(), records);
  }

  private record Spot(String[] record, Defect defect, String trueValue) {}

  /** Plants one defect in the first suitable record from a drawn one on. */
  void plant(Defect defect) {
    int at = choose(defect);
    if (at < 0) {
      return;
    }
    var truth = new Cells(sheet.columns(), records.get(at));
    var dirty = defect.spoil().apply(truth).texts().clone();
    spoiled.add(records.get(at));
    spoiled.add(dirty);
    spots.add(new Spot(dirty, defect, truth.at(defect.column())));
    if (defect.place() == Place.AFTER) {
      records.add(at + 1, dirty);
    } else {
      records.set(at, dirty);
    }
  }

  /** The sheet as it will be delivered. */
  Sheet sheet() {
    return sheet;
  }

  /** What was planted, with the lines of the sheet as it is now. */
  List<PlantedDirt> planted() {
    return spots.stream().map(this::planted).toList();
  }

  private PlantedDirt planted(Spot spot) {
    int at = 0;
    while (records.get(at) != spot.record()) {
      at++;
    }
    return new PlantedDirt(
        spot.defect().kind(),
        delivery.place(),
        sheet.line(at),
        spot.defect().column(),
        spot.defect().outcome(),
        spot.trueValue());
  }

  private int choose(Defect defect) {
    int from = draws.below(records.size(), Purpose.DIRT, delivery.id().hashCode(), spots.size());
    for (int step = 0; step < records.size(); step++) {
      int at = (from + step) % records.size();
      if (!spoiled.contains(records.get(at))
          && defect.suitable().test(new Cells(sheet.columns(), records.get(at)))) {
        return at;
      }
    }
    return -1;
  }
}
