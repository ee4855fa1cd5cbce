package nl.smartindustry.transform.method.decomposition;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The change by adopter group: growth inside those that use a technology, inside those that do not,
 * and labour moving towards the users. Stayers are divided once, by what is known of them at the
 * end of the window, so that a group's growth is that of the same enterprises.
 *
 * <p>Phi of the stayers is a sum over groups of share × Phi; its change is taken apart by Bennet,
 * with the shifts of labour measured against the non-adopters. Entry and exit are as in Melitz and
 * Polanec. The parts add up to the whole change.
 *
 * @param moments of everyone
 * @param from the stayers of each group in the first year
 * @param to the same in the last
 */
public record AdopterSums(
    ProductivityMoments moments, Map<AdopterGroup, Level> from, Map<AdopterGroup, Level> to) {
  /** The name under which it stands beside the methods. */
  public static final String METHOD = "ADOPTION";

  /**
   * The sums of a window.
   *
   * @param groups the adopter group of each row of the panel
   */
  public static AdopterSums of(Panel panel, Members members, AdopterGroup[] groups) {
    var from = new EnumMap<AdopterGroup, Level>(AdopterGroup.class);
    var to = new EnumMap<AdopterGroup, Level>(AdopterGroup.class);
    for (var group : AdopterGroup.values()) {
      var stays = members.stayersTo();
      from.put(group, Level.of(panel, picked(members.stayersFrom(), stays, groups, group)));
      to.put(group, Level.of(panel, picked(stays, stays, groups, group)));
    }
    return new AdopterSums(ProductivityMoments.of(panel, members), from, to);
  }

  private static int[] picked(int[] rows, int[] stays, AdopterGroup[] groups, AdopterGroup group) {
    var picked = new int[rows.length];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if (groups[stays[i]] == group) {
        picked[count++] = rows[i];
      }
    }
    return Arrays.copyOf(picked, count);
  }

  public Decomposed decomposed() {
    var parts = new EnumMap<Component, Double>(Component.class);
    for (var group : AdopterGroup.values()) {
      parts.put(group.within(), within(group));
    }
    parts.put(Component.SHIFT_TO_ADOPTERS, shift(AdopterGroup.ADOPTER));
    parts.put(Component.SHIFT_TO_UNKNOWN, shift(AdopterGroup.UNKNOWN));
    return DecompositionMethod.againstStayers(METHOD, moments, parts);
  }

  private double within(AdopterGroup group) {
    if (isEmpty(group)) {
      return 0;
    }
    double share = (shareFrom(group) + shareTo(group)) / 2;
    return share * (to.get(group).aggregate() - from.get(group).aggregate());
  }

  private double shift(AdopterGroup group) {
    return isEmpty(group) || group == reference()
        ? 0
        : (shareTo(group) - shareFrom(group)) * (midpoint(group) - midpoint(reference()));
  }

  private double midpoint(AdopterGroup group) {
    return (from.get(group).aggregate() + to.get(group).aggregate()) / 2;
  }

  private double shareFrom(AdopterGroup group) {
    return from.get(group).labour() / moments.stayersFrom().labour();
  }

  private double shareTo(AdopterGroup group) {
    return to.get(group).labour() / moments.stayersTo().labour();
  }

  /** The group that shifts are measured against. */
  private AdopterGroup reference() {
    if (!isEmpty(AdopterGroup.NON_ADOPTER)) {
      return AdopterGroup.NON_ADOPTER;
    }
    return isEmpty(AdopterGroup.UNKNOWN) ? AdopterGroup.ADOPTER : AdopterGroup.UNKNOWN;
  }

  private boolean isEmpty(AdopterGroup group) {
    return from.get(group).labour() == 0 && to.get(group).labour() == 0;
  }
}
