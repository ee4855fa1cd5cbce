package nl.smartindustry.report.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.report.night.CommandRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

class HelpTest {
  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandTellsItsUsageAndOneExample(String command) {
    var ran = CommandRun.of((command + " --help").strip().split(" "));

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().get(0)).startsWith(("Usage: smart-industry " + command).strip());
    assertThat(ran.out()).filteredOn(line -> line.startsWith("Example: smart-industry")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionThatMayBeLeftOutTellsItsDefault(String command) {
    assertThat(lineOf(command).getCommandSpec().options())
        .filteredOn(option -> option.arity().max() > 0 && !option.required())
        .allSatisfy(option -> assertThat(description(option)).contains("(default: "));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whatACommandDoesIsAWholeSentenceInTheListOfCommands(String command) {
    var described = lineOf(command).getCommandSpec().usageMessage().description();

    assertThat(described[0]).endsWith(".").doesNotContain("\n");
  }

  @Test
  void theVersionIsTold() {
    var ran = CommandRun.of("--version");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).hasSize(1);
  }

  static List<String> commands() {
    var found = new ArrayList<String>();
    collect(SmartIndustry.line(), "", found);
    return found;
  }

  private static void collect(CommandLine line, String name, List<String> found) {
    found.add(name.strip());
    line.getSubcommands().forEach((word, below) -> collect(below, name + " " + word, found));
  }

  private static CommandLine lineOf(String command) {
    var line = SmartIndustry.line();
    for (var word : Stream.of(command.split(" ")).filter(w -> !w.isEmpty()).toList()) {
      line = line.getSubcommands().get(word);
    }
    return line;
  }

  private static String description(OptionSpec option) {
    return String.join(" ", option.description());
  }
}
