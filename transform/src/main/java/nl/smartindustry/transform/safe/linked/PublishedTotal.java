package nl.smartindustry.transform.safe.linked;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;
import nl.smartindustry.transform.safe.DisclosureClass;
import nl.smartindustry.transform.safe.Support;

/**
 * Amounts that add up to one that is published elsewhere, such as the money of each fieldlab: which
 * of them must be withheld so that none of the sensitive ones follows.
 *
 * @param rule the class that decides whether some of them together are sensitive
 */
public record PublishedTotal(List<Part> parts, DisclosureClass rule) {
  /**
   * One of the amounts.
   *
   * @param amount in the smallest unit in which it is published; not negative
   * @param support what it rests on; null for what is public in any case
   */
  public record Part(long amount, Support support, boolean sensitive) {}

  /**
   * The positions of those that are withheld besides the sensitive ones; none where all together
   * are sensitive, for then the rule withholds their total as well.
   */
  public Set<Integer> withheld() {
    int size = parts.size();
    if (together(IntStream.range(0, size).toArray()).isSensitive()) {
      return Set.of();
    }
    var cells = IntStream.rangeClosed(0, size).mapToObj(i -> i < size ? cell(i) : total()).toList();
    var of = IntStream.rangeClosed(0, size).toArray();
    var coefficients = LongStream.rangeClosed(0, size).map(i -> i < size ? 1 : -1).toArray();
    var tables = new LinkedTables(cells, List.of(new Relation(of, coefficients)));
    var attainable = new Attainable(tables, new Contributors(List.of(), this::together), Map.of());
    attainable.protect(Tasks.HERE);
    return Arrays.stream(attainable.secondaries()).boxed().collect(Collectors.toSet());
  }

  private Cell cell(int i) {
    var part = parts.get(i);
    var need = part.sensitive ? need(Margin.part(part.amount)) : Need.NONE;
    var publication = part.support == null ? Publication.PUBLIC : Publication.OPEN;
    return new Cell("part " + i, part.amount, Bounds.NOT_NEGATIVE, need, part.amount, publication);
  }

  private Cell total() {
    long sum = parts.stream().mapToLong(Part::amount).sum();
    return new Cell("total", sum, Bounds.NOT_NEGATIVE, Need.NONE, 0, Publication.PUBLIC);
  }

  private static Need need(Margin margin) {
    return margin.isSensitive() ? new Need((long) Math.ceil(margin.up()), 0) : Need.NONE;
  }

  private Need together(int[] of) {
    var some = Arrays.stream(of).filter(i -> i < parts.size()).mapToObj(parts::get).toList();
    return some.stream()
        .map(Part::support)
        .filter(Objects::nonNull)
        .reduce(Margin::together)
        .filter(support -> Margin.of(rule, support).isSensitive())
        .map(s -> need(Margin.part(some.stream().mapToLong(Part::amount).sum())))
        .orElse(Need.NONE);
  }
}
