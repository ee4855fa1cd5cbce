package nl.smartindustry.ingest.derived.links;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Identifies;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.derived.DerivedTable;
import nl.smartindustry.ingest.derived.links.LinkagePlan.NameRule;
import nl.smartindustry.ingest.format.packed.PackedFiles;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.RunContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The enterprise of every record of the programme, the records for clerical review, and how well
 * each source could be linked.
 */
public final class UnitLinks implements DerivedTable {
  private static final int BY_NAME = 100;
  private static final String[] RECORD = {"source", "delivery", "line"};

  private final Definitions definitions;
  private final LayoutCatalogue catalogue;
  private final LinkagePlan plan;

  private UnitLinks(Definitions definitions, LayoutCatalogue catalogue, LinkagePlan plan) {
    this.definitions = definitions;
    this.catalogue = catalogue;
    this.plan = plan;
  }

  /** Loads {@code linkage.yaml}, checked against the contracts. */
  public static UnitLinks load(Definitions definitions, LayoutCatalogue catalogue) {
    var delivered =
        catalogue.sources().values().stream()
            .map(source -> source.layout().table())
            .collect(Collectors.toSet());
    return new UnitLinks(definitions, catalogue, LinkagePlan.load(definitions, delivered));
  }

  @Override
  public String name() {
    return "unit_links";
  }

  @Override
  public List<String> needs() {
    return List.of(plan.register());
  }

  @Override
  public List<String> uses() {
    var known = new TreeSet<String>();
    catalogue.sources().values().forEach(source -> known.add(source.layout().table()));
    var uses = new TreeSet<String>();
    plan.sources().forEach(source -> uses.add(source.table()));
    uses.add(LinkDecisions.TABLE);
    if (plan.through() != null) {
      uses.add(plan.through().table());
    }
    if (plan.names() != null) {
      uses.add(plan.names().table());
    }
    uses.retainAll(known);
    return List.copyOf(uses);
  }

  @Override
  public List<String> definitions() {
    return List.of(LinkagePlan.PATH, BusinessName.Silent.PATH);
  }

  @Override
  public List<Contract> contracts() {
    return List.of(contract("unit_link"), contract("link_review"), contract("linkage_quality"));
  }

  @Override
  public List<String> make(RunContext run) {
    var packed = PackedFiles.unpackedUnder(run.warehouse());
    try {
      return link(run, packed);
    } finally {
      packed.remove();
    }
  }

  private List<String> link(RunContext run, PackedFiles packed) {
    var records = NamedRecords.of(plan, run);
    var clear = new ClearNames(run, catalogue, packed);
    var named = byName(run, clear);
    if (run.has(LinkDecisions.TABLE)) {
      var decisions = LinkDecisions.read(run);
      records = records.union(decisions.numbers(records, Identifies.KVK.purpose()));
      named = named == null ? null : named.join(decisions.decided(), RECORD, "left_anti");
    }
    var all = named == null ? records : records.union(certain(records, named));
    var links = BestLink.of(all, NumberDirectory.of(plan, frames(run), other(run), all));
    run.write(contract("unit_link"), named == null ? links : reviewed(links, named));
    var stored = run.read(contract("unit_link"));
    run.write(contract("link_review"), named == null ? none(run) : waiting(stored, named));
    run.write(contract("linkage_quality"), LinkageQuality.of(stored, frames(run)));
    return remarks(named == null ? 0 : waiting(run), cleared(run, clear));
  }

  private Dataset<Row> byName(RunContext run, ClearNames clear) {
    var rule = plan.names();
    var register = comparesNames(run) ? clear.of(rule.table(), rule.field()) : null;
    if (register == null) {
      return null;
    }
    Dataset<Row> all = null;
    for (var source : plan.sources()) {
      var names = source.name() == null ? null : clear.of(source.table(), source.name());
      if (names != null) {
        var found =
            new NameSearch(rule, BusinessName.Silent.load(definitions))
                .candidates(names, register, numbers(run, rule))
                .withColumn("source", lit(source.table()));
        all = all == null ? found : all.union(found);
      }
    }
    return all;
  }

