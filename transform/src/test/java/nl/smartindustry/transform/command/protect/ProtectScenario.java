package nl.smartindustry.transform.command.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.transform.command.MethodOutput;
import nl.smartindustry.transform.command.file.TableFile;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a spec and its files, and what the command makes of them. */
abstract class ProtectScenario {
  @TempDir Path folder;

  void file(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** The output, each row by its first so many columns. */
  Map<String, Map<String, String>> protect(String spec, int columns) throws IOException {
    var lines = lines(spec);
    return MethodOutput.rows(lines, cells -> String.join(" ", cells.subList(0, columns)));
  }

  List<String> lines(String spec) throws IOException {
    file("spec.json", spec);
    var out = folder.resolve("out.csv");
    new ProtectJob(ProtectSpec.read(folder.resolve("spec.json")), Progress.silent())
        .run(TableFile.of(out));
    return Files.readAllLines(out);
  }

  /** The sensitive cells by name: the rule, and how far above the value bounds must lie. */
  Map<String, String> sensitive(String spec) throws IOException {
    file("spec.json", spec);
    return sensitive(UserTables.read(ProtectSpec.read(folder.resolve("spec.json"))));
  }

  static Map<String, String> sensitive(UserTables user) {
    var found = new TreeMap<String, String>();
    for (int cell = 0; cell < user.grid().size(); cell++) {
      var name = user.grid().name(cell);
      user.findings()
          .get(cell)
          .ifPresent(finding -> found.put(name, finding.rule().label() + " " + finding.up()));
    }
    return found;
  }

  void refused(String spec, ExitCode code, String named) {
    assertThatThrownBy(() -> protect(spec, 1))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code))
        .hasMessageContaining(named);
    assertThat(folder.resolve("out.csv")).doesNotExist();
  }
}
