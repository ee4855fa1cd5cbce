package nl.smartindustry.ingest.derived;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.Refusal;

/** The codes of all lists over time, checked: they mean one thing on each day. */
public final class ValidCodes {
  private final Map<String, Map<String, List<ValidCode>>> lists = new TreeMap<>();

  /**
   * @throws Refusal when a code holds twice on a day, when a parent is unknown in its list or does
   *     not hold on the day its child begins, or when parents form a circle
   */
  public ValidCodes(Collection<ValidCode> codes) {
    for (var code : codes) {
      lists
          .computeIfAbsent(code.list(), list -> new TreeMap<>())
          .computeIfAbsent(code.code(), name -> new ArrayList<>())
          .add(code);
    }
    lists.values().forEach(list -> list.values().forEach(ValidCodes::once));
    codes.forEach(this::parent);
  }

  /** Whether a list is known. */
  public boolean has(String list) {
    return lists.containsKey(list);
  }

  /** What a code means on a day; nothing where it does not hold. */
  public Optional<ValidCode> on(String list, String code, LocalDate day) {
    return lists.getOrDefault(list, Map.of()).getOrDefault(code, List.of()).stream()
        .filter(valid -> valid.on(day))
        .findFirst();
  }

  private static void once(List<ValidCode> validities) {
    validities.sort(Comparator.comparing(ValidCode::from));
    for (int at = 1; at < validities.size(); at++) {
      var one = validities.get(at - 1);
      var other = validities.get(at);
      if (one.overlaps(other)) {
        throw Refusal.data(
            "Code list '%s', code '%s': holds twice on %s (one meaning a day)",
            one.list(), one.code(), other.from());
      }
    }
  }

  private void parent(ValidCode code) {
    var seen = new HashSet<String>();
    var at = code;
    while (!at.parent().isEmpty()) {
      if (!seen.add(at.code())) {
        throw Refusal.data(
            "Code list '%s', code '%s': is its own ancestor", code.list(), at.code());
      }
      at = known(at, code.from());
    }
  }

  private ValidCode known(ValidCode child, LocalDate day) {
    return on(child.list(), child.parent(), day)
        .orElseThrow(
            () ->
                Refusal.data(
                    "Code list '%s', code '%s': parent '%s' does not hold on %s",
                    child.list(), child.code(), child.parent(), day));
  }

  /**
   * A code of a list for as long as it holds.
   *
   * @param to the first day on which it no longer holds; null while it does
   * @param parent a code of the same list; empty for none
   */
  public record ValidCode(String list, String code, LocalDate from, LocalDate to, String parent) {
    public ValidCode {
      if (to != null && !to.isAfter(from)) {
        throw new IllegalArgumentException(
            "Code list '%s', code '%s': holds from %s to %s (the end is later)"
                .formatted(list, code, from, to));
      }
      parent = parent == null ? "" : parent;
    }

    /** Whether it holds on a day. */
    public boolean on(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /** Whether there is a day on which both hold. */
    boolean overlaps(ValidCode other) {
      boolean startsBeforeOtherEnds = other.to == null || from.isBefore(other.to);
      boolean endsAfterOtherStarts = to == null || other.from.isBefore(to);
      return startsBeforeOtherEnds && endsAfterOtherStarts;
    }
  }
}
