package nl.smartindustry.report.alert;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import nl.smartindustry.ingest.run.Alerts.Mail;
import nl.smartindustry.ingest.run.Alerts.Mail.Security;
import nl.smartindustry.ingest.run.SecretFile;
import nl.smartindustry.report.run.CanonicalJson;
import nl.smartindustry.report.run.Spool;

/**
 * Sends messages as plain mail, over a connection that is encrypted, with the server's certificate
 * checked, unless the settings say {@code security: none}.
 *
 * @param title before each subject: which monitor it is
 * @param apartFrom the folders of the data, in which no password may lie
 * @param most time for one answer of the server
 * @see "RFC 5321 (SMTP), RFC 3207 (STARTTLS), RFC 3834 (Auto-Submitted)"
 */
record MailServer(Mail mail, String title, List<Path> apartFrom, Duration most)
    implements Spool.Channel {

  @Override
  public void send(String name, Path message) throws IOException {
    var content = CanonicalJson.read(message, Message.class);
    try {
      Transport.send(letter(name, content));
    } catch (MessagingException refused) {
      // what a server answers is not trusted: its text is not repeated
      throw new IOException(
          "mail server '%s:%d' did not take it (%s)"
              .formatted(mail.host(), mail.port(), refused.getClass().getSimpleName()),
          refused);
    }
  }

  private MimeMessage letter(String name, Message content) throws MessagingException {
    var letter = new NamedLetter(session(), name);
    letter.setFrom(new InternetAddress(mail.from()));
    for (var to : mail.to()) {
      letter.addRecipient(RecipientType.TO, new InternetAddress(to));
    }
    var utf8 = StandardCharsets.UTF_8.name();
    letter.setSubject(oneLine("[%s] %s".formatted(title, content.subject())), utf8);
    letter.setHeader("Auto-Submitted", "auto-generated");
    letter.setSentDate(new Date());
    var lines = new ArrayList<>(List.of(content.subject(), ""));
    lines.addAll(content.text());
    lines.add("\nRun " + content.run());
    letter.setText(String.join("\n", lines) + "\n", utf8);
    return letter;
  }

  /** Nothing in a title becomes a header of its own. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ");
  }

  private Session session() {
    var settings = new Properties();
    settings.put("mail.smtp.host", mail.host());
    settings.put("mail.smtp.port", String.valueOf(mail.port()));
    for (var wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
      settings.put("mail.smtp." + wait, String.valueOf(most.toMillis()));
    }
    var startTls = String.valueOf(mail.security() == Security.STARTTLS);
    settings.put("mail.smtp.starttls.enable", startTls);
    settings.put("mail.smtp.starttls.required", startTls);
    settings.put("mail.smtp.ssl.enable", String.valueOf(mail.security() == Security.TLS));
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    if (mail.login().isEmpty()) {
      return Session.getInstance(settings);
    }
    settings.put("mail.smtp.auth", "true");
    var login = mail.login().get();
    var password = new SecretFile("Password of mail", login.password(), apartFrom).line();
    return Session.getInstance(settings, new Login(login.user(), password));
  }

  /** Answers the server's question who the night is. */
  private static final class Login extends jakarta.mail.Authenticator {
    private final String user;
    private final String password;

    private Login(String user, String password) {
      this.user = user;
      this.password = password;
    }

    @Override
    protected PasswordAuthentication getPasswordAuthentication() {
      return new PasswordAuthentication(user, password);
    }
  }

  /** A letter that has the same identifier when it is sent again, so that a reader sees it once. */
  private static final class NamedLetter extends MimeMessage {
    private final String name;

    private NamedLetter(Session session, String name) {
      super(session);
      this.name = name;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<%s@smart-industry>".formatted(name));
    }
  }
}
