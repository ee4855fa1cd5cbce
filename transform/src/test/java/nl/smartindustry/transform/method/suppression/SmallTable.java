package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;

/** Linked tables as a test writes them: cells by name, sums as texts. */
public final class SmallTable {
  private final Map<String, Cell> cells = new LinkedHashMap<>();
  private final List<Relation> relations = new ArrayList<>();

  /** A cell that is published unless it must be withheld, and costs its value. */
  public SmallTable cell(String name, long value) {
    return cell(name, value, Need.NONE, Math.abs(value), Publication.OPEN);
  }

  /** A sensitive cell. */
  public SmallTable sensitive(String name, long value, long up) {
    return cell(name, value, new Need(up, 0), 0, Publication.OPEN);
  }

  public SmallTable cell(String name, long value, Need need, long cost, Publication publication) {
    var bounds = value < 0 ? Bounds.NONE : Bounds.NOT_NEGATIVE;
    return cell(new Cell(name, value, bounds, need, cost, publication));
  }

  public SmallTable cell(Cell cell) {
    cells.put(cell.name(), cell);
    return this;
  }

  /** A relation such as {@code "T = a + b - c"}. */
  public SmallTable sum(String text) {
    var names = new ArrayList<String>();
    var coefficients = new ArrayList<Long>();
    var words = text.split(" ");
    names.add(words[0]);
    coefficients.add(-1L);
    for (int i = 1; i < words.length; i += 2) {
      names.add(words[i + 1]);
      coefficients.add(words[i].equals("-") ? -1L : 1L);
    }
    relations.add(
        new Relation(positions(names), coefficients.stream().mapToLong(c -> c).toArray()));
    return this;
  }

  int[] positions(List<String> names) {
    var order = List.copyOf(cells.keySet());
    return names.stream().mapToInt(order::indexOf).toArray();
  }

  public int[] positions(String... names) {
    return positions(List.of(names));
  }

  public LinkedTables tables() {
    return new LinkedTables(List.copyOf(cells.values()), relations);
  }

  public List<String> names(int[] positions) {
    var order = List.copyOf(cells.keySet());
    return java.util.Arrays.stream(positions).mapToObj(order::get).toList();
  }

  /** The names of the cells that are withheld to protect the sensitive ones. */
  List<String> secondaries(Contributors contributors) {
    return names(Protector.protect(tables(), contributors).secondaries());
  }

  List<String> secondaries() {
    return secondaries(Contributors.UNKNOWN);
  }
}
