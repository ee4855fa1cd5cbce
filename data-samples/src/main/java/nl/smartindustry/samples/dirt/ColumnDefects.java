package nl.smartindustry.samples.dirt;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nl.smartindustry.samples.dirt.PlantedDirt.DirtKind;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.write.DutchNumber;
import nl.smartindustry.samples.write.SampleDelivery;
import nl.smartindustry.samples.write.TextTable;

/**
 * Defects of a whole column of a survey: weights that are too high, an item that many cannot
 * answer, items that change their name or their codes between waves, announced by the schema
 * version of the manifest or not.
 */
record ColumnDefects(KeyedDraws draws, SampleDelivery delivery, Consumer<PlantedDirt> noted) {
  /** The version of the module's layout that knows the changes. */
  static final String SCHEMA = "2";

  static final String MODULE = "smart_industry_module";
  private static final String SURVEY = "ict_survey";
  private static final String WEIGHT = "oph_ent";
  private static final double TOO_MUCH = 1.1;
  private static final int DECIMALS = 5;
  private static final String TWIN = "twin";
  private static final String TWIN_RENAMED = "digitale_tweeling";
  private static final String SYSTEMS = "mes";
  private static final Map<String, String> REVERSED = Map.of("0", "1", "1", "2");
  private static final double UNKNOWN = 0.4;

  /** Items of the survey of which each wave asks one. */
  private static final List<String> ROTATING = List.of("crm", "rfid");

  /** Weights that add up to a tenth more enterprises than the frame has. */
  TextTable heavy(TextTable table) {
    if (!delivery.source().equals(SURVEY)) {
      return table;
    }
    note(11, "weights_above_the_frame", WEIGHT, "warned:weights_add_up", "");
    return table.changed(
        WEIGHT,
        text ->
            text.isEmpty()
                ? text
                : DutchNumber.comma(
                    TOO_MUCH * Double.parseDouble(text.replace(',', '.')), DECIMALS));
  }

  /** An item to which two in five respondents do not know the answer. */
  TextTable unknown(TextTable table) {
    if (!delivery.source().equals(MODULE)) {
      return table;
    }
    var record = new AtomicInteger();
    var count = new AtomicInteger();
    var dirty =
        table.changed(
            TWIN,
            text -> {
              long detail = record.getAndIncrement();
              if (!draws.happens(UNKNOWN, Purpose.DIRT, TWIN.hashCode(), detail)) {
                return text;
              }
              count.incrementAndGet();
              return "9";
            });
    note(10, "code_9_in_two_fifths", TWIN, "missing:dont_know", count.toString());
    note(10, "code_9_in_two_fifths", TWIN, "warned:item_is_answered", "");
    return dirty;
  }

  /** Items renamed, and one coded 1 for no and 2 for yes. */
  TextTable renamed(TextTable table) {
    return switch (delivery.source()) {
      case MODULE -> {
        var renamed = renamed(table, TWIN, TWIN_RENAMED, "accepted");
        note(10, "coding_reversed", SYSTEMS, "accepted", yes(table, SYSTEMS));
        yield renamed.changed(SYSTEMS, text -> REVERSED.getOrDefault(text, text));
      }
      case SURVEY -> {
        var item = ROTATING.stream().filter(table.columns()::contains).findFirst().orElseThrow();
        yield renamed(table, item, item + "_pakket", "warned:ignored_columns");
      }
      default -> table;
    };
  }

  private TextTable renamed(TextTable table, String item, String name, String outcome) {
    note(10, "item_renamed", name, outcome, yes(table, item));
    return table.renamed(item, name);
  }

  /** How many answer yes. */
  private static String yes(TextTable table, String item) {
    int at = table.column(item);
    return Long.toString(table.records().stream().filter(cells -> cells[at].equals("1")).count());
  }

  private void note(int number, String name, String column, String outcome, String truth) {
    noted.accept(
        new PlantedDirt(new DirtKind(number, name), delivery.place(), 0, column, outcome, truth));
  }
}
