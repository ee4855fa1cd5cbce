package nl.smartindustry.report.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.PublishedCodes;
import nl.smartindustry.transform.safe.Observation;

/**
 * The published cells that contain a cell: those of larger groups of enterprises, by the code
 * lists. A code of a list with members contains those whose members it has; another one its
 * children.
 *
 * @param lists of the dimensions that divide enterprises
 */
record CoarserCells(Map<DeskDimension, Codelist> lists) {
  /** The columns of code lists that name members, parted by bars. */
  private static final Map<DeskDimension, String> MEMBERS =
      Map.of(DeskDimension.ACTIVITY, "divisions", DeskDimension.SIZE, "register_codes");

  /** In ACTIVITY all that there are, of which manufacturing is one. */
  private static final String ALL = "_T";

  static CoarserCells load(Definitions definitions) {
    var codes = PublishedCodes.load(definitions).columns();
    var lists = new EnumMap<DeskDimension, Codelist>(DeskDimension.class);
    for (var dimension :
        List.of(DeskDimension.ACTIVITY, DeskDimension.SIZE, DeskDimension.REGION)) {
      lists.put(dimension, codes.get(dimension.column()));
    }
    return new CoarserCells(lists);
  }

  /**
   * The published cells that contain {@code cell}, those with the least besides it first.
   *
   * @param figures all of its indicator
   */
  List<Observation> of(Observation cell, List<Observation> figures) {
    var chains = new EnumMap<DeskDimension, List<String>>(DeskDimension.class);
    lists.keySet().forEach(by -> chains.put(by, chain(by, DeskSelection.code(cell, by))));
    return figures.stream()
        .filter(Observation::present)
        .filter(figure -> contains(figure, cell, chains))
        .sorted(
            Comparator.<Observation>comparingInt(figure -> steps(figure, chains))
                .thenComparing(figure -> changed(figure, cell)))
        .toList();
  }

  private boolean contains(
      Observation figure, Observation cell, Map<DeskDimension, List<String>> chains) {
    var codes = figure.key().dimensions();
    boolean same = figure.key().equals(cell.key());
    return !same
        && cell.key().dimensions().entrySet().stream()
            .allMatch(
                one ->
                    lists.keySet().stream()
                        .filter(by -> by.column().equals(one.getKey()))
                        .findFirst()
                        .map(by -> chains.get(by).contains(codes.get(one.getKey())))
                        .orElse(codes.get(one.getKey()).equals(one.getValue())));
  }

  private static int steps(Observation figure, Map<DeskDimension, List<String>> chains) {
    return chains.entrySet().stream()
        .mapToInt(one -> one.getValue().indexOf(DeskSelection.code(figure, one.getKey())))
        .sum();
  }

  private long changed(Observation figure, Observation cell) {
    return lists.keySet().stream()
        .filter(by -> !DeskSelection.code(figure, by).equals(DeskSelection.code(cell, by)))
        .count();
  }

  /** A code and all that contain it, from small to large. */
  private List<String> chain(DeskDimension by, String code) {
    var chain = new ArrayList<>(List.of(code));
    chain.addAll(MEMBERS.containsKey(by) ? containing(by, code) : ancestors(by, code));
    for (var whole : List.of(by.total(), ALL)) {
      boolean known = lists.get(by).find(whole).isPresent();
      if (known && !chain.contains(whole) && !code.equals(ALL)) {
        chain.add(whole);
      }
    }
    return chain;
  }

  private List<String> containing(DeskDimension by, String code) {
    var own = members(by, code);
    return lists.get(by).codes().stream()
        .filter(other -> !own.isEmpty() && members(by, other).size() > own.size())
        .filter(other -> members(by, other).containsAll(own))
        .sorted(Comparator.comparingInt(other -> members(by, other).size()))
        .toList();
  }

  private Set<String> members(DeskDimension by, String code) {
    var members =
        lists
            .get(by)
            .find(code)
            .map(entry -> entry.more().getOrDefault(MEMBERS.get(by), ""))
            .orElse("");
    return members.isEmpty() ? Set.of() : new HashSet<>(List.of(members.split("\\|")));
  }

  private List<String> ancestors(DeskDimension by, String code) {
    var ancestors = new ArrayList<String>();
    var entry = lists.get(by).find(code);
    while (entry.isPresent() && !entry.get().parent().isEmpty()) {
      ancestors.add(entry.get().parent());
      entry = lists.get(by).find(entry.get().parent());
    }
    return ancestors;
  }
}
