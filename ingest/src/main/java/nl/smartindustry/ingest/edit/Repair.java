package nl.smartindustry.ingest.edit;

import java.util.BitSet;
import java.util.List;
import nl.smartindustry.ingest.edit.rule.Edit;
import nl.smartindustry.ingest.edit.rule.EditSet;

/** Whether a changed record is one put right. */
record Repair(EditSet edits) {

  /**
   * Whether a change mends: fewer edits are broken, none that was not, and none that involves a
   * changed field.
   *
   * @param before the edits that the record broke
   */
  boolean mends(List<Edit> before, double[] changed, BitSet fields) {
    var after = edits.broken(changed);
    return after.size() < before.size()
        && before.containsAll(after)
        && after.stream().noneMatch(edit -> fields.stream().anyMatch(edit::involves));
  }
}
