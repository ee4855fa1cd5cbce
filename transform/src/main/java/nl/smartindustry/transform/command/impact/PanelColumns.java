package nl.smartindustry.transform.command.impact;

import java.util.List;
import nl.smartindustry.transform.command.SpecFile;
import nl.smartindustry.transform.command.WantedColumns;

/**
 * The columns of the panel.
 *
 * @param unit whom a row describes
 * @param period whole numbers, such as years
 * @param treatment how treatment is told
 * @param outcomes numbers
 * @param covariates numbers, or codes of which every level counts
 * @param by codes of classes to compare within
 * @param weight null where every row counts the same
 * @param cluster null where it is the unit
 */
record PanelColumns(
    String unit,
    String period,
    Treatment treatment,
    List<String> outcomes,
    List<String> covariates,
    List<String> by,
    String weight,
    String cluster) {

  /**
   * When units are treated.
   *
   * @param since the first treated period, 0 or empty for never; null where not told
   * @param indicator 1 or 0 in every period, or another dose; null where not told
   */
  record Treatment(String since, String indicator) {}

  static PanelColumns of(SpecFile file) {
    var since = file.part("treated_since", String.class).orElse(null);
    var indicator = file.part("treatment", String.class).orElse(null);
    if (since == null && indicator == null) {
      throw file.refusal("lacks 'treated_since' (or 'treatment')");
    }
    var outcomes = file.list("outcomes", String.class);
    if (outcomes.isEmpty()) {
      throw file.refusal("lacks 'outcomes' (at least one)");
    }
    if (outcomes.stream().distinct().count() < outcomes.size()) {
      throw file.refusal("outcomes: one twice (each once)");
    }
    return new PanelColumns(
        file.required("unit", String.class),
        file.required("period", String.class),
        new Treatment(since, indicator),
        outcomes,
        file.list("covariates", String.class),
        file.list("by", String.class),
        file.part("weight", String.class).orElse(null),
        file.part("cluster", String.class).orElse(null));
  }

  WantedColumns wanted() {
    return new WantedColumns()
        .text(unit)
        .number(period)
        .number(treatment.since())
        .number(treatment.indicator())
        .numbers(outcomes)
        .either(covariates)
        .texts(by)
        .number(weight)
        .text(cluster);
  }
}
