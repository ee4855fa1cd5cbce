package nl.smartindustry.transform.method.suppression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.transform.method.suppression.LinkedTables.Need;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;

/** The search for a pattern in tables that hang together. */
final class Suppression {
  private final LinkedTables tables;
  private final Contributors contributors;
  private final Movement movement;
  private final KnownParts parts;
  private final Map<Integer, Map<int[], Map<Integer, Long>>> leastValues;
  private final BitSet withheld = new BitSet();
  private final BitSet movable = new BitSet();
  private final Map<List<Integer>, Protected> needs = new LinkedHashMap<>();

  private record Protected(int[] target, Need need, Goal above, Goal below) {}

  Suppression(LinkedTables tables, Contributors contributors) {
    this.tables = tables;
    this.contributors = contributors;
    movement = new Movement(new Equations(tables));
    parts = new KnownParts(tables);
    leastValues = leastValues();
    for (int cell = 0; cell < tables.cells().size(); cell++) {
      var of = tables.cells().get(cell);
      movable.set(cell, of.publication() != Publication.PUBLIC);
      withheld.set(cell, of.need().isSensitive() || of.publication() == Publication.NEVER);
      if (of.need().isSensitive()) {
        addNeed(new int[] {cell}, of.need());
      }
    }
  }

  private void addNeed(int[] target, Need need) {
    var below = new Goal(target, -need.down());
    Arrays.stream(target)
        .boxed()
        .flatMap(cell -> leastValues.getOrDefault(cell, Map.of()).entrySet().stream())
        .forEach(e -> below.reduce(e.getKey(), -parts.below(target, need.down(), e.getValue())));
    needs.putIfAbsent(
        Arrays.stream(target).boxed().toList(),
        new Protected(target, need, new Goal(target, need.up()), below));
  }

  /** By cell, who knows more of it beforehand, with all that is so known. */
  private Map<Integer, Map<int[], Map<Integer, Long>>> leastValues() {
    var byCell = new HashMap<Integer, Map<int[], Map<Integer, Long>>>();
    for (int[] known : contributors.known()) {
      var least = parts.leastValues(known);
      least
          .keySet()
          .forEach(c -> byCell.computeIfAbsent(c, x -> new IdentityHashMap<>()).put(known, least));
    }
    return byCell;
  }

  ProtectedTables protect() {
    var before = (BitSet) withheld.clone();
    boolean changed = true;
    while (changed) {
      for (int[] sum : WithheldSums.of(tables, withheld)) {
        var need = contributors.unions().need(sum);
        if (need.isSensitive()) {
          addNeed(sum, need);
        }
      }
      changed = false;
      for (var need : List.copyOf(needs.values())) {
        changed |= repair(need.above) | repair(need.below);
      }
    }
    var secondaries = (BitSet) withheld.clone();
    secondaries.andNot(before);
    var proofs = new ArrayList<Proof>();
    for (var need : needs.values()) {
      proofs.add(new Proof(need.target, need.need, need.above.witnesses(), need.below.witnesses()));
    }
    long cost = secondaries.stream().mapToLong(cell -> tables.cells().get(cell).cost()).sum();
    return new ProtectedTables(secondaries.stream().toArray(), proofs, cost, 0);
  }

  private boolean repair(Goal goal) {
    boolean changed = false;
    if (goal.distance == 0) {
      return false;
    }
    for (var unmet = goal.unmet(contributors.known());
        !unmet.isEmpty();
        unmet = goal.unmet(contributors.known())) {
      var mayMove = (BitSet) movable.clone();
      Arrays.stream(unmet.get(0)).forEach(mayMove::clear);
      var witness = movement.find(goal.of(unmet.get(0)), mayMove, costs());
      if (witness == null) {
        throw Refusal.data(
            "Cell '%s': cannot be protected (too much of what hangs together with it is public)",
            tables.cells().get(goal.target[0]).name());
      }
      goal.witnesses().add(witness);
      for (int cell : witness.cells()) {
        changed |= !withheld.get(cell);
        withheld.set(cell);
      }
    }
    return changed;
  }

  private double[] costs() {
    var costs = new double[tables.cells().size()];
    for (int cell = 0; cell < costs.length; cell++) {
      costs[cell] = withheld.get(cell) ? 1e-4 : 1 + tables.cells().get(cell).cost();
    }
    return costs;
  }
}
