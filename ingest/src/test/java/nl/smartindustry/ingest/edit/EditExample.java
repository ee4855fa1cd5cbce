package nl.smartindustry.ingest.edit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.edit.rule.EditDefinitions;
import nl.smartindustry.ingest.edit.rule.EditSet;

/** Edit sets of tests, read as any definition is. */
public final class EditExample {
  private EditExample() {}

  /** Edits over whole numbers {@code names}, as in {@code edits/example.yaml}. */
  public static EditSet of(String names, String yaml) {
    return of(names, "type: integer", yaml);
  }

  /** Edits over amounts with two decimals. */
  public static EditSet amounts(String names, String yaml) {
    return of(names, "type: decimal, scale: 2", yaml);
  }

  /** The edits that come with the product. */
  public static EditSet packaged(String table) {
    var definitions = Definitions.packaged();
    return EditDefinitions.edits(definitions, Contract.load(definitions, table)).orElseThrow();
  }

  private static EditSet of(String names, String type, String yaml) {
    var contract = new StringBuilder("table: example\ngrain: one row per record\nfields:\n");
    contract.append("- {name: id, type: text, role: identifier}\n");
    for (String name : names.split(" ")) {
      contract.append("- {name: %s, %s}\n".formatted(name, type));
    }
    try {
      Path folder = Files.createTempDirectory("edits");
      try {
        write(folder.resolve("contracts/example.yaml"), contract.toString());
        write(folder.resolve("edits/example.yaml"), yaml);
        var definitions = Definitions.overlaid(folder);
        return EditDefinitions.edits(definitions, Contract.load(definitions, "example"))
            .orElseThrow();
      } finally {
        StoredFiles.delete(folder);
      }
    } catch (java.io.IOException cause) {
      throw new java.io.UncheckedIOException(cause);
    }
  }

  private static void write(Path file, String text) throws java.io.IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
