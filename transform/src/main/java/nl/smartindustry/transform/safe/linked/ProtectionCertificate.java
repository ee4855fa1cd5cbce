package nl.smartindustry.transform.safe.linked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.transform.method.suppression.CertifiedTables;
import nl.smartindustry.transform.method.suppression.Component;
import nl.smartindustry.transform.method.suppression.Contributors;
import nl.smartindustry.transform.method.suppression.LinkedTables.Publication;
import nl.smartindustry.transform.safe.Figure;
import nl.smartindustry.transform.safe.linked.Extent.Cost;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The proof that the withheld figures of a release cannot be estimated, line by line. Restricted: a
 * table that fits what is published gives withheld values away.
 */
public record ProtectionCertificate(List<String> lines) {
  /** The contract, and the stored table. */
  public static final String TABLE = "protection_certificate";

  /** How the line begins that says what another choice could save at most, in per cent. */
  private static final String EXCESS = "excess ";

  private static final List<String> RULES = List.of("disclosure.yaml");

  public ProtectionCertificate {
    lines = List.copyOf(lines);
  }

  /**
   * The proof that tables are protected; without one there is no release (65).
   *
   * @param cost of the choice, which is no part of the proof
   * @param figures by whose contributors, whom nobody outside knows, the lines are sealed: their
   *     hash is public, and must not tell a reader who guesses the withheld values that he is right
   */
  static ProtectionCertificate of(CertifiedTables certified, Cost cost, List<Figure> figures) {
    requireProof(certified);
    var lines = new ArrayList<String>();
    lines.add("seal " + seal(figures));
    lines.add(EXCESS + cost.excess());
    lines.addAll(certified.lines());
    return new ProtectionCertificate(lines);
  }

  private static void requireProof(CertifiedTables certified) {
    certified
        .failure()
        .ifPresent(
            cells -> {
              throw Refusal.data("Cell '%s': the certificate does not prove its protection", cells);
            });
  }

  private static String seal(List<Figure> figures) {
    var text = new StringBuilder();
    for (var figure : figures) {
      var of = figure.support().numerator();
      if (of != null) {
        text.append(of.contributions().total()).append(of.contributions().byEnterprise());
      }
    }
    return Sha256.of(text.toString());
  }

  /**
   * What a release says of it, without any cell.
   *
   * @param rules hash of the definitions of the rules
   * @param inputs where the hashes of inputs and definitions are
   * @param sha256 of the lines, each with a line feed
   */
  public record Summary(String rules, String inputs, Map<String, Integer> counts, String sha256) {}

  /** Rows of the contract, in the order of the lines. */
  public List<Row> rows() {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> RowFactory.create((long) i, lines.get(i)))
        .toList();
  }

  public String sha256() {
    return Sha256.of(String.join("\n", lines) + "\n");
  }

  /** The same without cells, of a proof that holds (65). */
  public Summary summary(Definitions definitions) {
    var certified = CertifiedTables.parse(lines);
    requireProof(certified);
    var counts = counts(certified);
    lines.stream()
        .filter(line -> line.startsWith(EXCESS))
        .map(line -> Integer.valueOf(line.substring(EXCESS.length())))
        .forEach(excess -> counts.put("cost_above_lower_bound_percent", excess));
    return new Summary(definitions.fingerprint(RULES), "manifest.json", counts, sha256());
  }

  private static Map<String, Integer> counts(CertifiedTables certified) {
    var tables = certified.tables();
    var cells = tables.cells();
    var sensitive =
        IntStream.range(0, cells.size()).filter(i -> cells.get(i).need().isSensitive()).toArray();
    var open =
        certified.withheld().stream().filter(i -> cells.get(i).publication() == Publication.OPEN);
    var whole =
        Stream.concat(
                Arrays.stream(sensitive).boxed(),
                certified.sums().keySet().stream().map(sum -> sum.get(0)))
            .filter(first -> !certified.lowered().contains(first))
            .filter(first -> !certified.limited().contains(first));
    var counts = new TreeMap<String, Integer>();
    counts.put("cells", cells.size());
    counts.put("relations", tables.relations().size());
    counts.put("components", Component.of(tables, Contributors.UNKNOWN).size());
    counts.put("sensitive_cells", sensitive.length);
    counts.put("withheld_cells", (int) open.count());
    counts.put("needs_met_in_full", (int) whole.count());
    counts.put("needs_met_in_part", certified.lowered().size());
    counts.put("needs_met_in_part_for_sole_contributors", certified.limited().size());
    counts.put("witnesses", certified.certificate().witnesses().size());
    return counts;
  }
}
