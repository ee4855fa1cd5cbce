package nl.smartindustry.transform.topic.impact;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.smartindustry.transform.method.comparison.PanelObservations;
import nl.smartindustry.transform.topic.programme.enterprise.Participation;
import nl.smartindustry.transform.topic.programme.enterprise.RegisterLink;

/**
 * Since which year enterprises take part in a fieldlab. An enterprise has every number that a frame
 * gives it.
 *
 * @param since enterprise → the year of its first start
 * @param unknown enterprises that take part since an unknown year, or in a role that is left out:
 *     neither treated nor compared with
 * @param withoutStart participations without a start
 * @param unlinked participations without an enterprise
 */
record Starts(Map<String, Integer> since, Set<String> unknown, int withoutStart, int unlinked) {
  Starts {
    since = Map.copyOf(since);
    unknown = Set.copyOf(unknown);
  }

  /**
   * From participations and the register.
   *
   * @param leftOutRoles such as knowledge institutes, which do not take part for themselves
   */
  static Starts of(
      Collection<Participation> participations, RegisterLink link, Set<String> leftOutRoles) {
    var since = new HashMap<String, Integer>();
    var unknown = new HashSet<String>();
    int withoutStart = 0;
    int unlinked = 0;
    for (var one : participations) {
      var enterprises = enterprises(one, link);
      withoutStart += one.start() == null ? 1 : 0;
      unlinked += enterprises.isEmpty() ? 1 : 0;
      if (one.start() == null || leftOutRoles.contains(one.role())) {
        unknown.addAll(enterprises);
      } else {
        enterprises.forEach(id -> since.merge(id, one.start().getYear(), Math::min));
      }
    }
    since.keySet().removeAll(unknown);
    return new Starts(since, unknown, withoutStart, unlinked);
  }

  private static List<String> enterprises(Participation one, RegisterLink link) {
    return link.years().values().stream()
        .map(frame -> Optional.ofNullable(one.kvk() == null ? null : frame.get(one.kvk())))
        .flatMap(Optional::stream)
        .map(enterprise -> enterprise.id())
        .distinct()
        .toList();
  }

  /** The first year of an enterprise; {@link PanelObservations#NEVER}. */
  int of(String enterprise) {
    return since.getOrDefault(enterprise, PanelObservations.NEVER);
  }

  boolean isKnown(String enterprise) {
    return !unknown.contains(enterprise);
  }
}
