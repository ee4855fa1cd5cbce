package nl.smartindustry.samples.register;

import java.util.ArrayList;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/**
 * Concordances: mergers of municipalities, which are facts, and one from SBI 2008 to SBI 2025 that
 * is made up, codes and shares alike, and says so in its version. Most codes keep their digits;
 * some are divided over themselves and the next of their group, some join it.
 */
public final class ConcordanceSheet {
  private static final String HEADER = "lijst_van;lijst_naar;per;code_van;code_naar;aandeel;versie";
  private static final String CHANGE = "2025-01-01";
  private static final String MADE_UP = "synthetisch-1";
  private static final int EVERY = 20;

  private ConcordanceSheet() {}

  /** All concordances; the same every year. */
  public static Sheet sheet() {
    var records = new ArrayList<String[]>();
    for (var row : ParameterTable.read("municipality-changes.csv").rows()) {
      records.add(
          new String[] {
            "GEMEENTE",
            "GEMEENTE",
            row.text("to"),
            row.text("code"),
            row.text("changed_into"),
            "1",
            "indeling"
          });
    }
    activities(records);
    return Sheet.of(SheetFormat.PLAIN, HEADER, records);
  }

  private static void activities(ArrayList<String[]> records) {
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
    return new String[] {"SBI2008", "SBI2025", CHANGE, from, to, share, MADE_UP};
  }
}
