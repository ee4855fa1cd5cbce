package nl.smartindustry.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Alerts.Mail.Security;
import nl.smartindustry.ingest.run.Alerts.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @TempDir Path folder;

  @Test
  void pathsAreRelativeToTheFile() throws IOException {
    var file = write("title: t\nreference_date: 2025-03-31\nlanding: landing\nwarehouse: ../out\n");

    var settings = Settings.read(file);

    assertThat(settings.landing()).isEqualTo(folder.resolve("landing"));
    assertThat(settings.warehouse().root()).isEqualTo(folder.resolveSibling("out"));
    assertThat(settings.referenceDate()).isEqualTo(LocalDate.of(2025, 3, 31));
  }

  @Test
  void aWrongKeyIsRefusedByName() throws IOException {
    var file = write("title: t\nreference_dat: 2025-03-31\n");

    assertThatThrownBy(() -> Settings.read(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("unknown key 'reference_dat'");
  }

  @Test
  void aDateThatIsNoneIsRefused() throws IOException {
    var file = write("title: t\nreference_date: 31-3-2025\nlanding: a\nwarehouse: b\n");

    assertThatThrownBy(() -> Settings.read(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("reference_date is '31-3-2025' (expected as 2025-03-31)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "landing: file:///etc                | landing 'file:///etc' is an address",
        "landing: https://example.org/x      | landing 'https://example.org/x' is an address",
        "landing: ${HOME}/landing            | landing '${HOME}/landing' holds a variable",
        "landing: $HOME                      | landing '$HOME' holds a variable",
        "landing: ~/landing                  | landing '~/landing' holds a variable",
        "landing: '%USERPROFILE%\\x'          | holds a variable",
        "landing: \"a\\0b\"                   | is no path",
        "landing: out                        | (neither may lie in the other)",
        "landing: out/landing                | (neither may lie in the other)",
        "landing: !!java.io.File x           | tags (!) are not read",
        "landing: &a x                       | anchors and aliases",
        "landing: a<line end>definitions: s3://b      | definitions 's3://b' is an address"
      })
  void whatWouldReachElsewhereIsRefused(String landing, String sentence) throws IOException {
    var common = "title: t\nreference_date: 2025-03-31\nwarehouse: out\n";

    refused(common + landing.replace("<line end>", "\n") + "\n", sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nights: nightly       | nights is 'nightly' (expected as 'daily at 02:30'",
        "nights: daily at 25:00 | nights is 'daily at 25:00'",
        "due: {a: 0}           | due of a is '0' (as 30 or '20 working days')",
        "due: {a: -3}          | due of a is '-3'",
        "due: {a: soon}        | due of a is 'soon'",
        "object_store: {endpoint: 'https://h'} | object_store: lacks region, bucket, access_key",
        "object_store: {endpoint: 'http://h', region: r, bucket: b, access_key: a, secret_key_file:"
            + " s} | endpoint is 'http://h' (https and a host; http on this machine)",
        "object_store: {endpoint: 'https://h', region: r, bucket: b, prefix: '../x', access_key: a,"
            + " secret_key_file: s, more: 1} | unknown key 'more'",
        "object_store: {endpoint: 'https://h', region: r, bucket: b, prefix: 'a b', access_key: a,"
            + " secret_key_file: s} | prefix is 'a b'",
        "alerts: {on: [late]}  | alerts: no way to send them (command or mail)",
        "alerts: {on: [bored], command: [/bin/true]} | found 'bored' (one of [FAILED, HELD_BACK",
        "alerts: {command: []} | alerts: command is [] (a list that begins with an absolute path)",
        "alerts: {command: [mail, x]} | alerts: command is [mail, x]",
        "alerts: {mail: {host: h, from: a@b.nl}} | alerts: mail lacks host, from or to",
        "alerts: {mail: {host: h, from: a@b.nl, to: ['c@d.nl, e@f.nl']}} | 'c@d.nl, e@f.nl' (an"
            + " address",
        "alerts: {mail: {host: h, from: a@b.nl, to: [c@d.nl], port: 0}} | alerts: port is 0",
        "alerts: {mail: {host: h, from: a@b.nl, to: [c@d.nl], user: u}} | a user or a password_file"
            + " alone",
        "alerts: {mail: {host: h, from: a@b.nl, to: [c@d.nl], user: u, password_file: p, security:"
            + " none}} | a password without security"
      })
  void whatNightsCannotBeRunByIsRefused(String line, String sentence) throws IOException {
    refused("title: t\nreference_date: 2025-03-31\nlanding: in\nwarehouse: out\n" + line, sentence);
  }

  @Test
  void alertsAreAsWrittenAndUsuallyOfWhatNeedsAPerson() throws IOException {
    var file =
        write(
            """
            title: t
            reference_date: 2025-03-31
            landing: in
            warehouse: out
            nights: working_days at 02:30
            due: {a: 30, b: 20 working days}
            alerts:
              command: [/usr/local/bin/notify, "$HOME; rm"]
              mail: {host: h, from: a@b.nl, to: [c@d.nl], user: u, password_file: secret}
            """);

    var operation = Settings.read(file).places().operation();

    assertThat(operation.nights().get()).isEqualTo(new Nights(true, LocalTime.of(2, 30)));
    assertThat(operation.alerts().on())
        .containsOnly(Occasion.FAILED, Occasion.HELD_BACK, Occasion.LATE);
    assertThat(operation.alerts().command()).containsExactly("/usr/local/bin/notify", "$HOME; rm");
    var mail = operation.alerts().mail().get();
    assertThat(mail.port()).isEqualTo(587);
    assertThat(mail.security()).isEqualTo(Security.STARTTLS);
    assertThat(mail.login().get().password()).isEqualTo(folder.resolve("secret"));
    var due = Settings.read(file).places().agreed().due();
    assertThat(due).hasToString("{a=Term[days=30, working=false], b=Term[days=20, working=true]}");
    assertThat(due.get("a").last(LocalDate.of(2026, 4, 2))).isEqualTo("2026-05-01");
    assertThat(due.get("a").last(LocalDate.of(2026, 4, 3))).isEqualTo("2026-05-04");
    assertThat(due.get("b").last(LocalDate.of(2026, 5, 1))).isEqualTo("2026-06-02");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../../x | a.csv          | period '../../x'",
        "'a/b'   | a.csv          | period 'a/b'",
        "2024    | 'file:///a.csv' | files 'file:///a.csv' is an address",
        "2024    | '$HOME/a.csv'   | files '$HOME/a.csv' holds a variable"
      })
  void aLooseFileIsNamedByAPathAndAPeriod(String period, String file, String sentence)
      throws IOException {
    refused(
        """
        title: t
        reference_date: 2025-03-31
        landing: in
        warehouse: out
        inputs: [{source: s, period: "%s", files: ["%s"]}]
        """
            .formatted(period, file),
        sentence);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: a: b         | line 1, column 9: found a ':' where no key ends",
        "a:<>\tb: 1          | line 2, column 1: found a tab at the start (expected spaces)",
        "title: @x           | line 1, column 8: found '@' at the start of a text (put the text in",
        "title: \"abc<>b: 1   | the quote that opens on line 1 never closes",
        "years: [1, 2        | line 1, column 13: what opens on line 1 does not close with ']'",
        "years:<> - 1<>- 2   | line 3, column 1: does not belong to what begins on line 1",
        "title: \"a\\q\"      | found '\\q' between double quotes (put the text in single quotes)",
        "title: }            | line 1, column 8: cannot be read as YAML",
        "title: a\u0001b      | found a sign that no text file holds"
      })
  void whatIsNoYamlIsSaidInPlainWordsWithItsPlace(String settings, String sentence)
      throws IOException {
    refused(settings.replace("<>", "\n"), sentence);
  }

  @Test
  void aCredentialIsOfTheSchedulersFolderAndStandsInNoOther() throws IOException {
    var common = "title: t\nreference_date: 2025-03-31\nlanding: a\nwarehouse: b\npseudonym_key: ";

    var key = Settings.read(write(common + "credential:key\n")).custody().pseudonymKey();

    assertThat(key).contains(Path.of("CREDENTIALS_DIRECTORY/key"));
    assertThatThrownBy(() -> Settings.read(write(common + "credential:../key\n")))
        .hasMessageContaining("pseudonym_key 'credential:../key' is an address");
  }

  @Test
  void howRunsAreWatchedIsReadFromOnePlace() throws IOException {
    var common = "title: t\nreference_date: 2025-03-31\nlanding: a\nwarehouse: b\nwatch: ";

    var watch =
        Settings.read(
                write(
                    common
                        + "{log: json, time_budget: 6h, metrics: m.prom, lineage: {url:"
                        + " 'http://h/v1'}}"))
            .watch();

    assertThat(watch.log()).isEqualTo(LogFormat.JSON);
    assertThat(watch.timeBudget()).contains(Duration.ofHours(6));
    assertThat(watch.metrics()).contains(folder.resolve("m.prom"));
    assertThat(watch.lineage()).contains(URI.create("http://h/v1"));
    refused(common + "{time_budget: soon}", "time_budget is 'soon' (expected as 6h or 90m)");
    refused(common + "{time_budget: 0h}", "time_budget is '0h'");
    refused(common + "{lineage: {url: 'file:///x'}}", "lineage url is 'file:///x'");
    refused(common + "{lineage: {}}", "lineage url is 'null'");
    refused(
        common + "{lineage: {url: 'http://u:secret@h/'}}",
        "lineage url is 'not shown' (expected http or https and a host, and no password)");
  }

  @Test
  void anotherEncodingIsRefused() throws IOException {
    var file = folder.resolve("settings.yaml");
    Files.writeString(file, "title: é", StandardCharsets.UTF_16);

    var refusal = catchThrowableOfType(Refusal.class, () -> Settings.read(file));

    assertThat(refusal.code()).isEqualTo(ExitCode.DEFINITIONS);
    assertThat(refusal).hasMessage("Definition '%s': found no UTF-8 (UTF-8)".formatted(file));
  }

  @Test
  void whatThisUserMayNotReadIsAPermission() throws IOException {
    var file = write("title: t");
    Files.setPosixFilePermissions(file, Set.of());
    assumeFalse(Files.isReadable(file), "this user may read everything (root)");

    var refusal = catchThrowableOfType(Refusal.class, () -> Settings.read(file));

    assertThat(refusal.code()).isEqualTo(ExitCode.PERMISSION);
  }

  @Test
  void whatIsNoFileIsNotReadAsOne() {
    assertThatThrownBy(() -> Settings.read(folder))
        .hasMessage("Settings '%s': is no plain file (a file)".formatted(folder));
  }

  private void refused(String settings, String sentence) throws IOException {
    var file = write(settings);
    var refusal = catchThrowableOfType(Refusal.class, () -> Settings.read(file));
    assertThat(refusal.code()).isEqualTo(ExitCode.DEFINITIONS);
    assertThat(refusal).hasMessageContaining(sentence);
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("settings.yaml"), text);
  }
}
