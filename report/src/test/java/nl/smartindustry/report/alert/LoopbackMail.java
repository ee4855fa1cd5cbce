package nl.smartindustry.report.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The little of a mail server that a test needs, on the loopback address: a few connections of a
 * few lines each.
 */
final class LoopbackMail implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 10;
  private static final int MOST_LINES = 500;
  private static final int MOST_MILLIS = 5000;

  private final ServerSocket server;
  private final String toRecipient;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final List<String> letters = Collections.synchronizedList(new ArrayList<>());

  private LoopbackMail(int port, String toRecipient) throws IOException {
    this.server = new ServerSocket(port, MOST_CONNECTIONS, InetAddress.getLoopbackAddress());
    this.toRecipient = toRecipient;
    var thread = new Thread(this::serve, "loopback-mail");
    thread.setDaemon(true);
    thread.start();
  }

  /** A server that takes letters, at a port or, for 0, any free one. */
  static LoopbackMail taking(int port) throws IOException {
    return new LoopbackMail(port, "250 OK");
  }

  /** A server that refuses who a letter is for. */
  static LoopbackMail refusing() throws IOException {
    return new LoopbackMail(0, "550 Secret of the server");
  }

  /** A server that takes connections and says nothing. */
  static ServerSocket silent() throws IOException {
    return new ServerSocket(0, MOST_CONNECTIONS, InetAddress.getLoopbackAddress());
  }

  /** A port at which nothing listens now. */
  static int shut() throws IOException {
    try (var socket = silent()) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return server.getLocalPort();
  }

  /** The letters taken, with their heads. */
  List<String> letters() {
    return List.copyOf(letters);
  }

  /** All that clients have said. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  private void serve() {
    for (int i = 0; i < MOST_CONNECTIONS; i++) {
      try (var client = server.accept()) {
        client.setSoTimeout(MOST_MILLIS);
        talk(client);
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket client) throws IOException {
    var in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    say(client, "220 loopback");
    StringBuilder letter = null;
    for (int i = 0; i < MOST_LINES; i++) {
      var line = in.readLine();
      if (line == null) {
        return;
      }
      lines.add(line);
      if (letter == null) {
        say(client, answer(line));
        letter = line.equals("DATA") ? new StringBuilder() : null;
      } else if (line.equals(".")) {
        letters.add(letter.toString());
        letter = null;
        say(client, "250 OK");
      } else {
        letter.append(line).append('\n');
      }
    }
  }

  private String answer(String line) {
    if (line.equals("DATA")) {
      return "354 go on";
    }
    return line.startsWith("RCPT") ? toRecipient : line.equals("QUIT") ? "221 bye" : "250 OK";
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
