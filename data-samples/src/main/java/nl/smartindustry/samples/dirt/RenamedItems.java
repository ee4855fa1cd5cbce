package nl.smartindustry.samples.dirt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.smartindustry.samples.dirt.Defect.Kind;
import nl.smartindustry.samples.write.Delivery;
import nl.smartindustry.samples.write.Sheet;

/**
 * Items that change between waves: renamed and coded 1 for no and 2 for yes, both announced by the
 * schema version of the manifest; and renamed without a word.
 */
final class RenamedItems {
  /** The version of the module's layout that knows the changes. */
  static final String SCHEMA = "2";

  private static final String MODULE = "smart_industry_module";
  private static final String SURVEY = "ict_survey";
  private static final String TWIN = "twin";
  private static final String TWIN_RENAMED = "digitale_tweeling";
  private static final String SYSTEMS = "mes";
  private static final Map<String, String> REVERSED = Map.of("0", "1", "1", "2");
  private static final String YES = "1";

  /** Items of the survey of which each wave asks one. */
  private static final List<String> ROTATING = List.of("crm", "rfid");

  private final Delivery delivery;
  private final List<PlantedDirt> planted = new ArrayList<>();

  RenamedItems(Delivery delivery) {
    this.delivery = delivery;
  }

  static boolean announces(String source) {
    return source.equals(MODULE);
  }

  List<PlantedDirt> planted() {
    return List.copyOf(planted);
  }

  Sheet spoil(Sheet sheet) {
    return switch (delivery.source()) {
      case MODULE -> reversed(renamed(sheet, TWIN, TWIN_RENAMED, "accepted"));
      case SURVEY -> rotating(sheet);
      default -> sheet;
    };
  }

  private Sheet rotating(Sheet sheet) {
    var item = ROTATING.stream().filter(sheet.columns()::contains).findFirst().orElseThrow();
    return renamed(sheet, item, item + "_pakket", "warned:ignored_columns");
  }

  private Sheet renamed(Sheet sheet, String item, String other, String outcome) {
    var columns = new ArrayList<>(sheet.columns());
    int at = sheet.column(item);
    columns.set(at, other);
    note("item_renamed", other, outcome, yes(sheet, at));
    return new Sheet(sheet.format(), columns, sheet.records());
  }

  private Sheet reversed(Sheet sheet) {
    int at = sheet.column(SYSTEMS);
    note("coding_reversed", SYSTEMS, "accepted", yes(sheet, at));
    var records = new ArrayList<String[]>();
    for (String[] cells : sheet.records()) {
      var answers = cells.clone();
      answers[at] = REVERSED.getOrDefault(answers[at], answers[at]);
      records.add(answers);
    }
    return new Sheet(sheet.format(), sheet.columns(), records);
  }

  /** How many answer yes. */
  private static long yes(Sheet sheet, int column) {
    return sheet.records().stream().filter(cells -> cells[column].equals(YES)).count();
  }

  private void note(String name, String column, String outcome, long yes) {
    planted.add(
        new PlantedDirt(
            new Kind(10, name), delivery.place(), 0, column, outcome, Long.toString(yes)));
  }
}
