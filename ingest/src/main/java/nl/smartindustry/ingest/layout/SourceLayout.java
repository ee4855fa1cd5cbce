package nl.smartindustry.ingest.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Identifies;
import nl.smartindustry.ingest.edit.rule.EditSet;
import nl.smartindustry.ingest.rule.Asked;
import nl.smartindustry.ingest.rule.Rule;

/**
 * All that is known beforehand of one source.
 *
 * @param name also the name of its folder in the landing
 * @param version of the layout, as manifests name it
 * @param contract of the table its records go to, as stored by ingest
 * @param rules what is checked and corrected in a record
 * @param edits what must hold between the numbers of a record, if the table has edits
 * @param asked what the rules of all tables need of this one
 * @param fingerprint one hash over layout, contract, rules and edits; deliveries read under the
 *     same fingerprint need not be read again
 */
public record SourceLayout(
    String name,
    String version,
    Layout layout,
    Contract contract,
    List<Rule> rules,
    Optional<EditSet> edits,
    Asked asked,
    String fingerprint) {
  static final String FIRST = "1";

  public SourceLayout {
    rules = List.copyOf(rules);
  }

  /** Name and, unless it is the first, version. */
  public String key() {
    return key(name, version);
  }

  static String key(String name, String version) {
    return version.isEmpty() || version.equals(FIRST) ? name : name + "@" + version;
  }

  /** The fields that this layout fills with direct identifiers, and what they identify. */
  public Map<String, Identifies> identifying() {
    var filled = new TreeMap<>(contract.identifying());
    filled.keySet().retainAll(layout.columns().stream().map(ColumnSpec::field).toList());
    return filled;
  }
}
