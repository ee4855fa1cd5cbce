package nl.smartindustry.samples.dirt;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.write.Delivery;
import nl.smartindustry.samples.write.Sheet;

/** An item to which two in five respondents do not know the answer. */
final class UnknownAnswers {
  private static final String MODULE = "smart_industry_module";
  private static final String ITEM = "twin";
  private static final double UNKNOWN = 0.4;
  private static final String DONT_KNOW = "9";

  private final Draws draws;
  private final Delivery delivery;
  private final List<PlantedDirt> planted = new ArrayList<>();

  UnknownAnswers(Draws draws, Delivery delivery) {
    this.draws = draws;
    this.delivery = delivery;
  }

  List<PlantedDirt> planted() {
    return List.copyOf(planted);
  }

  Sheet spoil(Sheet sheet) {
    return delivery.source().equals(MODULE) ? unknown(sheet) : sheet;
  }

  private Sheet unknown(Sheet sheet) {
    int column = sheet.column(ITEM);
    var records = new ArrayList<String[]>();
    int count = 0;
    for (String[] cells : sheet.records()) {
      var answers = cells.clone();
      if (draws.happens(UNKNOWN, Purpose.DIRT, ITEM.hashCode(), records.size())) {
        answers[column] = DONT_KNOW;
        count++;
      }
      records.add(answers);
    }
    note("missing:dont_know", Integer.toString(count));
    note("warned:item_is_answered", "");
    return new Sheet(sheet.format(), sheet.columns(), records);
  }

  private void note(String outcome, String truth) {
    var kind = new Defect.Kind(10, "code_9_in_two_fifths");
    planted.add(new PlantedDirt(kind, delivery.place(), 0, ITEM, outcome, truth));
  }
}
