package nl.smartindustry.samples.register;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.population.Geography;
import nl.smartindustry.samples.write.SheetFormat;
import nl.smartindustry.samples.write.TextTable;

/**
 * The code lists of the monitor with validity: its own lists, labels and all, and the
 * municipalities of the synthetic country with those that merged into one of them. Concordances:
 * mergers of municipalities, which are facts, and one from SBI 2008 to SBI 2025 that is made up,
 * codes and shares alike, as its version shows.
 */
public final class CodeLists {
  private static final String LIST_HEADER = "lijst;code;van;tot;label_nl;label_en;ouder;volgorde";
  private static final String CONCORDANCE_HEADER =
      "lijst_van;lijst_naar;per;code_van;code_naar;aandeel;versie";
  private static final String MUNICIPALITIES = "GEMEENTE";

  /** The day from which lists hold without a day of their own; SBI 2008 holds since then. */
  private static final String SINCE = "2008-01-01";

  private static final List<String> LISTS =
      List.of("activity", "division", "size_code", "size_code_kvk", "corop", "technology");
  private static final String MEMBERS = "divisions";
  private static final int EVERY = 20;

  private CodeLists() {}

  /** Delivers them once a year in full, always the same. */
  public static void deliver(Country country, SampleLanding landing) {
    for (int year : country.years().frames()) {
      landing.deliver(landing.calendar().of("codelists", year), lists());
      landing.deliver(landing.calendar().of("concordances", year), concordances());
    }
  }

  private static TextTable lists() {
    var records = new ArrayList<String[]>();
    var definitions = Definitions.packaged();
    for (String list : LISTS) {
      var codes = definitions.codelist(list).codes();
      int order = 1;
      for (var entry : definitions.codelist(list).entries()) {
        if (entry.more().getOrDefault(MEMBERS, "any").isEmpty()) {
          continue; // what is published of all activities is no code of the register
        }
        boolean inList = codes.contains(entry.parent()) && !entry.parent().equals(entry.code());
        records.add(
            new String[] {
              list,
              entry.code(),
              SINCE,
              "",
              entry.labelNl(),
              entry.labelEn(),
              inList ? entry.parent() : "",
              Integer.toString(order++)
            });
      }
    }
    municipalities(records);
    return TextTable.of(SheetFormat.PLAIN, LIST_HEADER, records);
  }

  private static void municipalities(List<String[]> records) {
    var merged = ParameterTable.read("municipality-changes.csv").rows();
    int order = 1;
    for (var region : Geography.regions()) {
      var since =
          merged.stream()
              .filter(row -> row.text("changed_into").equals(region.municipality().code()))
              .map(row -> row.text("to"))
              .findFirst()
              .orElse(SINCE);
      var name = region.municipality().name();
      records.add(municipality(region.municipality().code(), since, "", name, order++));
    }
    for (var row : merged) {
      records.add(
          municipality(
              row.text("code"), row.text("from"), row.text("to"), row.text("name"), order++));
    }
  }

  private static String[] municipality(
      String code, String since, String until, String name, int order) {
    return new String[] {
      MUNICIPALITIES, code, since, until, name, name, "", Integer.toString(order)
    };
  }

  private static TextTable concordances() {
    var records = new ArrayList<String[]>();
    for (var row : ParameterTable.read("municipality-changes.csv").rows()) {
      records.add(
          new String[] {
            MUNICIPALITIES,
            MUNICIPALITIES,
            row.text("to"),
            row.text("code"),
            row.text("changed_into"),
            "1",
            "indeling"
          });
    }
    activities(records);
    return TextTable.of(SheetFormat.PLAIN, CONCORDANCE_HEADER, records);
  }

  /**
   * Most codes keep their digits; some are divided over themselves and the next of their group,
   * some join it.
   */
  private static void activities(List<String[]> records) {
    var rows = ParameterTable.read("activities.csv").rows();
    for (int at = 0; at < rows.size(); at++) {
      var code = rows.get(at).text("code");
      boolean neighbour =
          at + 1 < rows.size() && rows.get(at + 1).text("group").equals(rows.get(at).text("group"));
      var next = neighbour ? rows.get(at + 1).text("code") : code;
      if (neighbour && at % EVERY == 0) {
        records.add(activity(code, code, "0,7"));
        records.add(activity(code, next, "0,3"));
      } else {
        records.add(activity(code, at % EVERY == EVERY / 2 ? next : code, "1"));
      }
    }
  }

  private static String[] activity(String from, String to, String share) {
    return new String[] {"SBI2008", "SBI2025", "2025-01-01", from, to, share, "synthetisch-1"};
  }
}
