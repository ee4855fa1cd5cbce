package nl.smartindustry.samples.dirt;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.dirt.PlantedDirt.DirtKind;
import nl.smartindustry.samples.write.SampleDelivery;

/**
 * Defects of the progress log of the actions: an event that stands out of order, one about a
 * milestone that its action does not have, and one that reports what happened long before.
 */
final class LogDefects {
  private static final String ACHIEVED = "\"gebeurtenis\":\"mijlpaal_behaald\"";
  private static final String MILESTONE = "\"mijlpaal\":\"M[0-9]{2}\\.[0-9]+\"";
  private static final String NO_MILESTONE = "\"mijlpaal\":\"M99.1\"";
  private static final String TIME = "\"ts\":\"[^\"]+\"";
  private static final int LATER = 10;

  private final SampleDelivery delivery;
  private final List<String> lines;
  private final List<PlantedDirt> planted = new ArrayList<>();

  /** Takes the first three milestones that were achieved; each other line stays as it was. */
  LogDefects(SampleDelivery delivery, List<String> log) {
    this.delivery = delivery;
    this.lines = new ArrayList<>(log);
    var achieved = log.stream().filter(line -> line.contains(ACHIEVED)).limit(3).toList();
    var outOfOrder = achieved.get(0);
    var unknown = achieved.get(1).replaceFirst(MILESTONE, NO_MILESTONE);
    var retroactive = achieved.get(2).replaceFirst(TIME, time(log.get(log.size() - 1)));
    lines.set(lines.indexOf(achieved.get(1)), unknown);
    lines.remove(achieved.get(2));
    lines.add(retroactive);
    int at = lines.indexOf(outOfOrder);
    lines.remove(at);
    lines.add(Math.min(at + LATER, lines.size()), outOfOrder);
    note(outOfOrder, "event_out_of_order", "ts", "accepted", "");
    note(unknown, "unknown_milestone", "mijlpaal", "warned:milestone_of_its_action", "");
    note(retroactive, "retroactive_status", "ts", "warned:reported_in_time", "");
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  List<PlantedDirt> planted() {
    return List.copyOf(planted);
  }

  /** The time of an event as it stands in the log. */
  private static String time(String line) {
    int from = line.indexOf("\"ts\"");
    return line.substring(from, line.indexOf(',', from));
  }

  private void note(String line, String name, String column, String outcome, String truth) {
    planted.add(
        new PlantedDirt(
            new DirtKind(15, name),
            delivery.place(),
            lines.indexOf(line) + 1L,
            column,
            outcome,
            truth));
  }
}
