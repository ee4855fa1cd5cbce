package nl.smartindustry.ingest.layout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Identifies;
import nl.smartindustry.ingest.edit.rule.EditSet;
import nl.smartindustry.ingest.validate.Rule;

/**
 * All that is known beforehand of one source.
 *
 * @param name also the name of its folder in the landing
 * @param contract of the table its records go to, as stored by ingest
 * @param rules what is checked and corrected in a record
 * @param edits what must hold between the numbers of a record, if anything is said of it
 * @param fingerprint one hash over layout, contract, rules and edits; deliveries read under the
 *     same fingerprint need not be read again
 */
public record Source(
    String name,
    Layout layout,
    Contract contract,
    List<Rule> rules,
    Optional<EditSet> edits,
    String fingerprint) {
  public Source {
    rules = List.copyOf(rules);
  }

  /** The fields that this layout fills with direct identifiers, and whom they name. */
  public Map<String, Identifies> identifying() {
    var filled = new TreeMap<>(contract.identifying());
    filled.keySet().retainAll(layout.columns().stream().map(ColumnSpec::field).toList());
    return filled;
  }
}
