package nl.smartindustry.report.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.report.letter.ActionTable.ActionRow;
import nl.smartindustry.report.letter.FieldlabTable.FieldlabRow;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.catalogue.PublishedCodes;
import nl.smartindustry.transform.safe.Cell;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.safe.linked.ProtectionCertificate;
import nl.smartindustry.transform.safe.linked.ProtectionCertificate.Summary;
import nl.smartindustry.transform.survey.QualityIndicator;
import nl.smartindustry.transform.topic.comparability.Bridges;
import nl.smartindustry.transform.topic.comparability.Bridges.Bridged;
import nl.smartindustry.transform.topic.comparability.PreviousLetter;
import nl.smartindustry.transform.topic.comparability.PublishedValue;
import org.apache.spark.sql.Row;

/**
 * What transform stored, read once: the safe table and the overviews. They are as many rows as are
 * published, not as many as there are enterprises.
 */
final class StoredFigures {
  private static final String LOG = "publication_log";

  private final RunContext run;
  private final Definitions definitions;
  private final List<Observation> observations;
  private final PreviousLetter previous;

  StoredFigures(RunContext run, Definitions definitions) {
    this.run = run;
    this.definitions = definitions;
    this.observations =
        rows(ReleasedTable.STORED).stream().map(row -> Observation.from(column(row))).toList();
    this.previous = readPrevious();
  }

  LetterInput input(ReleaseFacts facts) {
    return new LetterInput(
        observations,
        actions(),
        rows("fieldlab_overview").stream().map(row -> FieldlabRow.from(column(row))).toList(),
        facts,
        previous);
  }

  /** Refuses, by name, a code of an observation that is in no code list of the release. */
  void requireCodes() {
    var known = PublishedCodes.load(definitions);
    var seen = new HashSet<Map.Entry<String, String>>();
    for (var one : observations) {
      for (var code : one.key().dimensions().entrySet()) {
        if (seen.add(Map.entry(code.getKey(), code.getValue()))) {
          var what = "Indicator '%s'".formatted(one.key().indicator());
          known.require(what, code.getKey(), code.getValue());
        }
      }
    }
  }

  /** What the letter before said, where its log was delivered. */
  PreviousLetter previous() {
    return previous;
  }

  /** From each figure of the letter before to its newest; none where there was no letter. */
  List<Bridged> bridges() {
    var sizes = Dimensions.load(definitions).dimension("size").codes();
    var now = PublishedValue.of(observations);
    return new Bridges(previous.figures(), Optional.empty(), now, sizes).all();
  }

  private PreviousLetter readPrevious() {
    if (!run.has(LOG)) {
      return PreviousLetter.NONE;
    }
    var log = run.rows(Contract.load(definitions, LOG).withProvenance());
    return PreviousLetter.of(log, run.settings().referenceDate());
  }

  /** The actions, each with the links of its chain of which nothing is known. */
  private List<ActionRow> actions() {
    var open = new TreeMap<String, List<String>>();
    for (Row link : rows("action_chain")) {
      if ("none".equals(link.getAs("evidence"))) {
        open.computeIfAbsent(link.getAs("action"), action -> new ArrayList<>())
            .add(link.getAs("link"));
      }
    }
    return rows("action_overview").stream()
        .map(
            row ->
                ActionRow.from(
                    name ->
                        name.equals(ActionRow.OPEN_LINKS)
                            ? open.get(row.<String>getAs("action"))
                            : row.getAs(name)))
        .toList();
  }

  /** The observations as they are released. */
  ReleasedTable released() {
    return ReleasedTable.of(definitions, rows(ReleasedTable.STORED));
  }

  /** Writes the log of cells. */
  void log(Path metadata) throws IOException {
    var vintage = run.settings().referenceDate();
    new PublicationLog(vintage).write(observations, metadata);
  }

  /** The safe table. */
  List<Observation> observations() {
    return observations;
  }

  List<Row> quality() {
    return rows("quality_indicator");
  }

  /** The same as measures. */
  List<QualityIndicator> measures() {
    return quality().stream()
        .map(
            row ->
                new QualityIndicator(
                    row.getAs("measure"),
                    row.getAs("source"),
                    row.getAs("period"),
                    row.getAs("group"),
                    row.<Double>getAs("value"),
                    row.getAs("note")))
        .toList();
  }

  /** What is said of the proof of protection. */
  Summary certificate() {
    var lines =
        rows(ProtectionCertificate.TABLE).stream()
            .sorted(Comparator.comparing(row -> row.<Long>getAs("LINE")))
            .map(row -> row.<String>getAs("TEXT"))
            .toList();
    return new ProtectionCertificate(lines).summary(definitions);
  }

  long count() {
    return observations.size();
  }

  /** How many cells there are by what became of them, and how many indicators. */
  Map<String, Long> cells() {
    var cells = new TreeMap<String, Long>();
    observations.forEach(one -> cells.merge(stateOf(one), 1L, Long::sum));
    long indicators = observations.stream().map(one -> one.key().indicator()).distinct().count();
    cells.put("indicators", indicators);
    return cells;
  }

  private static String stateOf(Observation one) {
    if (one.cell() instanceof Cell.Published) {
      return "published";
    }
    if (one.cell() instanceof Cell.Suppressed) {
      return "suppressed";
    }
    return one.cell() instanceof Cell.Unreliable ? "unreliable" : "absent";
  }

  private List<Row> rows(String table) {
    return run.rows(Contract.load(definitions, table));
  }

  private static Function<String, Object> column(Row row) {
    return row::getAs;
  }
}
