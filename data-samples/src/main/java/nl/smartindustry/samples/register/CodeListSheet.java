package nl.smartindustry.samples.register;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.population.Region;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/**
 * The code lists of the monitor with validity: its own lists, labels and all, and the
 * municipalities of the synthetic country with those that merged into one of them. No label is made
 * up.
 */
public final class CodeListSheet {
  private static final String HEADER = "lijst;code;van;tot;label_nl;label_en;ouder;volgorde";

  /** The day from which lists hold that say no other; SBI 2008 holds since then. */
  private static final String SINCE = "2008-01-01";

  private static final List<String> LISTS =
      List.of("activity", "division", "size_code", "size_code_kvk", "corop", "technology");

  private CodeListSheet() {}

  /** All lists; the same every year. */
  public static Sheet sheet() {
    var records = new ArrayList<String[]>();
    var definitions = Definitions.packaged();
    for (String list : LISTS) {
      var codes = definitions.codelist(list).codes();
      int order = 1;
      for (var entry : definitions.codelist(list).entries()) {
        boolean inList = codes.contains(entry.parent()) && !entry.parent().equals(entry.code());
        var parent = inList ? entry.parent() : "";
        records.add(
            line(
                list,
                entry.code(),
                new String[] {SINCE, "", entry.labelNl(), entry.labelEn(), parent},
                order++));
      }
    }
    municipalities(records);
    return Sheet.of(SheetFormat.PLAIN, HEADER, records);
  }

  private static void municipalities(List<String[]> records) {
    var merged = ParameterTable.read("municipality-changes.csv").rows();
    int order = 1;
    for (var region : Region.all()) {
      var since =
          merged.stream()
              .filter(row -> row.text("changed_into").equals(region.municipality()))
              .map(row -> row.text("to"))
              .findFirst()
              .orElse(SINCE);
      var place = region.place();
      records.add(
          line(
              "GEMEENTE",
              region.municipality(),
              new String[] {since, "", place, place, ""},
              order++));
    }
    for (var row : merged) {
      var name = row.text("name");
      var rest = new String[] {row.text("from"), row.text("to"), name, name, ""};
      records.add(line("GEMEENTE", row.text("code"), rest, order++));
    }
  }

  private static String[] line(String list, String code, String[] rest, int order) {
    return new String[] {
      list, code, rest[0], rest[1], rest[2], rest[3], rest[4], Integer.toString(order)
    };
  }
}
