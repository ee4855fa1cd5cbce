package nl.smartindustry.transform.method.suppression;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;

/**
 * Whether a certificate proves that a pattern of suppression protects every cell that needs it. It
 * uses no solver and nothing of the engine: the witnesses are checked in exact arithmetic, and the
 * needs are made anew from the tables and the contributors.
 *
 * <ol>
 *   <li>What is sensitive, or never published, is withheld; what is public is not.
 *   <li>The true table, and each witness, satisfies every relation and all bounds; a witness equals
 *       the true value in every cell that is published.
 *   <li>For every sensitive cell, and every derived sum that is sensitive, some witness lies as far
 *       above the true value as its need says, and some as far below.
 *   <li>The same for every sole contributor, with witnesses that leave its own cells as they are.
 * </ol>
 */
public final class CertificateCheck {
  private final LinkedTables tables;
  private final Contributors contributors;
  private final BitSet withheld;
  private final List<Witness> witnesses;
  private final KnownParts parts;

  /** Of which witnesses the mirror image fits as well: the true table less the moves. */
  private final BitSet mirrorFits = new BitSet();

  /** By cell, the witnesses that move it. */
  private final List<List<Integer>> moving = new ArrayList<>();

  private final List<Target> targets = new ArrayList<>();

  /** By witness, the targets that it is the first to reach. */
  private final Map<Integer, List<Target>> firstReached = new HashMap<>();

  /** A distance from a cell or sum, negative below it, and the witnesses as far away. */
  private record Target(int[] cells, long distance, int[] reachedBy) {
    @Override
    public String toString() {
      return "%d %s it".formatted(Math.abs(distance), distance > 0 ? "above" : "below");
    }
  }

  /** What is found wrong first. */
  public static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String cells;

    Failure(String cells, String message, Object... arguments) {
      super(message.formatted(arguments), null, false, false);
      this.cells = cells;
    }

