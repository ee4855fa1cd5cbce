package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.transform.method.suppression.LinkedTables;
import nl.smartindustry.transform.method.suppression.LinkedTables.Bounds;
import nl.smartindustry.transform.method.suppression.LinkedTables.Cell;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.method.suppression.LinkedTables.Relation;
import nl.smartindustry.transform.safe.linked.Sum.Rest;
import nl.smartindustry.transform.safe.linked.SumNeeds.Member;
import nl.smartindustry.transform.safe.linked.Variable.Use;

/** The amounts of a release as cells with whole values, and their equations. */
final class WholeTables {
  /** Beyond this no bound is a bound. */
  private static final double FAR = 1e14;

  /** How the names of cells begin that no figure shows. */
  static final String REST = "rest of ";

  static final String ROUNDING = "rounding of ";

  static final String NOISE = "noise of ";

  private final Variables variables;
  private final WholeValues values;
  private final List<Cell> cells = new ArrayList<>();
  private final List<Relation> relations = new ArrayList<>();
  private final Map<Amount, Integer> positions = new HashMap<>();
  private final Map<Integer, Amount> unrounded = new HashMap<>();
  private final Map<Integer, Amount> owners = new HashMap<>();
  private final Map<Amount, Integer> shownAt = new HashMap<>();

  WholeTables(Variables variables, List<Sum> sums) {
    this.variables = variables;
    values = new WholeValues(variables, sums);
    variables.all().forEach(this::add);
    values.sums().forEach(this::add);
  }

  LinkedTables tables() {
    return new LinkedTables(cells, relations);
  }

  WholeValues values() {
    return values;
  }

  /** The amount that a cell shows; null where it is none. */
  Amount owner(int cell) {
    return owners.get(cell);
  }

  /** The cell that shows an amount, rounded where its figures are. */
  int shownAt(Amount amount) {
    return shownAt.get(amount);
  }

  /** The same of several. */
  Set<Integer> shownAt(Collection<Amount> amounts) {
    return amounts.stream().map(shownAt::get).collect(Collectors.toSet());
  }

  /** The amount that a cell is, unrounded; null where it is none. */
  Amount amount(int cell) {
    return unrounded.get(cell);
  }

  /** The cell of an amount as it is, unrounded. */
  int position(Amount amount) {
    return positions.get(amount);
  }

  private void add(Amount amount, Variable variable) {
    long value = values.of(amount);
    var bounds = bounds(amount, variable, value);
    var need = variable.margin().need(values.unit(amount), value, bounds);
    var publication = publication(variable, need);
    int base = (int) (variable.roundedTo() * values.unit(amount));
    boolean own = base == 0 && !variable.isPerturbed();
    int position =
        cell(amount, value, bounds, need, own ? publication : Publication.NEVER, variable);
    positions.put(amount, position);
    unrounded.put(position, amount);
    if (own) {
      own(position, amount);
    } else if (variable.isPerturbed()) {
      addPerturbed(amount, variable, base);
    } else {
      addRounded(amount, variable, base);
    }
  }

  private void own(int position, Amount amount) {
    owners.put(position, amount);
    shownAt.put(amount, position);
  }

  private int cell(
      Amount amount,
      long value,
      Bounds bounds,
      Need need,
      Publication publication,
      Variable variable) {
    cells.add(new Cell(amount.toString(), value, bounds, need, variable.cost(), publication));
    return cells.size() - 1;
  }

  /** What is published is the nearest multiple; none rounds up to zero, for few are withheld. */
  private void addRounded(Amount amount, Variable variable, int base) {
    long value = values.of(amount);
    var need = cells.get(positions.get(amount)).need();
    long multiple = nearest(value, base);
    var shown = need.isSensitive() ? Publication.NEVER : publication(variable, need);
    int rounded = cell(amount, multiple, Bounds.NOT_NEGATIVE, Need.NONE, shown, variable);
    boolean nothing = multiple == 0 && value == 0;
    var near = nothing ? new Bounds(0, 0) : new Bounds(-(base / 2), (base - 1) / 2);
    addShown(ROUNDING, amount, rounded, near);
  }

