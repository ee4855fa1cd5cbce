package nl.smartindustry.report.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The little of an S3 server that a store needs, on the loopback address: objects of one bucket,
 * put where there is none, read and listed.
 */
final class LoopbackS3 implements AutoCloseable {
  private static final String BUCKET = "/releases/";

  private final HttpServer server;
  private final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
  private final AtomicInteger unanswered = new AtomicInteger();

  LoopbackS3() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  Map<String, byte[]> objects() {
    return objects;
  }

  /** Does what is asked of it the next so many times, and does not say so. */
  void leavesUnanswered(int puts) {
    unanswered.set(puts);
  }

  private void answer(HttpExchange asked) throws IOException {
    var key = asked.getRequestURI().getPath().substring(BUCKET.length() - 1).replaceFirst("^/", "");
    if (!String.valueOf(asked.getRequestHeaders().getFirst("Authorization")).contains("AKEY/")) {
      send(asked, 403, "");
    } else if (asked.getRequestMethod().equals("PUT")) {
      put(asked, key);
    } else if (key.isEmpty()) {
      send(asked, 200, listing(asked.getRequestURI().getQuery()));
    } else if (objects.containsKey(key)) {
      send(asked, 200, new String(objects.get(key), StandardCharsets.ISO_8859_1));
    } else {
      send(asked, 404, "<Error><Code>NoSuchKey</Code></Error>");
    }
  }

  private void put(HttpExchange asked, String key) throws IOException {
    var content = asked.getRequestBody().readAllBytes();
    boolean conditional = "*".equals(asked.getRequestHeaders().getFirst("If-None-Match"));
    boolean taken = !conditional || objects.putIfAbsent(key, content) != null;
    if (unanswered.getAndDecrement() > 0) {
      asked.close();
    } else {
      send(asked, taken ? 412 : 200, taken ? "<Error><Code>PreconditionFailed</Code></Error>" : "");
    }
  }

  private String listing(String query) {
    var prefix = query.replaceFirst(".*prefix=([^&]*).*", "$1");
    var all = new StringBuilder("<ListBucketResult><IsTruncated>false</IsTruncated>");
    objects.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .forEach(key -> all.append("<Contents><Key>").append(key).append("</Key></Contents>"));
    return all + "</ListBucketResult>";
  }

  private static void send(HttpExchange asked, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.ISO_8859_1);
    asked.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    asked.getResponseBody().write(bytes);
    asked.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