  private boolean comparesNames(RunContext run) {
    return plan.names() != null && run.has(plan.names().table());
  }

  /** Deliveries whose names could not be compared, because their files are gone. */
  private long cleared(RunContext run, ClearNames clear) {
    if (!comparesNames(run)) {
      return 0;
    }
    var named = plan.sources().stream().filter(source -> source.name() != null);
    return clear.cleared(plan.names().table())
        + named.mapToLong(source -> clear.cleared(source.table())).sum();
  }

  private Dataset<Row> numbers(RunContext run, NameRule rule) {
    var contract = Contract.load(definitions, rule.table()).withProvenance();
    return run.read(contract)
        .select(
            col("source_delivery").as("candidate_delivery"),
            col("source_line").as("candidate_line"),
            col(rule.number()).as("number"));
  }

  /** A name that is clearly of one enterprise counts as its number, trusted least. */
  private Dataset<Row> certain(Dataset<Row> records, Dataset<Row> review) {
    var kind = plan.names() == null ? "" : plan.names().kind().purpose();
    return records
        .where(col("trust").equalTo(0))
        .drop("trust", "kind", "number", "score")
        .join(
            review.where(col("certain")).select("source", "delivery", "line", "number", "score"),
            RECORD,
            "inner") // only records with such a name; the others are in the records already
        .select(
            col("source"),
            col("delivery"),
            col("line"),
            col("year"),
            lit(BY_NAME).as("trust"),
            lit(kind).as("kind"),
            col("number"),
            col("score"));
  }

  private static Dataset<Row> reviewed(Dataset<Row> links, Dataset<Row> review) {
    var asked =
        review.select(RECORD[0], RECORD[1], RECORD[2]).distinct().withColumn("asked", lit(true));
    var unlinked = col("enterprise_id").isNull().and(col("asked"));
    return links
        .join(asked, RECORD, "left")
        .withColumn("outcome", when(unlinked, "review").otherwise(col("outcome")))
        .drop("asked");
  }

  private static Dataset<Row> waiting(Dataset<Row> links, Dataset<Row> review) {
    var open =
        links.where(col("outcome").equalTo("review")).select(RECORD[0], RECORD[1], RECORD[2]);
    return review
        .drop("certain")
        .join(open, RECORD, "left_semi")
        .orderBy("source", "delivery", "line", "rank")
        .coalesce(1);
  }

  private Dataset<Row> frames(RunContext run) {
    return run.read(Contract.load(definitions, plan.register()).withProvenance());
  }

  private Dataset<Row> other(RunContext run) {
    if (plan.through() == null || !run.has(plan.through().table())) {
      return null;
    }
    return run.read(Contract.load(definitions, plan.through().table()).withProvenance());
  }

  private Dataset<Row> none(RunContext run) {
    return run.session().createDataFrame(List.of(), contract("link_review").schema()).coalesce(1);
  }

  private static List<String> remarks(long waiting, long cleared) {
    var remarks = new ArrayList<String>();
    if (waiting > 0) {
      remarks.add(
          "Linkage: %d records may be of an enterprise by their name; clerical review is needed (table"
                  .formatted(waiting)
              + " link_review; decide by a delivery of source link_decisions)");
    }
    if (cleared > 0) {
      remarks.add(
          "Linkage: the files of %d deliveries are not in the landing any more, so their names were"
                  .formatted(cleared)
              + " not compared (numbers link as before)");
    }
    return remarks;
  }

  private long waiting(RunContext run) {
    return run.read(contract("link_review"))
        .select(RECORD[0], RECORD[1], RECORD[2])
        .distinct()
        .count();
  }

  private Contract contract(String table) {
    return Contract.load(definitions, table);
  }
}
