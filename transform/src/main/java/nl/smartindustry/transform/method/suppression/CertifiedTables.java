package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.Contributors.Limit;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/**
 * Linked tables with what is withheld of them, and the proof that it is enough: all that {@link
 * CertificateCheck} asks, so that it can be checked again where nothing else is at hand.
 *
 * <p>As text, a line each: {@code cell VALUE LOWER UPPER UP DOWN PUBLICATION WITHHELD NAME}, {@code
 * relation CELL:COEFFICIENT …}, {@code known CELL …}, {@code sum UP DOWN CELL …}, {@code lowered
 * CELL}, {@code limit SIDE DISTANCE CELL … of CELL …} and {@code witness DENOMINATOR CELL:MOVE …}.
 * Cells are numbered from 0; costs are not kept. Lines {@code seal …} and {@code excess …} say
 * nothing of the tables.
 *
 * @param known as in {@link Contributors}
 * @param sums what the {@link WithheldSums} need, those that need something
 * @param withheld positions of the cells that are not published
 * @param lowered cells whose need, or the need of a sum that they are first in, is met in part; the
 *     needs here are those that are met
 * @param limits as in {@link Contributors}: what is met in part for some of them alone
 */
public record CertifiedTables(
    LinkedTables tables,
    List<int[]> known,
    Map<List<Integer>, Need> sums,
    BitSet withheld,
    SortedSet<Integer> lowered,
    List<Limit> limits,
    Certificate certificate) {

  /** Keeps what the contributors need of the sums that follow from what is published. */
  public static CertifiedTables of(
      LinkedTables tables,
      Contributors contributors,
      BitSet withheld,
      SortedSet<Integer> lowered,
      Certificate certificate) {
    var sums = new HashMap<List<Integer>, Need>();
    for (int[] sum : WithheldSums.of(tables, withheld)) {
      var need = contributors.unions().need(sum);
      if (need.isSensitive()) {
        sums.put(key(sum), need);
      }
    }
    return new CertifiedTables(
        tables, contributors.known(), sums, withheld, lowered, contributors.limits(), certificate);
  }

  private static List<Integer> key(int[] sum) {
    return Arrays.stream(sum).boxed().toList();
  }

  /** Cells whose need, or that of a sum that they are first in, is met in part for some alone. */
  public SortedSet<Integer> limited() {
    return limits.stream()
        .map(limit -> limit.target()[0])
        .filter(first -> !lowered.contains(first))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The cells that are not proved to be protected; empty where the certificate holds. */
  public Optional<String> failure() {
    var contributors =
        new Contributors(known, sum -> sums.getOrDefault(key(sum), Need.NONE), limits);
    return CertificateCheck.found(tables, contributors, withheld, certificate)
        .map(CertificateCheck.Failure::cells);
  }

  /** The same tables always give the same lines. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    for (int i = 0; i < tables.cells().size(); i++) {
      lines.add(line(tables.cells().get(i), withheld.get(i)));
    }
    tables.relations().forEach(relation -> lines.add(line(relation)));
    known.forEach(cells -> lines.add("known " + words(key(cells))));
    WithheldSums.of(tables, withheld).stream()
        .map(CertifiedTables::key)
        .filter(sums::containsKey)
        .forEach(sum -> lines.add(line(sum, sums.get(sum))));
    lowered.forEach(cell -> lines.add("lowered " + cell));
    limits.forEach(limit -> lines.add(line(limit)));
    certificate.toText().lines().map("witness "::concat).forEach(lines::add);
    return lines;
  }

  private static String line(Cell cell, boolean withheld) {
    return String.join(
        " ",
        "cell",
        Long.toString(cell.value()),
        Long.toString(cell.beforehand().lower()),
        Long.toString(cell.beforehand().upper()),
        Long.toString(cell.need().up()),
        Long.toString(cell.need().down()),
        cell.publication().name(),
        Boolean.toString(withheld),
        cell.name());
  }

  private static String line(Relation relation) {
    return IntStream.range(0, relation.cells().length)
        .mapToObj(i -> " " + relation.cells()[i] + ":" + relation.coefficients()[i])
        .collect(Collectors.joining("", "relation", ""));
  }

  private static String line(List<Integer> sum, Need need) {
    return "sum %d %d %s".formatted(need.up(), need.down(), words(sum));
  }

  private static String line(Limit limit) {
    var words = words(key(limit.target())) + " of " + words(key(limit.known()));
    return "limit %s %d %s".formatted(limit.isAbove() ? "up" : "down", limit.distance(), words);
  }

  private static String words(List<Integer> cells) {
    return cells.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  /**
   * The tables that {@link #lines} wrote.
   *
   * @throws IllegalArgumentException naming the line that is none
   */
  public static CertifiedTables parse(List<String> lines) {
    var reading = new Reading();
    for (int i = 0; i < lines.size(); i++) {
      try {
        reading.read(lines.get(i));
      } catch (RuntimeException none) {
        throw new IllegalArgumentException("Certificate, line %d".formatted(i + 1), none);
      }
    }
    return reading.tables();
  }

  /** What has been read so far. */
  private static final class Reading {
    private static final int NAME = 9;

    private final List<Cell> cells = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<int[]> known = new ArrayList<>();
    private final Map<List<Integer>, Need> sums = new HashMap<>();
    private final BitSet withheld = new BitSet();
    private final SortedSet<Integer> lowered = new TreeSet<>();
    private final List<Limit> limits = new ArrayList<>();
    private final StringBuilder witnesses = new StringBuilder();

    CertifiedTables tables() {
      return new CertifiedTables(
          new LinkedTables(cells, relations),
          known,
          sums,
          withheld,
          lowered,
          limits,
          Certificate.parse(witnesses.toString()));
    }

    void read(String line) {
      boolean isCell = line.startsWith("cell ");
      var words = isCell ? line.split(" ", NAME) : line.split(" ");
      switch (words[0]) {
        case "cell" -> cell(words);
        case "relation" -> relation(words);
        case "known" -> known.add(positions(words, 1));
        case "sum" -> sums.put(key(positions(words, 3)), need(words[1], words[2]));
        case "lowered" -> lowered.add(Integer.parseInt(words[1]));
        case "seal", "excess" -> {}
        case "limit" -> limits.add(limit(words));
        case "witness" -> witnesses.append(line.substring(words[0].length() + 1)).append('\n');
        default -> throw new IllegalArgumentException(words[0]);
      }
    }

    private void cell(String[] words) {
      withheld.set(cells.size(), Boolean.parseBoolean(words[7]));
      cells.add(
          new Cell(
              words[8],
              Long.parseLong(words[1]),
              new Bounds(Long.parseLong(words[2]), Long.parseLong(words[3])),
              need(words[4], words[5]),
              0,
              Publication.valueOf(words[6])));
    }

    private void relation(String[] words) {
      var pairs = Arrays.stream(words).skip(1).map(word -> word.split(":")).toList();
      relations.add(
          new Relation(
              pairs.stream().mapToInt(pair -> Integer.parseInt(pair[0])).toArray(),
              pairs.stream().mapToLong(pair -> Long.parseLong(pair[1])).toArray()));
    }

    private static Limit limit(String[] words) {
      int of = List.of(words).indexOf("of");
      return new Limit(
          positions(words, of + 1),
          positions(Arrays.copyOf(words, of), 3),
          words[1].equals("up"),
          Long.parseLong(words[2]));
    }

    private static int[] positions(String[] words, int from) {
      return Arrays.stream(words).skip(from).mapToInt(Integer::parseInt).toArray();
    }

    private static Need need(String up, String down) {
      return new Need(Long.parseLong(up), Long.parseLong(down));
    }
  }
}
