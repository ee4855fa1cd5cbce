package nl.smartindustry.ingest.store;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.rule.Asked.Index;
import nl.smartindustry.ingest.rule.Demand;
import nl.smartindustry.ingest.rule.Rule;
import nl.smartindustry.ingest.rule.confront.KeyIndex;
import nl.smartindustry.ingest.rule.confront.References;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;

/** The tables that the rules of one load look into: read once, sent to its tasks, then dropped. */
final class LookupTables implements AutoCloseable {
  private final JavaSparkContext spark;
  private final List<Rule> rules;
  private final References references;
  private final GatheredFiles gathered;
  private final Map<List<Path>, Broadcast<KeyIndex>> read = new HashMap<>();

  LookupTables(
      SparkSession session, List<Rule> rules, References references, GatheredFiles gathered) {
    this.spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    this.rules = rules;
    this.references = references;
    this.gathered = gathered;
  }

  /**
   * For each delivery, by the number of a rule: the keys to look in; none where none are stored.
   */
  Map<String, Map<Integer, Broadcast<KeyIndex>>> of(List<InspectedDelivery> deliveries) {
    var all = new TreeMap<String, Map<Integer, Broadcast<KeyIndex>>>();
    for (var delivery : deliveries) {
      var tables = new TreeMap<Integer, Broadcast<KeyIndex>>();
      for (int i = 0; i < rules.size(); i++) {
        if (rules.get(i).demand() instanceof Demand.Lookup lookup) {
          var files =
              references.behind(rules.get(i), references.of(delivery.id())).stream()
                  .flatMap(one -> gathered.index(lookup.index(), one).stream())
                  .toList();
          if (!files.isEmpty()) {
            tables.put(i, read.computeIfAbsent(files, these -> sent(lookup.index(), these)));
          }
        }
      }
      all.put(delivery.id(), tables);
    }
    return all;
  }

  private Broadcast<KeyIndex> sent(Index index, List<Path> files) {
    return spark.broadcast(KeyIndex.read(index, files, KeyIndex.Range.ALL));
  }

  @Override
  public void close() {
    read.values().forEach(Broadcast::destroy);
  }
}
