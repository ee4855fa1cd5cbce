package nl.smartindustry.samples.economy;

import java.util.HashMap;
import java.util.Map;
import nl.smartindustry.samples.parameter.ParameterTable;

/**
 * Shares of 2018 by item and group: the published ones where they exist, otherwise the item's
 * national share moved by the digital maturity of the group.
 */
record Anchors(Map<String, Double> published, Map<String, Double> maturity) {

  static Anchors read() {
    var published = new HashMap<String, Double>();
    for (var row : ParameterTable.read("adoption-anchors.csv").rows()) {
      published.put(row.text("item") + "/" + row.text("group"), row.number("share"));
    }
    var maturity = new HashMap<String, Double>();
    for (var row : ParameterTable.read("economy.csv").rows()) {
      maturity.put(row.text("group"), row.number("maturity"));
    }
    return new Anchors(Map.copyOf(published), Map.copyOf(maturity));
  }

  double share(Item item, String group) {
    var share = published.get(item.name() + "/" + group);
    return share != null
        ? share
        : Logistic.share(Logistic.logit(item.share()) + maturity.get(group));
  }
}
