package nl.smartindustry.transform.command.decompose;

import java.util.List;
import nl.smartindustry.transform.command.SpecFile;
import nl.smartindustry.transform.command.WantedColumns;

/**
 * The columns of a panel as the spec names them; null for one that is not told.
 *
 * @param weight how many enterprises a record stands for; 1 where not told
 */
record PanelColumns(
    String unit, String period, String labour, String output, String weight, Groups groups) {

  /**
   * What divides the enterprises.
   *
   * @param entry year of birth by the register
   * @param exit year of death by the register
   * @param by the groups to decompose, industries for GEAD
   * @param adopted 1 for one that uses a technology, 0 for one that does not, empty for unknown
   */
  record Groups(String entry, String exit, List<String> by, String adopted) {}

  static PanelColumns of(SpecFile file) {
    return new PanelColumns(
        file.required("unit", String.class),
        file.required("period", String.class),
        file.required("labour", String.class),
        file.required("output", String.class),
        optional(file, "weight"),
        new Groups(
            optional(file, "entry"),
            optional(file, "exit"),
            file.list("by", String.class),
            optional(file, "adopted")));
  }

  private static String optional(SpecFile file, String key) {
    return file.part(key, String.class).orElse(null);
  }

  WantedColumns wanted() {
    return new WantedColumns()
        .text(unit)
        .number(period)
        .number(labour)
        .number(output)
        .number(weight)
        .number(groups.entry())
        .number(groups.exit())
        .number(groups.adopted())
        .texts(groups.by());
  }
}
