package nl.smartindustry.ingest.derived.links;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.ingest.contract.Identifies;
import nl.smartindustry.ingest.contract.Numbering;
import nl.smartindustry.ingest.contract.StoredCell;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.ingest.derived.links.LinkagePlan.Through;

/** The enterprises that have the numbers that are looked for, in each frame. */
final class NumberDirectory {
  private final Map<Identifies, TextIds> wanted;
  private final Map<Identifies, Map<Integer, List<Hit>>> hits = new EnumMap<>(Identifies.class);
  private final TextIds enterprises = new TextIds();
  private final TreeMap<Integer, Long> population = new TreeMap<>();

  /** An enterprise that has a number in a frame. */
  private record Hit(int frame, int enterprise) {}

  /**
   * The enterprises that have a number in a frame.
   *
   * @param first of them in order
   * @param enterprises how many there are
   */
  record Holder(int frame, String first, long enterprises) {}

  private NumberDirectory(Map<Identifies, TextIds> wanted) {
    this.wanted = wanted;
  }

  /**
   * Looks numbers up in the frames, in one pass over them.
   *
   * @param wanted the numbers, by kind; those to which others lead are added
   * @param frames files of the register: one row per enterprise and {@code period}, with lists of
   *     numbers between bars
   * @param other files with answers of the trade register, for numbers that only it has
   */
  static NumberDirectory of(
      LinkagePlan plan, Map<Identifies, TextIds> wanted, List<Path> frames, List<Path> other) {
    var directory = new NumberDirectory(wanted);
    if (plan.through() == null) {
      directory.read(plan.numbers(), frames);
    } else {
      var kinds = List.copyOf(plan.through().numbers().keySet());
      var leads = directory.leads(plan.through(), other);
      directory.read(plan.numbers(), frames);
      directory.follow(kinds.get(0), kinds.get(1), leads);
    }
    return directory;
  }

  /** The holders of a number that is wanted, by frame. */
  List<Holder> of(Identifies kind, int number) {
    var byFrame = new TreeMap<Integer, TreeSet<String>>();
    for (var hit : hits(kind).getOrDefault(number, List.of())) {
      byFrame
          .computeIfAbsent(hit.frame(), frame -> new TreeSet<>())
          .add(enterprises.text(hit.enterprise()));
    }
    return byFrame.entrySet().stream()
        .map(frame -> new Holder(frame.getKey(), frame.getValue().first(), frame.getValue().size()))
        .toList();
  }

  /** How many enterprises there are in a frame; null where there is no frame. */
  Long population(int year) {
    return population.get(year);
  }

  private Map<Integer, List<Hit>> hits(Identifies kind) {
    return hits.computeIfAbsent(kind, of -> new HashMap<>());
  }

  /** To which numbers of the second kind the numbers of the first that are wanted lead. */
  private Map<Integer, TreeSet<Integer>> leads(Through through, List<Path> other) {
    var kinds = List.copyOf(through.numbers().keySet());
    var leads = new LinkedHashMap<Integer, TreeSet<Integer>>();
    var sought = wanted.get(kinds.get(0));
    if (sought == null) {
      return leads;
    }
    var columns = through.numbers().values().toArray(String[]::new);
    var reached = wanted.computeIfAbsent(kinds.get(1), kind -> new TextIds());
    try (var table = TableReader.open(other, columns)) {
      var from = table.cell(columns[0]).numbered(sought::find);
      var to = table.cell(columns[1]).numbered(reached::add);
      while (table.next()) {
        if (!from.isNull() && !to.isNull() && from.code() >= 0) {
          leads.computeIfAbsent(from.code(), number -> new TreeSet<>()).add(to.code());
        }
      }
    }
    return leads;
  }

  private void follow(Identifies from, Identifies to, Map<Integer, TreeSet<Integer>> leads) {
    leads.forEach(
        (number, others) ->
            others.forEach(
                other ->
                    hits(from)
                        .computeIfAbsent(number, key -> new ArrayList<>())
                        .addAll(hits(to).getOrDefault(other, List.of()))));
  }

  private void read(Map<Identifies, String> numbers, List<Path> frames) {
    var kinds = numbers.keySet().stream().filter(wanted::containsKey).toList();
    var columns = new ArrayList<>(List.of("period", "enterprise_id"));
    kinds.forEach(kind -> columns.add(numbers.get(kind)));
    try (var table = TableReader.open(frames, columns.toArray(String[]::new))) {
      var period = table.cell("period").numbered(Numbering.of(Integer::parseInt));
      var enterprise = table.cell("enterprise_id").numbered(enterprises::add);
      var lists = kinds.stream().map(kind -> list(kind, table.cell(numbers.get(kind)))).toList();
      while (table.next()) {
        population.merge(period.code(), 1L, Long::sum);
        for (var list : lists) {
          for (int number : list.here()) {
            list.hits()
                .computeIfAbsent(number, key -> new ArrayList<>())
                .add(new Hit(period.code(), enterprise.code()));
          }
        }
      }
    }
  }

  private FoundNumbers list(Identifies kind, StoredCell cell) {
    var list = new FoundNumbers(cell, hits(kind), wanted.get(kind), new ArrayList<>());
    cell.numbered(list);
    return list;
  }

  /** Gives each list of numbers that has a wanted one the place of those in {@code found}. */
  private record FoundNumbers(
      StoredCell cell, Map<Integer, List<Hit>> hits, TextIds wanted, List<List<Integer>> found)
      implements Numbering {
    /** The wanted numbers of the row at hand. */
    List<Integer> here() {
      int place = cell.isNull() ? -1 : cell.code();
      return place < 0 ? List.of() : found.get(place);
    }

    @Override
    public int of(byte[] list, int from, int length) {
      List<Integer> here = List.of();
      int start = from;
      for (int i = from; i <= from + length; i++) {
        if (i == from + length || list[i] == '|') {
          int number = wanted.find(list, start, i - start);
          if (number >= 0) {
            here = here.isEmpty() ? new ArrayList<>(1) : here;
            here.add(number);
          }
          start = i + 1;
        }
      }
      if (here.isEmpty()) {
        return -1;
      }
      found.add(here);
      return found.size() - 1;
    }
  }
}
