package nl.smartindustry.ingest.derived.codes;

import java.util.OptionalInt;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * A size code with the list it is of. Without its list a size code says nothing: 10 is one person
 * in the register's list and 500 to 749 in that of the trade register.
 *
 * @param from fewest persons; empty where the size is unknown
 * @param to most persons; empty where there is no bound, or the size is unknown
 */
public record SizeCode(String list, String code, OptionalInt from, OptionalInt to) {
  public SizeCode {
    if (list == null || list.isBlank()) {
      throw Refusal.of(ExitCode.DATA_REFUSED, "Size code '%s': without the name of its list", code);
    }
  }

  /** The size that a code of a list stands for; a code that is not in the list is refused. */
  public static SizeCode of(Codelist list, String code) {
    var entry = list.get(code);
    return new SizeCode(
        list.name(), code, number(entry, "persons_from"), number(entry, "persons_to"));
  }

  /** Whether it holds sizes on both sides of a bound, such as 250 persons. */
  public boolean straddles(int bound) {
    return from.isPresent() && from.getAsInt() < bound && (to.isEmpty() || to.getAsInt() >= bound);
  }

  /**
   * Whether all its sizes are below a bound; a code that straddles it, or is unknown, is refused.
   */
  public boolean below(int bound) {
    if (from.isEmpty() || straddles(bound)) {
      throw Refusal.of(
          ExitCode.DATA_REFUSED,
          "Size code '%s' of list '%s': does not say whether there are fewer than %d persons",
          code,
          list,
          bound);
    }
    return from.getAsInt() < bound;
  }

  private static OptionalInt number(Codelist.Entry entry, String column) {
    var text = entry.more().getOrDefault(column, "");
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }
}
