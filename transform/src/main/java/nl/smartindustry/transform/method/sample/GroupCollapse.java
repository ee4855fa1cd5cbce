package nl.smartindustry.transform.method.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * Response groups without an answer, joined with the other groups of their strata.
 *
 * @param groups the groups that remain; a joined one is called by its parts: {@code a+b}
 * @param collapsed the groups that had no respondents, by name, in order
 */
record GroupCollapse(Codes groups, List<String> collapsed) {
  GroupCollapse {
    collapsed = List.copyOf(collapsed);
  }

  /**
   * Joins each group without a resolved unit with all groups that share a stratum with it.
   *
   * @throws Refusal where those have no resolved unit either
   */
  static GroupCollapse of(Codes strata, Codes groups, ResponseOutcome[] outcomes) {
    var root = new int[groups.levels().size()];
    Arrays.setAll(root, g -> g);
    var resolved = resolved(groups, outcomes);
    var collapsed = new ArrayList<String>();
    for (int g = 0; g < root.length; g++) {
      if (resolved[g] == 0 && occurs(groups, g)) {
        collapsed.add(groups.levels().get(g));
        joinNeighbours(g, strata, groups, root);
      }
    }
    refuseSilent(groups, root, resolved);
    return new GroupCollapse(collapsed.isEmpty() ? groups : joined(groups, root), collapsed);
  }

  private static int[] resolved(Codes groups, ResponseOutcome[] outcomes) {
    var resolved = new int[groups.levels().size()];
    for (int k = 0; k < outcomes.length; k++) {
      if (groups.of()[k] != Codes.NONE && outcomes[k].resolved()) {
        resolved[groups.of()[k]]++;
      }
    }
    return resolved;
  }

  private static boolean occurs(Codes groups, int group) {
    return Arrays.stream(groups.of()).anyMatch(g -> g == group);
  }

  private static void joinNeighbours(int group, Codes strata, Codes groups, int[] root) {
    var touched = new TreeSet<Integer>();
    for (int k = 0; k < groups.size(); k++) {
      if (groups.of()[k] == group) {
        touched.add(strata.of()[k]);
      }
    }
    for (int k = 0; k < groups.size(); k++) {
      if (groups.of()[k] != Codes.NONE && touched.contains(strata.of()[k])) {
        join(groups.of()[k], group, root);
      }
    }
  }

  private static void join(int one, int other, int[] root) {
    int low = Math.min(root[one], root[other]);
    int high = Math.max(root[one], root[other]);
    for (int g = 0; g < root.length; g++) {
      root[g] = root[g] == high ? low : root[g];
    }
  }

  private static void refuseSilent(Codes groups, int[] root, int[] resolved) {
    var together = new int[root.length];
    for (int g = 0; g < root.length; g++) {
      together[root[g]] += resolved[g];
    }
    for (int unitGroup : groups.of()) {
      if (unitGroup != Codes.NONE && together[root[unitGroup]] == 0) {
        throw Refusal.data(
            "Response group '%s': no respondents, nor in its strata (at least one)",
            name(groups, root, root[unitGroup]));
      }
    }
  }

  private static String name(Codes groups, int[] root, int joined) {
    var parts = new ArrayList<String>();
    for (int g = 0; g < root.length; g++) {
      if (root[g] == joined) {
        parts.add(groups.levels().get(g));
      }
    }
    return String.join("+", parts);
  }

  private static Codes joined(Codes groups, int[] root) {
    var names = new String[groups.size()];
    for (int k = 0; k < names.length; k++) {
      int group = groups.of()[k];
      names[k] = group == Codes.NONE ? null : name(groups, root, root[group]);
    }
    return Codes.of(names);
  }
}