    /** Where it was found; unlike the message without amounts. */
    public String cells() {
      return cells;
    }
  }

  private CertificateCheck(
      LinkedTables tables, Contributors contributors, BitSet withheld, Certificate certificate) {
    this.tables = tables;
    this.contributors = contributors;
    this.withheld = withheld;
    this.witnesses = certificate.witnesses();
    parts = new KnownParts(tables);
  }

  /**
   * What fails first, with the cell or sum and the need; empty where the certificate holds.
   *
   * @param withheld positions of the cells that are not published
   */
  public static Optional<String> failure(
      LinkedTables tables, Contributors contributors, BitSet withheld, Certificate certificate) {
    return found(tables, contributors, withheld, certificate).map(Failure::getMessage);
  }

  /** The same with the cells by themselves. */
  static Optional<Failure> found(
      LinkedTables tables, Contributors contributors, BitSet withheld, Certificate certificate) {
    try {
      new CertificateCheck(tables, contributors, withheld, certificate).check();
      return Optional.empty();
    } catch (Failure found) {
      return Optional.of(found);
    }
  }

  private void check() {
    IntStream.range(0, tables.cells().size()).forEach(this::checkPublication);
    tables.cells().forEach(cell -> moving.add(new ArrayList<>()));
    var check = new WitnessCheck(tables, withheld);
    check.checkTruth();
    for (int number = 0; number < witnesses.size(); number++) {
      mirrorFits.set(number, check.check(number, witnesses.get(number)));
      for (int cell : witnesses.get(number).cells()) {
        moving.get(cell).add(number);
      }
    }
    checkOutsider();
    contributors.known().forEach(this::checkInsider);
  }

  private void checkPublication(int position) {
    var cell = tables.cells().get(position);
    boolean hidden = withheld.get(position);
    if (hidden && cell.publication() == Publication.PUBLIC) {
      throw new Failure(cell.name(), "%s: public, yet withheld", cell.name());
    }
    if (!hidden && cell.publication() == Publication.NEVER) {
      throw new Failure(cell.name(), "%s: never to be published, yet not withheld", cell.name());
    }
    if (!hidden && cell.need().isSensitive()) {
      throw new Failure(cell.name(), "%s: sensitive, yet published", cell.name());
    }
  }

  private void checkOutsider() {
    IntStream.range(0, tables.cells().size())
        .forEach(cell -> addTargets(new int[] {cell}, tables.cells().get(cell).need()));
    for (int[] sum : WithheldSums.of(tables, withheld)) {
      addTargets(sum, contributors.unions().need(sum));
    }
    for (var target : targets) {
      if (target.reachedBy().length == 0) {
        throw new Failure(
            names(target.cells()), "%s: no witness %s", names(target.cells()), target);
      }
      firstReached.computeIfAbsent(target.reachedBy()[0], w -> new ArrayList<>()).add(target);
    }
  }

  private void addTargets(int[] cells, Need need) {
    if (need.up() > 0) {
      targets.add(new Target(cells, need.up(), reachedBy(cells, need.up())));
    }
    if (need.down() > 0) {
      targets.add(new Target(cells, -need.down(), reachedBy(cells, -need.down())));
    }
  }

  /** The witnesses that move the sum of the cells as far as the distance, or farther. */
  private int[] reachedBy(int[] cells, long distance) {
    return Arrays.stream(cells)
        .flatMap(cell -> moving.get(cell).stream().mapToInt(i -> i))
        .distinct()
        .filter(witness -> reaches(witness, cells, distance))
        .toArray();
  }

  private boolean reaches(int number, int[] cells, long distance) {
    var move = BigInteger.ZERO;
    for (int cell : cells) {
      int at = Arrays.binarySearch(witnesses.get(number).cells(), cell);
      move = at < 0 ? move : move.add(BigInteger.valueOf(witnesses.get(number).moves()[at]));
    }
    var least = product(Math.abs(distance), witnesses.get(number).denominator());
    boolean mirrored = move.signum() != Long.signum(distance);
    return move.abs().compareTo(least) >= 0 && (!mirrored || mirrorFits.get(number));
  }

  /**
   * A witness that moves what the sole contributor knows shows it nothing. A sum with some of its
   * cells is left to the needs of the others: a sum without any sensitive cell is not sensitive.
   */
  private void checkInsider(int[] known) {
    var own = new BitSet();
    var unfit = new BitSet();
    for (int cell : known) {
      own.set(cell);
      moving.get(cell).forEach(unfit::set);
    }
    Map<Integer, Long> least = null;
    for (int witness : unfit.stream().toArray()) {
      for (var target : firstReached.getOrDefault(witness, List.of())) {
        if (Arrays.stream(target.reachedBy()).allMatch(unfit::get)
            && Arrays.stream(target.cells()).noneMatch(own::get)) {
          least = least == null && target.distance() < 0 ? parts.leastValues(known) : least;
          checkLess(target, known, unfit, least);
        }
      }
    }
  }

  /** It may know beforehand that a target lies less far below. */
  private void checkLess(Target target, int[] known, BitSet unfit, Map<Integer, Long> leastValues) {
    long distance = target.distance();
    if (distance < 0) {
      distance = -parts.below(target.cells(), -distance, leastValues);
    }
    distance = contributors.within(known, target.cells(), distance);
    if (distance != 0
        && (distance == target.distance()
            || Arrays.stream(reachedBy(target.cells(), distance)).allMatch(unfit::get))) {
      throw new Failure(
          names(target.cells()),
          "%s: no witness %s for the sole contributor of %s",
          names(target.cells()),
          new Target(target.cells(), distance, new int[0]),
          tables.cells().get(known[0]).name());
    }
  }

  private String names(int[] cells) {
    return names(tables, cells);
  }

  static String names(LinkedTables tables, int[] cells) {
    return Arrays.stream(cells)
        .mapToObj(cell -> tables.cells().get(cell).name())
        .collect(Collectors.joining(" + "));
  }

  static BigInteger product(long one, long other) {
    return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
  }
}
