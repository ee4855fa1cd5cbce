package nl.smartindustry.ingest.generate.dirt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.smartindustry.ingest.generate.chance.Draws;
import nl.smartindustry.ingest.generate.chance.Purpose;
import nl.smartindustry.ingest.generate.parameter.YearRange;
import nl.smartindustry.ingest.generate.write.Delivery;
import nl.smartindustry.ingest.generate.write.Sheet;

/**
 * Plants the usual defects in a few files, few enough that none becomes unusable, and remembers
 * what should become of each.
 */
public final class Soil {
  private final Draws draws;
  private final DirtLevel level;
  private final YearRange years;
  private final List<PlantedDirt> planted = new ArrayList<>();

  public Soil(Draws draws, DirtLevel level, YearRange years) {
    this.draws = draws;
    this.level = level;
    this.years = years;
  }

  /** Everything planted so far, in order of planting. */
  public List<PlantedDirt> planted() {
    return List.copyOf(planted);
  }

  /** The sheet as it will be delivered. */
  public Sheet plant(Delivery delivery, Sheet sheet) {
    if (level == DirtLevel.NONE) {
      return sheet;
    }
    var first = delivery.period().equals(Integer.toString(years.first()));
    var last = delivery.period().equals(Integer.toString(years.last()));
    return switch (delivery.source()) {
      case "ict_survey" -> first ? windowsLines(delivery, sheet) : cells(last, delivery, sheet);
      case "smart_industry_module" -> first ? marked(delivery, sheet) : sheet;
      case "structural_business" ->
          first ? loneReturns(delivery, sheet) : cells(last, delivery, sheet);
      case "participations", "funding" -> cells(true, delivery, sheet);
      default -> sheet;
    };
  }

  /** Notes that a register file holds accents in Windows-1252, which it does at any level. */
  public void noteAccents(Delivery delivery) {
    if (level != DirtLevel.NONE) {
      note(delivery, "windows_1252_accents");
    }
  }

  private Sheet windowsLines(Delivery delivery, Sheet sheet) {
    note(delivery, "carriage_return_line_feed");
    return sheet.with(sheet.format().withLineEnd("\r\n"));
  }

  private Sheet loneReturns(Delivery delivery, Sheet sheet) {
    note(delivery, "lone_carriage_return");
    return sheet.with(sheet.format().withLineEnd("\r"));
  }

  private Sheet marked(Delivery delivery, Sheet sheet) {
    note(delivery, "byte_order_mark");
    return sheet.with(sheet.format().withByteOrderMark());
  }

  private void note(Delivery delivery, String kind) {
    planted.add(new PlantedDirt(delivery.path(), 0, kind, "", "accepted", ""));
  }

  private Sheet cells(boolean wanted, Delivery delivery, Sheet sheet) {
    if (!wanted) {
      return sheet;
    }
    var records = new ArrayList<>(sheet.records());
    var spoiled = new HashSet<Integer>();
    var dirty = new Sheet(sheet.format(), sheet.columns(), records);
    var spots = new ArrayList<Spot>();
    for (Defect defect : defects(delivery.source())) {
      int column = sheet.column(defect.column());
      int at = choose(delivery, records, column, defect, spoiled);
      if (at >= 0) {
        spoiled.add(at);
        var cells = records.get(at).clone();
        spots.add(new Spot(at, defect, cells[column]));
        cells[column] = defect.spoil().apply(cells[column]);
        records.set(at, cells);
      }
    }
    spots.forEach(spot -> planted.add(spot.in(delivery, dirty)));
    return dirty;
  }

  private record Spot(int record, Defect defect, String trueValue) {
    PlantedDirt in(Delivery delivery, Sheet sheet) {
      return new PlantedDirt(
          delivery.path(),
          sheet.line(record),
          defect.kind(),
          defect.column(),
          defect.outcome(),
          trueValue);
    }
  }

  private int choose(
      Delivery delivery, List<String[]> records, int column, Defect defect, Set<Integer> spoiled) {
    int from = draws.below(records.size(), Purpose.DIRT, delivery.id().hashCode(), spoiled.size());
    for (int step = 0; step < records.size(); step++) {
      int at = (from + step) % records.size();
      if (!spoiled.contains(at) && defect.suitable().test(records.get(at)[column])) {
        return at;
      }
    }
    return -1;
  }

  private static List<Defect> defects(String source) {
    return switch (source) {
      case "ict_survey" -> UsualDefects.survey();
      case "structural_business" -> UsualDefects.statistics();
      case "participations" -> UsualDefects.participations();
      default -> UsualDefects.funding();
    };
  }
}
