package nl.smartindustry.transform.command.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows of one estimator and variable; each is made when it is written.
 *
 * @param domains what each row is about; the same list where blocks have their domains in common
 */
record RowBlock(
    String estimator, String variable, List<String> domains, IntFunction<OutputRow> row) {

  /** Rows that have been made, as blocks. */
  static List<RowBlock> of(List<OutputRow> rows) {
    record Head(String estimator, String variable) {}
    var blocks = new LinkedHashMap<Head, List<OutputRow>>();
    for (var row : rows) {
      var head = new Head(row.estimator(), row.variable());
      blocks.computeIfAbsent(head, any -> new ArrayList<>()).add(row);
    }
    var found = new ArrayList<RowBlock>();
    blocks.forEach(
        (head, of) ->
            found.add(
                new RowBlock(
                    head.estimator(),
                    head.variable(),
                    of.stream().map(OutputRow::domain).toList(),
                    of::get)));
    return found;
  }

  /** Hands over all rows in the order of estimator, domain and variable. */
  static void inOrder(List<RowBlock> blocks, Consumer<? super OutputRow> into) {
    blocks.stream()
        .sorted(Comparator.comparing(RowBlock::variable))
        .collect(Collectors.groupingBy(RowBlock::estimator, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(alike -> domainByDomain(alike, into));
  }

  /** A domain of all blocks that share a list of domains. */
  private record Place(List<RowBlock> blocks, int domain) {
    String name() {
      return blocks.get(0).domains.get(domain);
    }
  }

  private static void domainByDomain(List<RowBlock> blocks, Consumer<? super OutputRow> into) {
    var sharing = new IdentityHashMap<List<String>, List<RowBlock>>();
    var places = new ArrayList<Place>();
    for (var block : blocks) {
      var shared = sharing.computeIfAbsent(block.domains, any -> new ArrayList<>());
      if (shared.isEmpty()) {
        IntStream.range(0, block.domains.size()).forEach(d -> places.add(new Place(shared, d)));
      }
      shared.add(block);
    }
    places.sort(Comparator.comparing(Place::name));
    for (int from = 0, to = 0; from < places.size(); from = to) {
      while (to < places.size() && places.get(to).name().equals(places.get(from).name())) {
        to++;
      }
      write(places.subList(from, to), into);
    }
  }

  /** The rows of one domain, by variable. */
  private static void write(List<Place> domain, Consumer<? super OutputRow> into) {
    var only = domain.get(0);
    if (domain.size() == 1) {
      only.blocks.forEach(block -> into.accept(block.row.apply(only.domain)));
      return;
    }
    domain.stream()
        .flatMap(place -> place.blocks.stream().map(block -> block.row.apply(place.domain)))
        .sorted(Comparator.comparing(OutputRow::variable))
        .forEach(into);
  }
}
