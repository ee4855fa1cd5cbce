package nl.smartindustry.report.publish;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.Label;
import nl.smartindustry.transform.catalogue.PublishedCodes;

/**
 * The code lists of a release, complete: every code of the definitions, and every code of the
 * observations that is made of several or of a rest of its own.
 *
 * @param lists by name the codes in their order
 */
record ReleasedCodes(Map<String, List<Code>> lists) {
  private static final String PATTERN = "*";

  /**
   * One code.
   *
   * @param parent a code of the same list, or empty
   */
  record Code(String code, String parent, Label label) {}

  static ReleasedCodes of(
      Definitions definitions, List<Indicator> statistics, ReleasedTable observations) {
    var known = PublishedCodes.load(definitions);
    var lists = new TreeMap<String, List<Code>>();
    for (var column : observations.columns()) {
      var codes = known.columns().get(column.name());
      if (codes != null) {
        lists
            .computeIfAbsent(column.codeList(), list -> listed(codes))
            .addAll(made(known, column, observations, lists));
      } else if (!column.codeList().isEmpty()) {
        lists.put(column.codeList(), catalogue(statistics));
      }
    }
    return new ReleasedCodes(lists);
  }

  private static List<Code> listed(Codelist list) {
    var codes = new ArrayList<Code>();
    for (var entry : list.entries()) {
      if (!entry.code().endsWith(PATTERN)) {
        codes.add(
            new Code(entry.code(), entry.parent(), new Label(entry.labelNl(), entry.labelEn())));
      }
    }
    return codes;
  }

  private static List<Code> made(
      PublishedCodes known,
      ReleasedColumn column,
      ReleasedTable observations,
      Map<String, List<Code>> lists) {
    var before = new HashSet<String>();
    lists.getOrDefault(column.codeList(), List.of()).forEach(one -> before.add(one.code()));
    return used(observations, column).stream()
        .filter(code -> !before.contains(code))
        .map(code -> new Code(code, "", known.label(column.name(), code)))
        .toList();
  }

  private static Set<String> used(ReleasedTable observations, ReleasedColumn column) {
    int place = observations.place(column.name());
    var used = new TreeSet<String>();
    for (var row : observations.rows()) {
      if (!row.isNullAt(place)) {
        used.add(row.getString(place));
      }
    }
    return used;
  }

  private static List<Code> catalogue(List<Indicator> statistics) {
    return new ArrayList<>(
        statistics.stream().map(one -> new Code(one.code(), "", one.label())).toList());
  }

  /** The codes of a column; none where its values are no codes. */
  List<Code> of(ReleasedColumn column) {
    return lists.getOrDefault(column.codeList(), List.of());
  }
}
