package nl.smartindustry.ingest.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which ends of a night are reported, and by which ways.
 *
 * @param command the program and its arguments, as the system starts them; empty for none. No shell
 *     reads them
 */
public record Alerts(Set<Occasion> on, List<String> command, Optional<Mail> mail) {
  /** Nothing is reported. */
  public static final Alerts NONE = new Alerts(Set.of(), List.of(), Optional.empty());

  /** What is reported. */
  public enum Occasion {
    /** A night failed or was killed. */
    FAILED,
    /** The gate held a release back. */
    HELD_BACK,
    /** A release was published with warnings. */
    WARNINGS,
    /** A delivery is late on the reference date. */
    LATE,
    /** A concept waits for approval. */
    APPROVAL
  }

  /**
   * A server that takes mail (SMTP).
   *
   * @param security what guards the connection
   * @param login empty where the server asks for none
   */
  public record Mail(
      String host,
      int port,
      Security security,
      String from,
      List<String> to,
      Optional<Login> login) {

    /** How a connection is guarded; without {@code NONE} the server's certificate must be valid. */
    public enum Security {
      STARTTLS,
      TLS,
      NONE
    }

    /**
     * Who the server knows the night as.
     *
     * @param password the file that holds it, as {@link SecretFile} wants it
     */
    public record Login(String user, Path password) {}

    public Mail {
      to = List.copyOf(to);
    }
  }

  public Alerts {
    on = Set.copyOf(on);
    command = List.copyOf(command);
  }
}
