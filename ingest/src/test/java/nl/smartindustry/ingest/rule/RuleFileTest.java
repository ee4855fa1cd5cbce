package nl.smartindustry.ingest.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.rule.RuleFields.RuleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in a rule is refused by name before Spark starts. */
class RuleFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'severity: warn, wehn: amount < 0' | unknown key 'wehn'",
        "'severity: warn' | rule 'r': states [] (one of when, range, codelist",
        "'severity: warn, when: amount < 0, unique: [id]' | rule 'r': states [when, unique] (one"
            + " of",
        "'severity: hide, when: amount < 0' | found 'hide'",
        "'severity: warn, when: amuont < 0' | rule 'r': unknown field 'amuont' (table 'note' has"
            + " [id",
        "'severity: warn, when: amount <' | rule 'r': 'amount <' is not Spark SQL",
        "'severity: warn, when: amounts(amount)' | rule 'r': its SQL names no function there is",
        "'severity: warn, when: amount + 1' | rule 'r': its SQL names no function there is, or does"
            + " not",
        "'severity: warn, when: day < amount' | rule 'r': its SQL names no function there is, or"
            + " does not",
        "'severity: correct, when: amount < 0' | severity CORRECT with set {}",
        "'severity: correct, when: amount < 0, set: {amuont: 1}' | unknown field 'amuont'",
        "'severity: warn, codelist: {field: id, list: nowhere}' | 'codelists/nowhere.csv': not"
            + " found",
        "'severity: warn, range: {field: amount}' | 'range' needs field and min or max",
        "'severity: warn, exists_in: {table: nowhere, match: {id: id}}' | unknown table 'nowhere'",
        "'severity: warn, exists_in: {table: other, match: {idd: id}}' | unknown field 'idd' (table"
            + " 'other'",
        "'severity: correct, set: {id: id}, exists_in: {table: other, match: {id: id}}' | severity"
            + " CORRECT with 'exists_in' (that allows",
        "'severity: warn, exists_in: {table: note, match: {id: id}}' | looks into its own table",
        "'severity: quarantine, unique: [id]' | severity QUARANTINE with 'unique' (that allows",
        "'severity: quarantine, tolerance: 0.1, when: amount < 0' | a tolerance with severity"
            + " QUARANTINE",
        "'severity: warn, tolerance: 1.5, when: amount < 0' | Tolerance: 1.5 (a share below 1",
        "'severity: warn, compare: {measure: median, of: amount, within: [2, 1]}' | within: [2.0,"
            + " 1.0] (two numbers",
        "'severity: warn, compare: {measure: mode, of: amount, within: [1, 2]}' | found 'mode'",
        "'severity: warn, missing_share: {reasons: [dont_know], most: 2}' | 'missing_share' needs"
            + " most",
      })
  void aWrongRuleIsRefusedByName(String rule, String sentence) throws IOException {
    assertThatThrownBy(() -> check(rule.substring(1, rule.length() - 1)))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ExitCode.DEFINITIONS))
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "severity: warn, when: \"try_divide(amount, 2) > 1 and day > date'2024-01-01'\"",
        "severity: stop, tolerance: 3, pattern: {field: id, regex: '[A-Z]{2}'}",
        "severity: warn, same_as: {table: other, match: {id: id}, field: name, is: upper(id)}",
        "severity: warn, unchanged: {field: amount, match: [id]}",
      })
  void aSoundRuleIsTaken(String rule) {
    assertThatCode(() -> check(rule)).doesNotThrowAnyException();
  }

  @Test
  void allPackagedRulesAreSound() {
    assertThatCode(() -> LayoutCatalogue.load(Definitions.packaged()).checkRules())
        .doesNotThrowAnyException();
  }

  private void check(String rule) throws IOException {
    write(
        "contracts/note.yaml",
        contract("note", "amount, type: decimal, scale: 2", "day, type: date"));
    write("contracts/other.yaml", contract("other", "name, type: text", "year, type: integer"));
    write("rules/note.yaml", "- {name: r, label: it holds, %s}".formatted(rule));
    var definitions = Definitions.overlaid(folder);
    var contracts =
        Map.of(
            "note",
            Contract.load(definitions, "note"),
            "other",
            Contract.load(definitions, "other"));
    var fields = new RuleFields(contracts);
    fields.tables("note", RuleFile.load(definitions, "note"));
    fields.check("note", RuleFile.load(definitions, "note"));
  }

  private static String contract(String table, String... fields) {
    return "table: %s\ngrain: one row per id\nfields:\n- {name: id, type: text, role: identifier}\n- {name: %s}\n- {name: %s}\n"
        .formatted(table, fields[0], fields[1]);
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }
}
