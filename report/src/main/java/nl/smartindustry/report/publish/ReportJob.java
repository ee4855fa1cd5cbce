package nl.smartindustry.report.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.report.desk.BridgeCsv;
import nl.smartindustry.report.letter.Charts;
import nl.smartindustry.report.letter.Letter;
import nl.smartindustry.report.letter.Letter.LetterInput;
import nl.smartindustry.report.release.ReleaseDraft;
import nl.smartindustry.report.release.ReleaseManifest.ReleaseFile;
import nl.smartindustry.report.release.ReleaseManifest.Statement;
import nl.smartindustry.report.run.CanonicalJson;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.table.Language;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.report.table.TableCatalogue;
import nl.smartindustry.report.write.Annex;
import nl.smartindustry.report.write.ReportFiles;
import nl.smartindustry.transform.catalogue.Dimensions;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.catalogue.PublishedCodes;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.comparability.Bridges;
import nl.smartindustry.transform.topic.comparability.PublishedValue;
import org.apache.commons.csv.CSVFormat;
import org.apache.spark.sql.Row;

/** The disseminate phase: from safe cells to the files of a release. */
public record ReportJob(
    Definitions definitions, TableCatalogue catalogue, List<Indicator> statistics) {
  private static final String TABLES = "tables";
  private static final String METADATA = "metadata";
  private static final int SHORT = 12;

  /**
   * Loads the layouts of tables and charts.
   *
   * @param statistics the indicators that may be printed
   */
  public static ReportJob load(Definitions definitions, List<Indicator> statistics) {
    var codes = statistics.stream().map(Indicator::code).collect(Collectors.toSet());
    return new ReportJob(
        definitions, TableCatalogue.load(definitions, codes), List.copyOf(statistics));
  }

  /**
   * A release ready to be published.
   *
   * @param cells how many cells are published, suppressed, unreliable or absent, and how many
   *     indicators there are
   * @param observations the cells themselves
   */
  public record Prepared(
      ReleaseDraft draft, Map<String, Long> cells, List<Observation> observations) {}

  /**
   * Lays out the letter; nothing is written until the draft is published.
   *
   * @param warnings about the deliveries, in sentences
   * @param held codes of the indicators that have no figure because their source is held
   */
  public Prepared prepare(
      RunContext run, Provenance provenance, List<String> warnings, Set<String> held) {
    var stored = new StoredFigures(run, definitions);
    stored.requireCodes();
    var input = stored.input(facts(run.settings(), provenance, held));
    var annexes = Stream.of(Language.values()).map(language -> annex(input, language)).toList();
    ReleaseDraft.Content content =
        staging -> {
          stored.publish(staging);
          ReportFiles.write(annexes, staging.resolve(TABLES));
          new MetadataFiles(definitions, statistics, stored).write(staging.resolve(METADATA));
          return Map.of();
        };
    var draft =
        new ReleaseDraft(
            provenance,
            statement(run.settings(), warnings),
            content,
            (staging, files) -> complete(stored.count(), files));
    return new Prepared(draft, stored.cells(), stored.observations());
  }

  /** Every observation that transform stored is in the release, and no other. */
  private static void complete(long stored, List<ReleaseFile> files) {
    long published =
        files.stream()
            .filter(file -> file.path().startsWith(ObservationFiles.FOLDER + "/"))
            .mapToLong(ReleaseFile::rows)
            .sum();
    if (published != stored) {
      throw Refusal.data("Release: holds %d observations (transform stored %d)", published, stored);
    }
  }

  private Annex annex(LetterInput input, Language language) {
    var words = catalogue.in(language);
    var tables = Letter.build(input, words);
    var charts = Charts.draw(tables, input, words);
    return new Annex(tables, charts, input.facts(), words.labels());
  }

  private ReleaseFacts facts(Settings settings, Provenance provenance, Set<String> held) {
    return new ReleaseFacts(
        settings.referenceDate(),
        provenance.key().substring(0, SHORT),
        ReleaseFacts.Status.PROVISIONAL,
        true,
        settings.synthetic(),
        provenance.inputs().stream().map(Provenance.Input::name).toList(),
        held);
  }

  private Statement statement(Settings settings, List<String> warnings) {
    return new Statement(
        settings.title(),
        "CONCEPT",
        settings.synthetic(),
        catalogue.labels().note("protection"),
        warnings);
  }

  /** What a user of the observations must know: their structure, and how good they are. */
  record MetadataFiles(Definitions definitions, List<Indicator> statistics, StoredFigures stored) {

    static final String BRIDGES = "bridges.csv";

    /**
     * Writes {@code structure.json}, {@code indicators.csv}, {@code quality.csv}, {@code
     * certificate.json} and the log.
     */
    void write(Path folder) throws IOException {
      new StructureFile(stored.contract(), definitions).write(folder);
      new IndicatorsFile(statistics, stored.observations()).write(folder);
      Files.writeString(folder.resolve("quality.csv"), quality(), StandardCharsets.UTF_8);
      stored.log(folder);
      Files.write(folder.resolve("certificate.json"), CanonicalJson.write(stored.certificate()));
      bridges(folder);
    }

    /** Where the letter before is known: why each figure differs from the one it printed. */
    private void bridges(Path folder) throws IOException {
      var previous = stored.previous();
      if (!previous.isNone()) {
        var sizes = Dimensions.load(definitions).dimension("size").codes();
        var now = PublishedValue.of(stored.observations());
        var bridges = new Bridges(previous.figures(), Optional.empty(), now, sizes).all();
        var text = String.join("\r\n", BridgeCsv.lines(bridges)) + "\r\n";
        Files.writeString(folder.resolve(BRIDGES), text, StandardCharsets.UTF_8);
      }
    }

    private String quality() {
      var rows = stored.quality();
      var text = new StringBuilder();
      if (!rows.isEmpty()) {
        text.append(line((Object[]) rows.get(0).schema().fieldNames()));
      }
      rows.stream().map(MetadataFiles::line).sorted().forEach(text::append);
      return text.toString();
    }

    private static String line(Row row) {
      return line(IntStream.range(0, row.length()).mapToObj(row::get).toArray());
    }

    private static String line(Object... values) {
      return CSVFormat.RFC4180.format(values) + "\r\n";
    }
  }

  /**
   * The structure of the observations in the manner of an SDMX data structure definition: every
   * column with its role, type and unit, and the code lists with Dutch and English labels.
   */
  record StructureFile(Contract observations, Definitions definitions) {
    private static final ObjectMapper JSON =
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** Writes {@code structure.json}. */
    public void write(Path folder) throws IOException {
      Files.createDirectories(folder);
      var structure = new LinkedHashMap<String, Object>();
      structure.put("table", observations.table());
      structure.put("grain", observations.grain());
      structure.put("columns", observations.fields().stream().map(StructureFile::column).toList());
      structure.put("code_lists", codelists());
      var text = JSON.writeValueAsString(structure) + "\n";
      Files.writeString(folder.resolve("structure.json"), text, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> column(Field field) {
      var column = new LinkedHashMap<String, Object>();
      column.put("name", field.name());
      column.put("role", field.role().name().toLowerCase(java.util.Locale.ROOT));
      column.put("type", field.type().name().toLowerCase(java.util.Locale.ROOT));
      column.put("unit", field.unit());
      column.put("code_list", PublishedCodes.LISTS.getOrDefault(field.name(), ""));
      return column;
    }

    private Map<String, List<Map<String, String>>> codelists() {
      var lists = new LinkedHashMap<String, List<Map<String, String>>>();
      PublishedCodes.LISTS.values().stream()
          .sorted()
          .forEach(name -> lists.put(name, codes(definitions.codelist(name))));
      return lists;
    }

    private static List<Map<String, String>> codes(Codelist list) {
      return list.entries().stream().map(StructureFile::code).toList();
    }

    private static Map<String, String> code(Codelist.Entry entry) {
      var code = new LinkedHashMap<String, String>();
      code.put("code", entry.code());
      code.put("parent", entry.parent());
      code.put("label_nl", entry.labelNl());
      code.put("label_en", entry.labelEn());
      return code;
    }
  }
}
