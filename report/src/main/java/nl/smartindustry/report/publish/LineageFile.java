package nl.smartindustry.report.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.report.run.CanonicalJson;
import nl.smartindustry.report.run.OpenLineage;
import nl.smartindustry.report.run.OpenLineage.Facet;
import nl.smartindustry.report.run.Provenance;
import nl.smartindustry.report.run.Provenance.Input;

/**
 * The deliveries that a release was made of and the table that it holds, as OpenLineage names them:
 * the part of the event of its run that does not depend on when and where the run was.
 */
record LineageFile(Provenance provenance, ReleasedTable table) {

  /** Writes it beside the observations, which are there. */
  void write(Path release) throws IOException {
    var content =
        Map.of(
            "job", OpenLineage.named("nightly", List.of()),
            "inputs", inputs(),
            "outputs", List.of(output(release)));
    Files.write(release.resolve(OpenLineage.FILE), CanonicalJson.write(content));
  }

  /** A table for each source and period; its version is the hash of its file or of their hashes. */
  private List<Map<String, Object>> inputs() {
    return provenance.inputs().stream()
        .collect(Collectors.groupingBy(LineageFile::place, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(one -> input(one.getKey(), one.getValue()))
        .toList();
  }

  /** {@code source/period} of {@code source/period/delivery/file}. */
  private static String place(Input input) {
    var parts = input.name().split("/");
    return parts[0] + "/" + parts[1];
  }

  private static Map<String, Object> input(String place, List<Input> files) {
    var hashes = files.stream().map(Input::sha256).toList();
    var read = new TreeMap<String, Object>();
    read.put("fileCount", files.size());
    read.put("columnMetrics", Map.of());
    if (files.stream().allMatch(file -> file.rows() != null)) {
      read.put("rowCount", files.stream().mapToLong(Input::rows).sum());
    }
    return OpenLineage.used(
        OpenLineage.named("deliveries/" + place, List.of(version(hashes))),
        "inputFacets",
        Facet.READ.of(read));
  }

  private Map<String, Object> output(Path release) throws IOException {
    var fields =
        table.columns().stream()
            .map(
                column ->
                    Map.of(
                        "name", column.name(),
                        "type", column.typeName(),
                        "description", column.en()))
            .toList();
    try (var files = Files.walk(release.resolve(ObservationFiles.FOLDER))) {
      var hashes = files.filter(Files::isRegularFile).sorted().map(Sha256::of).toList();
      return OpenLineage.used(
          OpenLineage.named(
              ObservationFiles.FOLDER,
              List.of(version(hashes), Facet.SCHEMA.of(Map.of("fields", fields)))),
          "outputFacets",
          Facet.WRITTEN.of(Map.of("rowCount", table.rows().size())));
    }
  }

  private static Map<String, Object> version(List<String> hashes) {
    var hash = hashes.size() == 1 ? hashes.get(0) : Sha256.of(String.join("\n", hashes));
    return Facet.VERSION.of(Map.of("datasetVersion", "sha256:" + hash));
  }
}
