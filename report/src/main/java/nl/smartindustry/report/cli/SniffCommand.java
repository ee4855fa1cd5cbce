package nl.smartindustry.report.cli;

import static nl.smartindustry.report.cli.SmartIndustry.print;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.run.TemporaryFolder;
import nl.smartindustry.ingest.sniff.FirstRecords;
import nl.smartindustry.ingest.sniff.Sniffed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A first layout and contract for a file. */
@Command(
    name = "sniff",
    mixinStandardHelpOptions = true,
    description = {
      "Looks at a delimited text, an XLSX or an ODS file that nobody has described "
          + "yet and writes a first layout and contract: delimiter, encoding, header, "
          + "types, dates, decimal sign, missing codes, keys.",
      "Behind '# ?' stands what the file cannot tell. Then its first ten records as "
          + "they would be stored: the content of cells, on standard output."
    },
    footer = {"", "Example: smart-industry sniff bakeries_2024.csv --out definitions"})
final class SniffCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write them in contracts/ and layouts/ of this folder (default: print them).")
  private Path out;

  @Override
  public Integer call() {
    var scratch = TemporaryFolder.current().resolve("sniff");
    try {
      var sniffed = Sniffed.of(file, scratch);
      var definitions = out == null ? scratch.resolve("definitions") : out;
      sniffed.writeTo(definitions);
      print(lines(sniffed));
      print(FirstRecords.of(file, definitions, sniffed.source(), scratch.resolve("warehouse")));
      return ExitCode.PUBLISHED.value();
    } finally {
      StoredFiles.delete(scratch);
    }
  }

  private List<String> lines(Sniffed sniffed) {
    var lines = new ArrayList<String>();
    for (var kind : List.of("contracts", "layouts")) {
      var name = "%s/%s.yaml".formatted(kind, sniffed.source());
      lines.add(out == null ? "# " + name : "written   " + out.resolve(name));
      if (out == null) {
        lines.addAll(
            (kind.equals("layouts") ? sniffed.layout() : sniffed.contract()).lines().toList());
      }
      lines.add("");
    }
    return lines;
  }
}
