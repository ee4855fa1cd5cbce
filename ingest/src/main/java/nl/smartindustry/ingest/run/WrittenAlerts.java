package nl.smartindustry.ingest.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Alerts.Mail;
import nl.smartindustry.ingest.run.Alerts.Mail.Login;
import nl.smartindustry.ingest.run.Alerts.Mail.Security;
import nl.smartindustry.ingest.run.Alerts.Occasion;

/** The key {@code alerts} of the settings as written; absent keys are null. */
record WrittenAlerts(Set<Occasion> on, List<String> command, WrittenMail mail) {
  private static final Set<Occasion> USUAL =
      EnumSet.of(Occasion.FAILED, Occasion.HELD_BACK, Occasion.LATE);

  /** The key {@code mail} as written. */
  record WrittenMail(
      String host,
      Integer port,
      Security security,
      String from,
      List<String> to,
      String user,
      @JsonProperty("password_file") String passwordFile) {
    private static final int SUBMISSION = 587;
    private static final int HIGHEST_PORT = 65535;

    /** One address, of which nothing can become a second header of the message. */
    private static final Pattern ADDRESS = Pattern.compile("[\\x21-\\x7e&&[^<>,;\"]]+@[\\w.-]+");

    private Mail resolved(SettingsPath paths) {
      var file = paths.settings();
      int number = port == null ? SUBMISSION : port;
      if (host == null || from == null || to == null || to.isEmpty()) {
        throw refused(file, "mail lacks host, from or to (each is needed)");
      }
      if (number < 1 || number > HIGHEST_PORT) {
        throw refused(file, "port is %d (1 to %d)".formatted(number, HIGHEST_PORT));
      }
      address(file, from);
      to.forEach(one -> address(file, one));
      if ((user == null) != (passwordFile == null)) {
        throw refused(file, "mail has a user or a password_file alone (both, or neither)");
      }
      var guard = security == null ? Security.STARTTLS : security;
      if (user != null && guard == Security.NONE) {
        throw refused(file, "a password without security (starttls or tls)");
      }
      var login = Optional.ofNullable(user).map(u -> new Login(u, password(paths)));
      return new Mail(host, number, guard, from, to, login);
    }

    private Path password(SettingsPath paths) {
      return paths.secret("password_file", passwordFile);
    }

    private static void address(Path file, String text) {
      if (!ADDRESS.matcher(text).matches()) {
        throw refused(file, "'%s' (an address, as night@example.org)".formatted(text));
      }
    }
  }

  Alerts resolved(SettingsPath paths) {
    var file = paths.settings();
    if (command == null && mail == null) {
      throw refused(file, "no way to send them (command or mail)");
    }
    if (command != null
        && (command.isEmpty()
            || command.stream().anyMatch(Objects::isNull)
            || !absolute(command))) {
      throw refused(file, "command is %s (a list that begins with an absolute path)", command);
    }
    return new Alerts(
        on == null ? USUAL : on,
        command == null ? List.of() : command,
        Optional.ofNullable(mail).map(one -> one.resolved(paths)));
  }

  private static boolean absolute(List<String> command) {
    return Path.of(command.get(0)).isAbsolute();
  }

  private static Refusal refused(Path file, String format, Object... arguments) {
    return Refusal.definitions("Settings '%s': alerts: %s", file, format.formatted(arguments));
  }
}
