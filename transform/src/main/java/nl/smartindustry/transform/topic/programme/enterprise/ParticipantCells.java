package nl.smartindustry.transform.topic.programme.enterprise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.safe.ObservationKey.Breakdown;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator;
import nl.smartindustry.transform.topic.programme.definition.EnterpriseClasses;

/**
 * The cells of participation and the enterprises in each: all participants ({@code ACTIVITY} _T)
 * and those in manufacturing (C), each in total, by region and by size, and manufacturing also by
 * activity. A cell without participants is there too: none is a figure.
 */
record ParticipantCells(EnterpriseClasses classes) {
  private static final String MANUFACTURING = "C";

  /** Every participant, in manufacturing or not. */
  static final Breakdown ALL = Breakdown.TOTAL.withActivity("_T");

  Map<Breakdown, List<Enterprise>> of(
      AdministrativeIndicator indicator, List<Enterprise> participants) {
    var cells = new LinkedHashMap<Breakdown, List<Enterprise>>();
    for (Breakdown cell : cells(indicator)) {
      cells.put(cell, participants.stream().filter(one -> lies(one, cell)).toList());
    }
    return cells;
  }

  private List<Breakdown> cells(AdministrativeIndicator indicator) {
    var cells = new ArrayList<Breakdown>();
    for (Breakdown whole : List.of(ALL, ALL.withActivity(MANUFACTURING))) {
      cells.add(whole);
      if (indicator.splitBy("region")) {
        classes.parts(classes.region()).forEach(code -> cells.add(whole.withRegion(code)));
      }
      if (indicator.splitBy("size")) {
        classes.parts(classes.size()).forEach(code -> cells.add(whole.withSize(code)));
      }
    }
    if (indicator.splitBy("activity")) {
      classes.parts(classes.activity()).forEach(code -> cells.add(ALL.withActivity(code)));
    }
    return cells;
  }

  /** Whether an enterprise is in a cell. */
  static boolean lies(Enterprise one, Breakdown cell) {
    return among(one.activities(), cell.activity(), ALL.activity())
        && among(one.sizes(), cell.size(), ALL.size())
        && among(one.regions(), cell.region(), ALL.region());
  }

  private static boolean among(List<String> codes, String wanted, String total) {
    return wanted.equals(total) || codes.contains(wanted);
  }
}
