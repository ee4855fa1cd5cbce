package nl.smartindustry.transform.topic.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.transform.topic.jobs.Employers.Frame;
import nl.smartindustry.transform.topic.jobs.EmploymentCells.Span;
import nl.smartindustry.transform.topic.jobs.WindowUnit.Member;
import nl.smartindustry.transform.topic.jobs.WindowUnit.Member.Traits;

/**
 * The units over one window: enterprises tied to each other, and all others each by itself.
 *
 * @param unit by enterprise: the number of the unit's text, its own where it is not tied
 * @param status by enterprise: what became of it by the register's demography, where that is known
 */
record WindowUnits(Span window, Employers employers, int[] unit, String[] status) {
  private static final String FROM = "window_from";
  private static final String TO = "window_to";
  private static final String ENTERPRISE = "enterprise_id";
  private static final String UNIT = "continuity_id";
  private static final String STATUS = "status";

  /**
   * Reads the units over some windows, in their order.
   *
   * @param units files of {@code continuity_unit}
   * @param demography files of {@code unit_demography}
   */
  static List<WindowUnits> read(
      List<Span> windows, Employers employers, List<Path> units, List<Path> demography) {
    var made = new LinkedHashMap<Span, WindowUnits>();
    windows.forEach(window -> made.put(window, apart(window, employers)));
    try (var rows = TableReader.open(units, FROM, TO, ENTERPRISE, UNIT)) {
      var unit = rows.cell(UNIT).numbered(employers.texts()::add);
      each(rows, employers, made, (in, enterprise) -> in.unit[enterprise] = unit.code());
    }
    try (var rows = TableReader.open(demography, FROM, TO, ENTERPRISE, STATUS)) {
      var status = rows.cell(STATUS);
      each(rows, employers, made, (in, enterprise) -> in.status[enterprise] = status.text());
    }
    return List.copyOf(made.values());
  }

  /** Of a window in which no enterprise is tied to another yet. */
  private static WindowUnits apart(Span window, Employers employers) {
    var unit = IntStream.range(0, employers.size()).toArray();
    return new WindowUnits(window, employers, unit, new String[unit.length]);
  }

  private static void each(
      TableReader rows,
      Employers employers,
      Map<Span, WindowUnits> windows,
      ObjIntConsumer<WindowUnits> use) {
    var from = rows.cell(FROM);
    var to = rows.cell(TO);
    var enterprise = rows.cell(ENTERPRISE).numbered(employers.texts()::find);
    while (rows.next()) {
      var in = windows.get(new Span((int) from.whole(), (int) to.whole()));
      if (in != null && employers.has(enterprise.code())) {
        use.accept(in, enterprise.code());
      }
    }
  }

  /**
   * Hands on every unit with the number of its holding, those of a holding after each other. A unit
   * of which any enterprise is in a group has the holding of that group: of several, the last by
   * its text.
   *
   * @param jobs on the days of the frames
   */
  void each(WageTally jobs, Adopters adopters, ObjIntConsumer<WindowUnit> use) {
    var before = new Moment(employers.frame(window.from()), window.from(), false);
    var after = new Moment(employers.frame(window.to()), window.to(), true);
    var holdings = holdings(before.frame, after.frame);
    int[] order = inOrder(before.frame, after.frame, holdings);
    var members = new ArrayList<Member>();
    for (int at = 0; at < order.length; at++) {
      var name = employers.texts().text(order[at]);
      for (var moment : List.of(before, after)) {
        if (moment.frame.has(order[at])) {
          members.add(member(order[at], name, moment, jobs, adopters));
        }
      }
      int of = unit[order[at]];
      if (at + 1 == order.length || unit[order[at + 1]] != of) {
        use.accept(new WindowUnit(members), holdings[of]);
        members.clear();
      }
    }
  }

  /** One end of the window. */
  private record Moment(Frame frame, int year, boolean after) {}

  private Member member(int enterprise, String name, Moment at, WageTally jobs, Adopters adopters) {
    var activity = at.frame.activity(enterprise);
    int founded = at.frame.founded(enterprise);
    var traits =
        new Traits(
            activity == null ? "" : activity,
            at.frame.persons(enterprise),
            jobs.onFrameDay(at.year, enterprise),
            founded == 0 ? OptionalInt.empty() : OptionalInt.of(founded),
            status[enterprise] == null ? "" : status[enterprise],
            adopters.groups(enterprise, window.from()));
    return new Member(window, name, at.after, traits);
  }

  /** The holding of each unit, by the number of its text. */
  private int[] holdings(Frame before, Frame after) {
    var texts = employers.texts();
    var holdings = new int[texts.size()];
    Arrays.fill(holdings, -1);
    for (int enterprise = 0; enterprise < unit.length; enterprise++) {
      for (var frame : List.of(before, after)) {
        int group = frame.has(enterprise) ? frame.group(enterprise) : -1;
        int known = holdings[unit[enterprise]];
        if (group >= 0 && (known < 0 || texts.compare(group, known) > 0)) {
          holdings[unit[enterprise]] = group;
        }
      }
    }
    for (int one = 0; one < holdings.length; one++) {
      holdings[one] = holdings[one] < 0 ? one : holdings[one];
    }
    return holdings;
  }

  /** The enterprises in any of two frames, by holding, unit and number. */
  private int[] inOrder(Frame before, Frame after, int... holdings) {
    var units = new long[holdings.length];
    Arrays.setAll(units, one -> (long) holdings[one] << Integer.SIZE | one);
    Arrays.sort(units);
    var rank = new int[units.length];
    for (int at = 0; at < units.length; at++) {
      rank[(int) units[at]] = at;
    }
    return IntStream.range(0, unit.length)
        .filter(enterprise -> before.has(enterprise) || after.has(enterprise))
        .mapToLong(enterprise -> (long) rank[unit[enterprise]] << Integer.SIZE | enterprise)
        .sorted()
        .mapToInt(packed -> (int) packed)
        .toArray();
  }
}
