package nl.smartindustry.transform.catalogue;

import java.util.Collection;
import java.util.List;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * The groups of indicators that a release has, from {@code groups.yaml}: an office that publishes a
 * survey of its own need not publish, or explain, indicators that are not its own.
 *
 * @param codes all groups where there are none
 */
public record ReleasedGroups(List<String> codes) {
  private static final String FILE = "groups.yaml";

  /**
   * @throws Refusal (78) for a group, here or of an indicator, that the code list does not have
   */
  public static ReleasedGroups load(Definitions definitions, Collection<Indicator> indicators) {
    var known = definitions.codelist("group");
    var codes = definitions.readList(FILE, String.class);
    codes.forEach(code -> require("Definition '%s'".formatted(FILE), code, known));
    indicators.forEach(one -> require("Indicator '%s'".formatted(one.code()), one.group(), known));
    return new ReleasedGroups(codes);
  }

  /** Whether a release has all groups. */
  public static boolean areAll(Definitions definitions) {
    return definitions.readList(FILE, String.class).isEmpty();
  }

  private static void require(String where, String group, Codelist known) {
    if (known.find(group).isEmpty()) {
      throw Refusal.definitions(
          "%s: group '%s' is not in the code list 'group' %s",
          where, group, Known.of(group, known.codes()));
    }
  }

  /** Those of them that are released. */
  public List<Indicator> of(Collection<Indicator> indicators) {
    return indicators.stream()
        .filter(one -> codes.isEmpty() || codes.contains(one.group()))
        .toList();
  }
}