  /**
   * What is published is a number near it. Of one that is not small the nearest multiple is taken
   * to be known as well, for shares may say it.
   */
  private void addPerturbed(Amount amount, Variable variable, int base) {
    long unit = (long) values.unit(amount);
    long value = values.of(amount);
    var printed = variable.printed();
    long number = printed.number() * unit;
    long far = Math.max(base - unit, Math.abs(value - number));
    long lower = printed.addsUp() ? -far : printed.counts().least() * unit - number;
    long upper = printed.addsUp() ? far : printed.counts().most() * unit - number;
    if (base > 0 && !cells.get(positions.get(amount)).need().isSensitive()) {
      long off = nearest(value, base) - number;
      lower = Math.max(lower, off - base / 2);
      upper = Math.min(upper, off + (base - 1) / 2);
    }
    var publication = publication(variable, Need.NONE);
    int shown = cell(amount, number, Bounds.NOT_NEGATIVE, Need.NONE, publication, variable);
    var what = printed.addsUp() ? ROUNDING : NOISE;
    addShown(what, amount, shown, new Bounds(lower, upper));
  }

  private static long nearest(long value, int base) {
    return Math.floorDiv(2 * value + base, 2L * base) * base;
  }

  /** The cell that shows an amount, and how far it lies from it. */
  private void addShown(String what, Amount amount, int shown, Bounds near) {
    own(shown, amount);
    int position = positions.get(amount);
    long difference = cells.get(position).value() - cells.get(shown).value();
    int hidden = hidden(what + amount, difference, near);
    relations.add(new Relation(new int[] {position, shown, hidden}, new long[] {-1, 1, 1}));
  }

  private int hidden(String name, long value, Bounds bounds) {
    cells.add(new Cell(name, value, bounds, Need.NONE, 0, Publication.NEVER));
    return cells.size() - 1;
  }

  private static Publication publication(Variable variable, Need need) {
    if (variable.uses().isEmpty()) {
      return Publication.PUBLIC;
    }
    return need.isSensitive() || variable.published() ? Publication.OPEN : Publication.NEVER;
  }

  private Bounds bounds(Amount amount, Variable variable, long value) {
    if (value < 0 || variable.value() < 0) {
      return Bounds.NONE;
    }
    double most =
        variable.uses().stream()
            .filter(use -> use.support().numerator() != null)
            .filter(use -> use.support().isShareOfEnterprises())
            .mapToDouble(use -> use.support().denominator().contributions().total())
            .min()
            .orElse(Double.POSITIVE_INFINITY);
    double upper = Math.ceil(most * values.unit(amount));
    long lower = Math.min(value, (long) Math.floor(variable.least() * values.unit(amount)));
    return upper >= FAR
        ? new Bounds(lower, Bounds.INFINITE)
        : new Bounds(lower, Math.max(value, (long) upper));
  }

  private void add(Sum sum) {
    long left = values.of(sum.whole()) - sum.total(values::of);
    var of = new ArrayList<Integer>();
    of.add(positions.get(sum.whole()));
    sum.parts().forEach(part -> of.add(positions.get(part)));
    if (left != 0 || !sum.rest().equals(Rest.NOTHING)) {
      of.add(hidden(REST + sum.whole(), left, bounds(sum, left)));
    }
    var coefficients = IntStream.range(0, of.size()).mapToLong(i -> coefficient(sum, i)).toArray();
    relations.add(new Relation(of.stream().mapToInt(i -> i).toArray(), coefficients));
    if (RoundedTogether.holds(sum, variables)) {
      var shown = sum.amounts().stream().mapToInt(shownAt::get).toArray();
      relations.add(new Relation(shown, coefficients));
    }
  }

  /** Of the whole, of the parts, and of what is left. */
  private static long coefficient(Sum sum, int at) {
    return at == 0 ? -1 : at <= sum.parts().size() ? sum.times(at - 1) : 1;
  }

  private Bounds bounds(Sum sum, long left) {
    if (sum.rest().equals(Rest.NOTHING)) {
      long most = Math.max(Math.abs(left), sum.parts().size());
      return new Bounds(-most, most);
    }
    double unit = values.unit(sum.whole());
    double lower = Math.floor(sum.rest().lower() * unit);
    double upper = Math.ceil(sum.rest().upper() * unit);
    return new Bounds(
        lower <= -FAR ? -Bounds.INFINITE : Math.min(left, (long) lower),
        upper >= FAR ? Bounds.INFINITE : Math.max(left, (long) upper));
  }

  /** What amounts need together. */
  SumNeeds sumNeeds() {
    var members =
        IntStream.range(0, cells.size()).mapToObj(cell -> member(cell, unrounded.get(cell)));
    return new SumNeeds(members.toArray(Member[]::new));
  }

  private Member member(int cell, Amount amount) {
    var uses = amount == null ? List.<Use>of() : variables.get(amount).uses();
    if (uses.isEmpty() || uses.get(0).rule() == null) {
      return null;
    }
    return new Member(
        amount.name() + amount.period(),
        uses.get(0).rule(),
        uses.get(0).support(),
        values.unit(amount),
        cells.get(cell).value(),
        cells.get(cell).beforehand());
  }
}
