package nl.smartindustry.report.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages of the sample release in a real browser: the rules of axe-core, nothing wider than its
 * window, everything reached by keyboard, a figure on the first screen of a telephone. Where there
 * is no browser the test is left out; {@code .ci/run} installs one.
 */
class BrowserIT {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");

  private static final List<Integer> WIDTHS = List.of(320, 390, 1280);
  private static final int PATIENCE = 10;
  private static final JsonMapper JSON = new JsonMapper();

  private static final String SCREEN = "screen/page.html";

  @TempDir Path profile;
  @TempDir Path pages;

  /**
   * A page and how it is looked at.
   *
   * @param widths in pixels
   * @param rules at which of them axe-core looks too
   */
  private record Look(String page, List<Integer> widths, List<Integer> rules) {}

  @Test
  void noPageBreaksARuleOfAccessibilityAtAnyWidth() throws Exception {
    var browser = browser();
    assumeTrue(browser.isPresent(), "no browser of " + BROWSERS);
    var release = SampleNight.release();
    screened();
    var looks = looks(release);

    var said = look(browser.get(), release, looks);

    assertThat(said.path("wrong").valueStream().map(JsonNode::asText)).isEmpty();
    assertThat(said.path("looks").asInt()).isEqualTo(WIDTHS.size() * looks.size());
  }

  private static Optional<Path> browser() {
    var folders = List.of(System.getenv("PATH").split(File.pathSeparator));
    return BROWSERS.stream()
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The page of a file with problems of every kind that a supplier can mend. */
  private void screened() throws IOException {
    var survey = Files.readString(ScreenIT.SURVEY, ScreenIT.ENCODING);
    var file = pages.resolve("ict_enquete_2024.csv");
    Files.writeString(file, survey.replaceAll("(?m);R;1,", ";R;x"), ScreenIT.ENCODING);
    var page = pages.resolve(SCREEN);
    CommandRun.of("screen", "" + file, "--source", "ict_survey", "--out", "" + page);
  }

  /** Every page at every width; axe-core at each width of those that differ, else at the least. */
  private static List<Look> looks(Path release) throws IOException {
    var looks =
        new ArrayList<>(
            List.of(
                new Look("/runs/index.html", WIDTHS, WIDTHS),
                new Look("/" + SCREEN, WIDTHS, WIDTHS)));
    for (var folder : List.of("tables", "tables/en", "site", "site/en")) {
      try (var files = Files.list(release.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".html"))
            .map(file -> folder + "/" + file.getFileName())
            .sorted()
            .map(page -> new Look("/" + page, WIDTHS, rules(page)))
            .forEach(looks::add);
      }
    }
    return looks;
  }

  private static List<Integer> rules(String page) {
    if (page.matches("tables/[^/]*|site/(index|unknown|T05)[.]html")) {
      return WIDTHS;
    }
    return page.startsWith("site/en/") ? List.of() : WIDTHS.subList(0, 1);
  }

  private JsonNode look(Path browser, Path release, List<Look> looks) throws Exception {
    var done = new CompletableFuture<JsonNode>();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> page(exchange, release));
    var warehouse = release.getParent().getParent();
    server.createContext("/runs/", exchange -> page(exchange, warehouse));
    server.createContext("/" + SCREEN, exchange -> page(exchange, pages));
    server.createContext("/look", exchange -> answer(exchange, resource("/browser.html")));
    server.createContext("/axe.js", exchange -> answer(exchange, resource("/axe.min.js")));
    server.createContext(
        "/pages.json", exchange -> answer(exchange, JSON.writeValueAsBytes(looks)));
    server.createContext(
        "/done",
        exchange -> {
          done.complete(JSON.readTree(exchange.getRequestBody()));
          answer(exchange, new byte[0]);
        });
    server.start();
    var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/look";
    var process =
        new ProcessBuilder(
                Stream.of(
                        browser.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        address)
                    .toList())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return done.get(PATIENCE, TimeUnit.MINUTES);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
      server.stop(0);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream stream = BrowserIT.class.getResourceAsStream(name)) {
      return stream.readAllBytes();
    }
  }

  private static void page(HttpExchange exchange, Path release) throws IOException {
    var file = release.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
    if (!file.startsWith(release) || !Files.isRegularFile(file)) {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    answer(exchange, Files.readAllBytes(file), type(file));
  }

  private static String type(Path file) {
    var kinds = Map.of("html", "text/html", "css", "text/css", "js", "text/javascript");
    var name = file.toString();
    return kinds.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
  }

  private static void answer(HttpExchange exchange, byte[] bytes) throws IOException {
    answer(exchange, bytes, "text/html");
  }

  private static void answer(HttpExchange exchange, byte[] bytes, String type) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
