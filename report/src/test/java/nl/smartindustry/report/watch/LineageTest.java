package nl.smartindustry.report.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.LogFormat;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.ingest.run.Watch;
import nl.smartindustry.report.run.Failure;
import nl.smartindustry.report.run.RunJournal;
import nl.smartindustry.report.run.RunLock;
import nl.smartindustry.report.run.RunRecord;
import nl.smartindustry.report.run.RunRecord.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs without a release, in a warehouse of their own. */
class LineageTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path folder;
  private final List<JsonNode> received = Collections.synchronizedList(new ArrayList<>());
  private Optional<URI> address = Optional.empty();
  private RunLock lock;
  private HttpServer server;

  @BeforeEach
  void lock() throws IOException {
    lock = RunLock.acquire(settings().warehouse());
    listen();
  }

  private void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/lineage",
        exchange -> {
          received.add(JSON.readTree(exchange.getRequestBody()));
          exchange.sendResponseHeaders(201, -1);
          exchange.close();
        });
  }

  @AfterEach
  void unlock() {
    server.stop(0);
    lock.close();
  }

  @Test
  void aRunThatFailsHasItsStartAndWhyItFailed() throws IOException {
    var journal = begun("nightly --restart");
    journal.fail(Failure.of(Refusal.data("File 'x': no rows")), null);
    new Watching(settings()).ended(journal.record());

    var events = events(journal);
    assertThat(events)
        .extracting(one -> one.path("eventType").asText())
        .containsExactly("START", "FAIL");
    events.forEach(LineageTest::holdsWhatMustBeThere);
    assertThat(events.get(0).at("/run/runId")).isEqualTo(events.get(1).at("/run/runId"));
    assertThat(events.get(1).at("/job/name").asText()).isEqualTo("nightly");
    assertThat(events.get(1).at("/run/facets/errorMessage/message").asText())
        .isEqualTo("File 'x': no rows");
  }

  @Test
  void theEndOfARunThatWasKilledIsWrittenByTheNext() throws IOException {
    var killed = begun("nightly");
    assertThat(events(killed)).hasSize(1);

    var next = begun("nightly");
    next.finish(State.UNCHANGED, ExitCode.PUBLISHED, null);
    new Watching(settings()).ended(next.record());
    begun("nightly");

    assertThat(events(killed))
        .extracting(one -> one.path("eventType").asText())
        .containsExactly("START", "ABORT");
    assertThat(events(next))
        .extracting(one -> one.path("eventType").asText())
        .containsExactly("START", "COMPLETE");
  }

  @Test
  void anAddressIsSentEachEventOnce() throws IOException {
    address = Optional.of(at(server));
    server.start();
    var journal = begun("nightly");

    var undone = new Watching(settings()).ending(unchanged(journal));

    assertThat(undone).isEmpty();
    assertThat(received)
        .extracting(one -> one.path("eventType").asText())
        .containsExactly("START", "COMPLETE");
    assertThat(received.get(1).at("/run/runId")).isEqualTo(received.get(0).at("/run/runId"));
  }

  @Test
  void whatADeadAddressDoesNotTakeIsKeptAndSentByTheNextRun() throws IOException {
    address = Optional.of(at(server)); // nothing listens yet
    server.stop(0);
    var journal = begun("nightly");
    var undone = new Watching(settings()).ending(unchanged(journal));
    journal.finish(State.UNCHANGED, ExitCode.WARNINGS, null);
    assertThat(undone)
        .singleElement()
        .asString()
        .contains("Lineage to 'http://127.0.0.1", "2 events kept in", "sent again by the next run");

    listen();
    address = Optional.of(at(server));
    server.start();
    begun("nightly");

    assertThat(received)
        .extracting(one -> one.path("eventType").asText())
        .containsExactly("START", "COMPLETE", "START");
  }

  private static RunRecord unchanged(RunJournal journal) {
    return journal.asEnded(State.UNCHANGED, ExitCode.PUBLISHED, null);
  }

  /** What the schema of a RunEvent (2-0-2) and of a facet requires. */
  private static void holdsWhatMustBeThere(JsonNode event) {
    Instant.parse(event.path("eventTime").asText());
    UUID.fromString(event.at("/run/runId").asText());
    assertThat(URI.create(event.path("producer").asText()).isAbsolute()).isTrue();
    assertThat(event.path("schemaURL").asText())
        .isEqualTo("https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent");
    assertThat(event.at("/job/namespace").asText()).isNotBlank();
    assertThat(event.at("/job/name").asText()).isNotBlank();
    assertThat(event.path("inputs").isArray() && event.path("outputs").isArray()).isTrue();
    for (var facets : List.of(event.at("/run/facets"), event.at("/job/facets"))) {
      assertThat(facets).isNotEmpty().allSatisfy(LineageTest::isFacet);
    }
  }

  private static void isFacet(JsonNode facet) {
    assertThat(facet.path("_producer").asText()).startsWith("urn:");
    assertThat(facet.path("_schemaURL").asText())
        .matches("https://openlineage.io/spec/facets/(\\d-){2}\\d/(\\w+)\\.json#/\\$defs/\\2");
  }

  private RunJournal begun(String command) {
    var journal = RunJournal.begin(lock, command, "0".repeat(64), Clock.systemUTC());
    assertThat(new Watching(settings()).begun(journal.record())).isEmpty();
    return journal;
  }

  private List<JsonNode> events(RunJournal journal) throws IOException {
    var file = folder.resolve("out/runs/" + journal.record().run() + ".lineage.jsonl");
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .map(LineageTest::read)
        .toList();
  }

  private static JsonNode read(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException noJson) {
      throw new UncheckedIOException(noJson);
    }
  }

  private static URI at(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1/lineage");
  }

  private Settings settings() {
    var places = new Settings.Places(folder.resolve("in"), folder.resolve("out"), Optional.empty());
    var day = LocalDate.of(2025, 3, 31);
    var watch = new Watch(LogFormat.PLAIN, Optional.empty(), Optional.empty(), address);
    return new Settings(folder, "Klein land", true, day, places, List.of(), List.of()).with(watch);
  }
}
