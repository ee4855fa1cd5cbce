package nl.smartindustry.report.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.report.release.PublicationLedger;
import nl.smartindustry.report.release.Releases;
import nl.smartindustry.report.run.DurableFiles;
import nl.smartindustry.report.run.OpenLineage;
import nl.smartindustry.report.run.OpenLineage.Facet;
import nl.smartindustry.report.run.RunRecord;
import nl.smartindustry.report.run.RunRecord.State;
import nl.smartindustry.report.run.Spool;

/**
 * The OpenLineage events of a run: START and exactly one of COMPLETE, FAIL and ABORT. All follow
 * from its record: they lie beside it, in {@code runs/<run>.lineage.jsonl}, and go to an address
 * where the settings name one. What is not taken there is kept and sent again by the next run.
 */
final class Lineage {
  private static final String FILE = "%s.lineage.jsonl";
  private static final Duration MOST = Duration.ofSeconds(5);
  private static final JsonMapper JSON = new JsonMapper();

  private final Settings settings;

  Lineage(Settings settings) {
    this.settings = settings;
  }

  /** Writes the events beside a record: one of a run that goes on, two of one that has ended. */
  void write(RunRecord run) throws IOException {
    var lines = new StringBuilder(JSON.writeValueAsString(start(run))).append('\n');
    if (run.ending() != null) {
      lines.append(JSON.writeValueAsString(end(run))).append('\n');
    }
    DurableFiles.replace(file(run), lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Whether the end of a run is not among its events: of a version before there are none. */
  boolean lacksEnd(RunRecord run) throws IOException {
    return Files.exists(file(run)) && Files.readAllLines(file(run)).size() < 2;
  }

  private Path file(RunRecord run) {
    return settings.warehouse().runs().resolve(FILE.formatted(run.run()));
  }

  /** Keeps the newest event of a run to be sent, where there is an address. */
  void keep(RunRecord run) throws IOException {
    if (settings.watch().lineage().isPresent()) {
      boolean ended = run.ending() != null;
      spool()
          .keep(
              run.run() + (ended ? "-2" : "-1"),
              JSON.writeValueAsBytes(ended ? end(run) : start(run)));
    }
  }

  /** Sends what is kept; says why something still is. */
  Optional<String> send() {
    return settings
        .watch()
        .lineage()
        .flatMap(
            address ->
                spool()
                    .send((name, event) -> post(address, event), MOST)
                    .map(
                        why ->
                            "Lineage to '%s': %s (%d events kept in '%s', sent again by the next run)"
                                .formatted(address, why, spool().waiting().size(), folder())));
  }

  private Spool spool() {
    return new Spool(folder());
  }

  private Path folder() {
    return settings.warehouse().runs().resolve("lineage");
  }

  private static void post(URI address, Path event) throws IOException {
    var request =
        HttpRequest.newBuilder(address)
            .timeout(MOST.dividedBy(2))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofFile(event))
            .build();
    try {
      var answer =
          HttpClient.newBuilder()
              .connectTimeout(MOST.dividedBy(2))
              .build()
              .send(request, HttpResponse.BodyHandlers.discarding());
      if (answer.statusCode() / 100 != 2) {
        throw new IOException("answered " + answer.statusCode());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("was stopped", stopped);
    } catch (java.net.ConnectException dead) {
      throw new IOException("no connection", dead);
    }
  }

  private Map<String, Object> start(RunRecord run) {
    return event("START", run.started(), run, Map.of(), JSON.createObjectNode());
  }

  private Map<String, Object> end(RunRecord run) {
    var type =
        switch (run.state()) {
          case PUBLISHED, PUBLISHED_WITH_WARNINGS, UNCHANGED -> "COMPLETE";
          case ABORTED, CRASHED -> "ABORT";
          default -> "FAIL";
        };
    Map<String, Object> failure =
        type.equals("FAIL")
            ? Facet.ERROR.of(
                Map.of("message", run.ending().reason(), "programmingLanguage", "Java"))
            : Map.of();
    return event(type, run.ending().ended(), run, failure, made(run));
  }

  private Map<String, Object> event(
      String type, String time, RunRecord run, Map<String, Object> failure, JsonNode made) {
    var facets = new TreeMap<>(failure);
    var circumstances = run.start().circumstances();
    if (circumstances != null) {
      facets.putAll(Facet.ENGINE.of(Map.of("name", "Spark", "version", circumstances.spark())));
    }
    var event = new LinkedHashMap<String, Object>();
    event.put("eventType", type);
    event.put("eventTime", time);
    event.put("run", Map.of("runId", id(run), "facets", facets));
    event.put("job", OpenLineage.named(job(run), List.of(jobType())));
    event.put("inputs", made.has("inputs") ? made.path("inputs") : List.of());
    event.put("outputs", made.has("outputs") ? made.path("outputs") : List.of());
    event.put("producer", OpenLineage.PRODUCER);
    event.put("schemaURL", OpenLineage.EVENT);
    return event;
  }

  private static Map<String, Object> jobType() {
    return Facet.JOB_TYPE.of(
        Map.of("processingType", "BATCH", "integration", "SMART_INDUSTRY", "jobType", "JOB"));
  }

  /** The command without its options. */
  private static String job(RunRecord run) {
    return run.command().replaceFirst(" --.*", "").replace(' ', '.');
  }

  /** The same for both events; another for a run of the same number elsewhere. */
  private UUID id(RunRecord run) {
    var all = settings.warehouse().root() + " " + run.run() + " " + run.started();
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
  }

  /** What the release of a night says that it was made of; nothing of a run that made none. */
  private JsonNode made(RunRecord run) {
    var warehouse = settings.warehouse();
    var release =
        run.state() == State.UNCHANGED
            ? Optional.ofNullable(run.release())
            : new PublicationLedger(warehouse).newest();
    return release
        .filter(id -> run.isNight() && run.endedWell())
        .flatMap(id -> new Releases(warehouse).open(id).bytes(OpenLineage.FILE))
        .map(Lineage::read)
        .orElseGet(JSON::createObjectNode);
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException damaged) {
      return JSON.createObjectNode();
    }
  }
}
