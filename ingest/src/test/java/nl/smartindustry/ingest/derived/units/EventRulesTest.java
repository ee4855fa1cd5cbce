package nl.smartindustry.ingest.derived.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.ingest.IngestJob;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.derived.Derivations;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One event that passes for each type, and one that fails for each rule. */
class EventRulesTest extends SparkTest {
  private static final String FILE =
      """
      event_id;datum;datum_verwerkt;type;beid_voor;beid_na;voortzetting;bron
      g01;2024-01-02;2024-01-03;01;;00000001;;KvK
      g02;2024-01-02;2024-01-03;02;00000001;;;KvK
      g03;2024-01-02;2024-01-03;03;00000001;00000001;00000001;KvK
      g04;2024-01-02;2024-01-03;04;00000001|00000002;00000003;;KvK
      g05;2024-01-02;2024-01-03;05;00000001|00000002;00000001;00000001;KvK
      g06;2024-01-02;2024-01-03;06;00000001;00000002|00000003;;KvK
      g07;2024-01-02;2024-01-03;07;00000001;00000001|00000003;00000001;KvK
      g08;2024-01-02;2024-01-03;08;00000001|00000002;00000001|00000002|00000003;;KvK
      g09;2024-01-02;2024-01-03;09;00000001|00000002|00000003;00000001|00000002;;KvK
      g10;2024-01-02;2024-01-03;10;00000001;00000002;;KvK
      g11;2024-01-02;2024-01-03;11;00000001|00000002;00000003|00000004;;KvK
      g12;2024-01-02;2024-01-03;12;00000001;00000002;00000002;KvK
      g13;2024-01-02;2024-01-03;13;00000001;00000002;;KvK
      w01;2022-01-02;2024-01-03;12;00000001;00000002;;KvK
      b01;2024-01-02;2024-01-03;01;00000001;00000002;;KvK
      b02;2024-01-02;2024-01-03;02;00000001|00000002;;;KvK
      b03;2024-01-02;2024-01-03;12;00000001;;;KvK
      b04;2024-01-02;2024-01-03;04;00000001;00000003;;KvK
      b06;2024-01-02;2024-01-03;06;00000001;00000003;;KvK
      b08;2024-01-02;2024-01-03;08;00000001|00000002;00000001|00000003;;KvK
      b09;2024-01-02;2024-01-03;09;00000001|00000002;00000001|00000003;;KvK
      b11;2024-01-02;2024-01-03;11;00000001|00000002;00000003;;KvK
      b14;2024-01-02;2024-01-03;06;00000001;00000003|00000003;;KvK
      b12;2024-01-02;2024-01-03;12;00000001;00000001;;KvK
      b15;2024-01-02;2024-01-03;12;00000001;00000002;00000009;KvK
      b05;2024-01-02;2024-01-03;05;00000001|00000002;00000001;;KvK
      b16;2024-01-02;2024-01-01;12;00000001;00000002;;KvK
      """;

  @TempDir Path folder;

  @Test
  void everyRuleRefusesWhatBreaksItAndNothingElse() throws IOException {
    deliver();
    var places =
        new Settings.Places(
            folder.resolve("landing"), folder.resolve("warehouse"), Optional.empty());
    var day = LocalDate.of(2025, 3, 31);
    var settings =
        new Settings(folder.resolve("s.yaml"), "t", true, day, places, List.of(), List.of());
    var definitions = tolerant();
    var source = LayoutCatalogue.load(definitions).get("enterprise_events");
    var job = new IngestJob(new LayoutCatalogue(Map.of(source.name(), source)), Derivations.NONE);

    var run = new RunContext(settings, definitions, Progress.silent());

    var summary = job.run(run, job.plan(settings));

    var counts = summary.counts();
    assertThat(counts.accepted()).isEqualTo(14);
    assertThat(counts.warned()).isEqualTo(Map.of("processed_within_24_months", 1L));
    assertThat(counts.refused())
        .hasSize(13)
        .allSatisfy((rule, records) -> assertThat(records).as(rule).isEqualTo(1));
  }

  /** The packaged layout, but most of a file may be refused. */
  private Definitions tolerant() throws IOException {
    var layout = Definitions.packaged().text("layouts/enterprise_events.yaml");
    var file = folder.resolve("definitions/layouts/enterprise_events.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, layout.replace("quarantine_limit: 0.02", "quarantine_limit: 0.9"));
    return Definitions.overlaid(folder.resolve("definitions"));
  }

  private void deliver() throws IOException {
    var id = "enterprise_events-202401-1";
    var place = folder.resolve("landing/enterprise_events/202401/" + id);
    Files.createDirectories(place);
    Files.writeString(place.resolve("abr_events_202401.csv"), FILE);
    Files.writeString(
        place.resolve("manifest.json"),
        """
        {"source":"enterprise_events","period":"202401","delivery":"%s","number":1,
         "created":"2024-01-31","status":"V","schema_version":"1","supersedes":null,
         "synthetic":true,"files":[{"name":"abr_events_202401.csv","bytes":%d,"rows":-1,
         "sha256":"%s"}]}
        """
            .formatted(id, FILE.length(), Sha256.of(FILE)));
    Files.writeString(place.resolve("_COMPLETE"), "");
  }
}
