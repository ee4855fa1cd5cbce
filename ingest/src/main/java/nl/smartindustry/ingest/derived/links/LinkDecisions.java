package nl.smartindustry.ingest.derived.links;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.contract.Identifies;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.derived.links.NamedRecords.Key;
import nl.smartindustry.ingest.run.RunContext;
import org.apache.spark.sql.Row;

/**
 * Decisions of clerical review: the number a record is taken to be of, or that none of the
 * candidates is it.
 */
record LinkDecisions(List<Decision> decisions) {
  static final String TABLE = "link_decision";

  /** The trust in a decision: above that in any number. */
  private static final int FIRST = -1;

  /**
   * @param number null where none was accepted
   * @param line on which the decision stands
   */
  record Decision(Key record, String number, long line) {}

  static LinkDecisions read(RunContext run) {
    var contract = run.contract(TABLE);
    return new LinkDecisions(run.rows(contract).stream().map(LinkDecisions::decision).toList());
  }

  private static Decision decision(Row row) {
    var key = new Key(row.getAs("table_name"), row.getAs("delivery"), row.<Long>getAs("line"));
    boolean accepted = "accept".equals(row.getAs("decision"));
    return new Decision(key, accepted ? row.getAs("kvk") : null, row.<Long>getAs("source_line"));
  }

  /**
   * Adds the numbers decided for to their records.
   *
   * @throws Refusal when a decision is about a record that there is not (65)
   */
  void addTo(NamedRecords records) {
    var unknown =
        decisions.stream().filter(one -> !records.records().containsKey(one.record())).toList();
    if (!unknown.isEmpty()) {
      throw Refusal.data(
          "Link decisions: %d are about a record that there is not, the first on line %d (table,"
              + " delivery and line as the review list has them)",
          unknown.size(), unknown.stream().mapToLong(Decision::line).min().orElseThrow());
    }
    decisions.stream()
        .filter(one -> one.number() != null)
        .forEach(one -> records.hold(one.record(), FIRST, Identifies.KVK, one.number(), null));
  }

  /** The records on which a decision was taken, whatever it was. */
  Set<Key> decided() {
    return decisions.stream().map(Decision::record).collect(Collectors.toSet());
  }
}
