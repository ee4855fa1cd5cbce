package nl.smartindustry.report.publish;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.report.publish.CatalogueRecord.Distribution;
import nl.smartindustry.report.table.ReleaseFacts;
import nl.smartindustry.transform.catalogue.Label;

/**
 * The record of a release for a catalogue of data: DCAT-AP-NL 3.0 as JSON-LD. Written last, as it
 * has the checksum of every file that can be had.
 *
 * @param version of the data
 */
record CatalogueFile(
    CatalogueRecord described, ReleaseFacts facts, ReleasedTable observations, String version) {
  static final String NAME = "dcat.jsonld";
  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final Map<String, String> PREFIXES =
      new java.util.TreeMap<>(
          Map.of(
              "adms", "http://www.w3.org/ns/adms#",
              "dcat", "http://www.w3.org/ns/dcat#",
              "dct", "http://purl.org/dc/terms/",
              "foaf", "http://xmlns.com/foaf/0.1/",
              "spdx", "http://spdx.org/rdf/terms#",
              "vcard", "http://www.w3.org/2006/vcard/ns#",
              "xsd", "http://www.w3.org/2001/XMLSchema#"));

  /**
   * Writes {@code dcat.jsonld}.
   *
   * @param release the folder that all other files of the release are in
   */
  void write(Path release, Path folder) throws IOException {
    var record = new LinkedHashMap<String, Object>();
    record.put("@context", PREFIXES);
    record.put("@id", address());
    record.put("@type", "dcat:Dataset");
    record.put("dct:identifier", address());
    record.put("dct:title", texts(described.title()));
    record.put("dct:description", texts(described.description()));
    var publisher = agent();
    record.put("dct:publisher", publisher);
    record.put("dct:creator", publisher);
    record.put("dcat:contactPoint", contact());
    record.put("dcat:theme", described.terms().themes().stream().map(CatalogueFile::id).toList());
    record.put("dct:accessRights", id(rights()));
    record.put("dct:accrualPeriodicity", id(described.terms().frequency()));
    record.put("dct:spatial", id(described.terms().spatial()));
    record.put("dct:temporal", temporal());
    record.put(
        "dct:language", List.of(id(AUTHORITY + "language/NLD"), id(AUTHORITY + "language/ENG")));
    record.put("dct:modified", date(facts.referenceDate().toString()));
    record.put("dcat:version", version);
    record.put("dcat:distribution", distributions(release));
    Files.write(folder.resolve(NAME), JSON.writeValueAsBytes(record));
  }

  /** Where the release can be reached. Its own name is a hash of all files, of this one too. */
  private String address() {
    return described.address() + facts.referenceDate() + "-" + facts.version() + "/";
  }

  private String rights() {
    var rights = described.terms().rights();
    return facts.concept() ? rights.concept() : rights.definitive();
  }

  private Map<String, Object> agent() {
    return node(
        "foaf:Agent",
        "@id",
        described.publisher().address(),
        "foaf:name",
        texts(described.publisher().name()));
  }

  private Map<String, Object> contact() {
    return node(
        "vcard:Organization",
        "vcard:fn",
        texts(described.contact().name()),
        "vcard:hasEmail",
        id(described.contact().email()));
  }

  /** From the first day of the first year of a figure to the last day of the last. */
  private Map<String, Object> temporal() {
    int year = observations.place("YEAR");
    var years =
        observations.rows().stream()
            .filter(row -> !row.isNullAt(year))
            .mapToLong(row -> row.getLong(year))
            .summaryStatistics();
    int first = (int) Math.min(years.getMin(), facts.referenceDate().getYear());
    int last = (int) Math.max(years.getMax(), first);
    return node(
        "dct:PeriodOfTime",
        "dcat:startDate",
        date(first + "-01-01"),
        "dcat:endDate",
        date(last + "-12-31"));
  }

  private List<Map<String, Object>> distributions(Path release) throws IOException {
    var all = new ArrayList<Map<String, Object>>();
    for (var file : StoredFiles.filesOf(release)) {
      var form = described.of(file);
      if (form.isPresent()) {
        all.add(distribution(release, file, form.get()));
      }
    }
    return all;
  }

  private Map<String, Object> distribution(Path release, String file, Distribution form)
      throws IOException {
    var path = release.resolve(file);
    return node(
        "dcat:Distribution",
        "@id",
        address() + file,
        "dct:title",
        texts(form.title()),
        "dct:description",
        file,
        "dcat:accessURL",
        id(address() + file),
        "dcat:downloadURL",
        id(address() + file),
        "dct:license",
        id(described.terms().licence()),
        "dcat:mediaType",
        id("https://www.iana.org/assignments/media-types/" + form.media()),
        "dcat:byteSize",
        typed("xsd:nonNegativeInteger", String.valueOf(Files.size(path))),
        "spdx:checksum",
        node(
            "spdx:Checksum",
            "spdx:algorithm",
            id("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
            "spdx:checksumValue",
            typed("xsd:hexBinary", Sha256.of(path))));
  }

  private static List<Map<String, String>> texts(Label label) {
    return List.of(text("nl", label.nl()), text("en", label.en()));
  }

  private static Map<String, String> text(String language, String text) {
    var one = new LinkedHashMap<String, String>();
    one.put("@language", language);
    one.put("@value", text);
    return one;
  }

  private static Map<String, String> typed(String type, String value) {
    var one = new LinkedHashMap<String, String>();
    one.put("@type", type);
    one.put("@value", value);
    return one;
  }

  private static Map<String, String> date(String day) {
    return typed("xsd:date", day);
  }

  private static Map<String, String> id(String address) {
    return Map.of("@id", address);
  }

  private static Map<String, Object> node(String type, Object... namesAndValues) {
    var node = new LinkedHashMap<String, Object>();
    node.put("@type", type);
    IntStream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
        .forEach(i -> node.put((String) namesAndValues[i], namesAndValues[i + 1]));
    return node;
  }
}
