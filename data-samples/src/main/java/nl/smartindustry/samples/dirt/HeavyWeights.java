package nl.smartindustry.samples.dirt;

import java.util.ArrayList;
import nl.smartindustry.samples.dirt.Defect.Kind;
import nl.smartindustry.samples.write.Amount;
import nl.smartindustry.samples.write.Delivery;
import nl.smartindustry.samples.write.Sheet;

/** Weights of a wave that add up to a tenth more enterprises than the frame has. */
final class HeavyWeights {
  private static final String SOURCE = "ict_survey";
  private static final String WEIGHT = "oph_ent";
  private static final double TOO_MUCH = 1.1;
  private static final int DECIMALS = 5;

  private HeavyWeights() {}

  static boolean weighs(Delivery delivery) {
    return delivery.source().equals(SOURCE);
  }

  static PlantedDirt planted(Delivery delivery) {
    return new PlantedDirt(
        new Kind(11, "weights_above_the_frame"),
        delivery.place(),
        0,
        WEIGHT,
        "warned:weights_add_up",
        "");
  }

  static Sheet spoil(Sheet sheet) {
    int at = sheet.column(WEIGHT);
    var records = new ArrayList<String[]>();
    for (String[] cells : sheet.records()) {
      var heavy = cells.clone();
      if (!heavy[at].isEmpty()) {
        double weight = Double.parseDouble(heavy[at].replace(',', '.'));
        heavy[at] = Amount.comma(TOO_MUCH * weight, DECIMALS);
      }
      records.add(heavy);
    }
    return new Sheet(sheet.format(), sheet.columns(), records);
  }
}
