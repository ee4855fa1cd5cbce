package nl.smartindustry.ingest.format;

import java.io.Serializable;
import java.util.Map;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.edit.rule.EditSet;
import nl.smartindustry.ingest.layout.Layout;
import nl.smartindustry.ingest.layout.SourceLayout;
import nl.smartindustry.ingest.pseudonym.PseudonymKey.PseudonymPlan;
import nl.smartindustry.ingest.rule.RuleBook;
import nl.smartindustry.ingest.rule.confront.KeyIndex;
import nl.smartindustry.ingest.rule.confront.RulePlan;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.types.StructType;

/**
 * How the new deliveries of one source are read, as the tasks that read them need it.
 *
 * @param contract of the table as stored, provenance included
 * @param pseudonyms which fields become pseudonyms; holds the id of the key, never the key. Of a
 *     change in such a field no value is kept
 * @param judging the rules that correct, judge and count
 * @param edits what must hold between the numbers of a record; null where the table has none
 * @param records how many there are to read
 */
public record ReadPlan(
    Layout layout,
    Contract contract,
    PseudonymPlan pseudonyms,
    RulePlan judging,
    EditSet edits,
    long records)
    implements Serializable {

  /** How records are read and nothing more: without pseudonyms, rules and edits. */
  public static ReadPlan plain(SourceLayout source, long records) {
    var stored = source.contract().schema();
    var none = new RulePlan(RuleBook.empty(stored), Map.of());
    return new ReadPlan(
        source.layout(), source.contract(), PseudonymPlan.NONE, none, null, records);
  }

  /** The fields as stored. */
  public StructType stored() {
    return contract.schema();
  }

  /**
   * This plan with the tables that its rules look into.
   *
   * @param tables as {@link RulePlan} has them
   */
  public ReadPlan looking(Map<String, Map<Integer, Broadcast<KeyIndex>>> tables) {
    var looked = new RulePlan(judging.book(), tables);
    return new ReadPlan(layout, contract, pseudonyms, looked, edits, records);
  }
}
