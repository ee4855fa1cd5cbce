package nl.smartindustry.ingest.derived.links;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.derived.DerivedTable;
import nl.smartindustry.ingest.derived.links.LinkagePlan.NameRule;
import nl.smartindustry.ingest.derived.links.NameSearch.Candidate;
import nl.smartindustry.ingest.derived.links.NamedRecords.Key;
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
    var plan = LinkagePlan.load(definitions, catalogue.tables());
    return new UnitLinks(definitions, catalogue, plan);
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
    var uses = new TreeSet<String>();
    plan.sources().forEach(source -> uses.add(source.table()));
    uses.add(LinkDecisions.TABLE);
    if (plan.through() != null) {
      uses.add(plan.through().table());
    }
    if (plan.names() != null) {
      uses.add(plan.names().table());
    }
    uses.retainAll(catalogue.tables());
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
    var clear = new ClearNames(run, catalogue, packed);
    var records = records(run);
    var named = byName(run, clear);
    named.removeIf(candidate -> !records.records().containsKey(candidate.record()));
    if (run.has(LinkDecisions.TABLE)) {
      var decisions = LinkDecisions.read(run);
      decisions.addTo(records);
      named.removeIf(candidate -> decisions.decided().contains(candidate.record()));
    }
    named.stream().filter(Candidate::certain).forEach(name -> certain(records, name));
    var register = files(run, plan.register());
    var other = plan.through() == null ? List.<Path>of() : files(run, plan.through().table());
    var directory = NumberDirectory.of(plan, records.wanted(), register, other);
    var links = links(records, named, directory);
    var waiting = waiting(links);
    named.removeIf(candidate -> !waiting.contains(candidate.record()));
    run.write(contract("unit_link"), links.stream().map(BestLink::row).toList());
    run.write(contract("link_review"), named.stream().map(Candidate::row).toList());
    run.write(contract("linkage_quality"), LinkageQuality.of(links, directory));
    return remarks(waiting.size(), cleared(run, clear));
  }

  private NamedRecords records(RunContext run) {
    var records = new NamedRecords();
    for (var source : plan.sources()) {
      if (run.has(source.table())) {
        records.read(source, definitions, files(run, source.table()));
      }
    }
    return records;
  }

  private static List<BestLink> links(
      NamedRecords records, List<Candidate> named, NumberDirectory directory) {
    var asked = named.stream().map(Candidate::record).collect(Collectors.toSet());
    return records.records().values().stream()
        .map(record -> BestLink.of(record, directory))
        .map(link -> asked.contains(link.key()) && !link.isLinked() ? link.reviewed() : link)
        .toList();
  }

  private static List<Path> files(RunContext run, String table) {
    return TableReader.files(run.folders(table));
  }

  /** A name that is clearly of one enterprise counts as its number, trusted least. */
  private void certain(NamedRecords records, Candidate name) {
    records.hold(name.record(), BY_NAME, plan.names().kind(), name.number(), name.score());
  }

  /** The records that wait for a person. */
  private static Set<Key> waiting(List<BestLink> links) {
    return links.stream()
        .filter(link -> link.outcome().equals("review"))
        .map(BestLink::key)
        .collect(Collectors.toSet());
  }

  /**
   * The candidates of all delivered records whose names are compared, also of those that were
   * refused, in the order they are shown.
   */
  private List<Candidate> byName(RunContext run, ClearNames clear) {
    var candidates = new ArrayList<Candidate>();
    var rule = plan.names();
    var register = comparesNames(run) ? clear.of(rule.table(), rule.field()) : null;
    for (var source : plan.sources()) {
      var names =
          register == null || source.name() == null
              ? null
              : clear.of(source.table(), source.name());
      if (names != null) {
        new NameSearch(rule, BusinessName.Silent.load(definitions))
            .candidates(names, register, numbers(run, rule))
            .collectAsList()
            .forEach(row -> candidates.add(Candidate.of(source.table(), row)));
      }
    }
    candidates.sort(Candidate.ORDER);
    return candidates;
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

  private Contract contract(String table) {
    return Contract.load(definitions, table);
  }
}
