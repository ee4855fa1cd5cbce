package nl.smartindustry.report.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.run.Settings;
import nl.smartindustry.report.run.Failure;
import nl.smartindustry.report.run.RunJournal;
import nl.smartindustry.report.run.RunLock;
import nl.smartindustry.report.run.RunRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class AlertingTest {
  private static final Failure SURVEY =
      new Failure(ExitCode.DATA_REFUSED, "Delivery 'ict_survey-2025-1': column 'wp' is not there");

  @TempDir Path folder;

  @Test
  void aFailedNightIsHandedToTheCommandAndMailed() throws IOException {
    try (var mail = LoopbackMail.taking(0)) {
      var alerting = alerting("on: [failed]", copying("seen.json"), mail(mail.port()));

      assertThat(alerting.failed(failed(SURVEY), Optional.empty())).isEmpty();

      var seen = new JsonMapper().readTree(folder.resolve("seen.json").toFile());
      assertThat(seen.path("occasion").asText()).isEqualTo("failed");
      assertThat(seen.path("subject").asText()).matches("nightly 000001-\\w+ failed \\(exit 65\\)");
      assertThat(seen.path("text").get(0).asText()).isEqualTo(SURVEY.sentence());
      assertThat(mail.letters()).hasSize(1);
      assertThat(mail.letters().get(0))
          .containsPattern("Subject: \\[Klein land\\] nightly 000001-\\w+ failed \\(exit 65\\)")
          .containsPattern("Message-ID: <000001-\\w+-failed-000001-\\w+@smart-industry>")
          .contains("Auto-Submitted: auto-generated", SURVEY.sentence());
      assertThat(Alerting.waiting(settings())).isEmpty();
    }
  }

  @Test
  void whatAServerDoesNotTakeIsKeptAndSentOnceWhenItIsThere() throws IOException {
    int port = LoopbackMail.shut();
    var alerting = alerting("on: [failed]", mail(port));

    assertThat(alerting.failed(failed(SURVEY), Optional.empty()).get(0))
        .startsWith("Alerts by mail: mail server '127.0.0.1:%d' did not take it (".formatted(port))
        .endsWith("(1 kept in '%s', sent again by the next night)".formatted(spool()));
    assertThat(Alerting.waiting(settings())).isEqualTo(Map.of("mail", 1));

    try (var mail = LoopbackMail.taking(port)) {
      assertThat(alerting.wellEnded(running(), Optional.empty(), Optional.empty())).isEmpty();
      assertThat(alerting.wellEnded(running(), Optional.empty(), Optional.empty())).isEmpty();
      assertThat(mail.letters()).hasSize(1);
    }
    assertThat(Alerting.waiting(settings())).isEmpty();
  }

  @Test
  void aServerThatSaysNothingIsGivenUp() throws IOException {
    try (var silent = LoopbackMail.silent()) {
      var alerting = alerting("on: [failed]", mail(silent.getLocalPort()));

      assertThat(alerting.failed(failed(SURVEY), Optional.empty())).hasSize(1);

      assertThat(Alerting.waiting(settings())).isEqualTo(Map.of("mail", 1));
    }
  }

  @Test
  void whatAServerAnswersIsNotRepeated() throws IOException {
    try (var mail = LoopbackMail.refusing()) {
      var alerting = alerting("on: [failed]", mail(mail.port()));

      assertThat(alerting.failed(failed(SURVEY), Optional.empty()).get(0))
          .contains("did not take it")
          .doesNotContain("Secret");
    }
  }

  @Test
  void aServerWithoutEncryptionGetsNothingUnlessTheSettingsSayNone() throws IOException {
    try (var mail = LoopbackMail.taking(0)) {
      var encrypted = mail(mail.port()).replace(", security: none", "");
      var alerting = alerting("on: [failed]", encrypted);

      assertThat(alerting.failed(failed(SURVEY), Optional.empty())).hasSize(1);

      assertThat(mail.letters()).isEmpty();
      assertThat(mail.lines()).allMatch(line -> line.matches("(EHLO|HELO|RSET|QUIT).*"));
    }
  }

  @Test
  void aCommandThatFailsHangsOrIsNotThereIsNamed() throws IOException {
    assertThat(unsent("[/bin/false]")).contains("'/bin/false' ended with 1");
    assertThat(unsent("[/no/such/program]")).contains("'/no/such/program' cannot be started");
    assertThat(unsent("[/bin/sleep, '20']")).contains("'/bin/sleep' did not end within 1 s");
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void whatStaysAsItIsIsReportedOnce() throws IOException {
    var alerting = alerting("on: [warnings]", copying("seen.json"));
    var release = Optional.of("2025-03-31-0a1b2c3d4e5f");

    alerting.wellEnded(running(), release, Optional.empty());
    Files.delete(folder.resolve("seen.json"));
    alerting.wellEnded(running(), release, Optional.empty());
    assertThat(folder.resolve("seen.json")).doesNotExist();

    new Alerting(settings().asOf(LocalDate.of(2024, 1, 31)))
        .wellEnded(running(), Optional.empty(), Optional.empty());
    alerting.wellEnded(running(), release, Optional.empty());
    assertThat(folder.resolve("seen.json")).doesNotExist();

    alerting.wellEnded(running(), Optional.empty(), Optional.empty());
    alerting.wellEnded(running(), release, Optional.empty());
    assertThat(folder.resolve("seen.json")).exists();
  }

  @Test
  void aListOfWhatWasReportedThatCannotBeReadStopsNoAlert() throws IOException {
    var alerting = alerting("on: [warnings]", copying("seen.json"));
    var list = settings().warehouse().runs().resolve("alerts/standing.json");
    Files.createDirectories(list.getParent());
    Files.writeString(list, "{half");

    assertThat(alerting.wellEnded(running(), Optional.of("r"), Optional.empty())).isEmpty();

    assertThat(folder.resolve("seen.json")).exists();
    assertThat(list).content().startsWith("[").contains("warnings-");
  }

  @Test
  void warningsOfAReleaseThatWasPublishedAndARunThatWasKilledAreReported() throws IOException {
    var alerting = alerting("on: [warnings, failed]", copying("seen.json"));

    alerting.wellEnded(running(), Optional.of("2025-03-31-0a1b2c3d4e5f"), Optional.empty());
    assertThat(folder.resolve("seen.json"))
        .content()
        .contains("Release 2025-03-31-0a1b2c3d4e5f: published with 1 warnings", "a word");

    alerting.wellEnded(running(), Optional.empty(), Optional.of("000007-0a1b2c3d4e5f"));
    assertThat(folder.resolve("seen.json"))
        .content()
        .contains("Run 000007-0a1b2c3d4e5f was killed");
  }

  @Test
  void aPasswordThatOthersCanReadIsNotSent() throws IOException {
    var password = Files.writeString(folder.resolve("password"), "secret");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
    try (var mail = LoopbackMail.taking(0)) {
      var login = ", security: starttls, user: night, password_file: password";
      var alerting = alerting("on: [failed]", mail(mail.port()).replace(", security: none", login));

      assertThat(alerting.failed(failed(SURVEY), Optional.empty()).get(0))
          .startsWith("Alerts by mail: Password of mail '%s': is open to".formatted(password));
      assertThat(mail.lines()).isEmpty();
    }
  }

  @Test
  void aDeliveryThatIsLateIsReported() throws IOException {
    var alerting = alerting("on: [late]", copying("seen.json"));
    var landing = Path.of("..", "data-samples", "landing").toAbsolutePath().normalize();
    var file = folder.resolve("settings.yaml");
    var late =
        Files.readString(file)
            .replace("landing: landing", "landing: " + landing + "\ndue: {ict_survey: 30}")
            .replace("2025-03-31", "2026-02-01");
    Files.writeString(file, late);

    assertThat(alerting.wellEnded(running(), Optional.empty(), Optional.empty())).isEmpty();
    assertThat(folder.resolve("seen.json")).doesNotExist();
    new Alerting(settings()).wellEnded(running(), Optional.empty(), Optional.empty());

    assertThat(folder.resolve("seen.json"))
        .content()
        .contains("late-ict_survey-2025", "Late: ict_survey 2025, due by 2026-01-30");
  }

  @Test
  void onlyWhatWasChosenIsReported() throws IOException {
    var alerting = alerting("on: [late]", copying("seen.json"));

    assertThat(alerting.failed(failed(SURVEY), Optional.empty())).isEmpty();
    alerting.wellEnded(running(), Optional.of("r"), Optional.of("k"));

    assertThat(folder.resolve("seen.json")).doesNotExist();
  }

  @Test
  void aReleaseThatTheGateHeldBackIsAnOccasionOfItsOwn() throws IOException {
    var alerting = alerting("on: [held_back]", copying("seen.json"));

    alerting.failed(failed(SURVEY), Optional.empty());
    assertThat(folder.resolve("seen.json")).doesNotExist();

    alerting.failed(recorded(this::heldBack), Optional.empty());
    assertThat(folder.resolve("seen.json"))
        .content()
        .contains("held_back", "its release was held back (exit 65)");
  }

  private void heldBack(RunJournal journal) {
    journal.phase("gate", Map.of("compared", 9L, "stopped", 2L));
    journal.fail(SURVEY, null);
  }

  private String unsent(String command) throws IOException {
    var alerting = alerting("on: [failed]", "command: " + command);
    return alerting.failed(failed(SURVEY), Optional.empty()).get(0);
  }

  private String copying(String file) {
    return "command: [/bin/cp, /dev/stdin, '%s']".formatted(folder.resolve(file));
  }

  private static String mail(int port) {
    return "mail: {host: 127.0.0.1, port: %d, security: none, from: night@example.org, to: [a@example.org]}"
        .formatted(port);
  }

  private Path spool() {
    return folder.resolve("warehouse/runs/alerts/mail");
  }

  private Settings settings() {
    return Settings.read(folder.resolve("settings.yaml"));
  }

  private Alerting alerting(String... lines) throws IOException {
    Files.writeString(
        folder.resolve("settings.yaml"),
        """
        title: Klein land
        reference_date: 2025-03-31
        landing: landing
        warehouse: warehouse
        alerts:
          %s
        """
            .formatted(String.join("\n  ", lines)));
    return new Alerting(settings(), Duration.ofSeconds(2));
  }

  private RunRecord failed(Failure failure) {
    return recorded(journal -> journal.fail(failure, null));
  }

  private RunRecord running() {
    return recorded(journal -> journal.warn(List.of("a word")));
  }

  private RunRecord recorded(Consumer<RunJournal> what) {
    try (var lock = RunLock.acquire(settings().warehouse())) {
      var journal = RunJournal.begin(lock, "nightly", "0a1b2c3d4e5f", Clock.systemUTC());
      what.accept(journal);
      return journal.record();
    }
  }
}
