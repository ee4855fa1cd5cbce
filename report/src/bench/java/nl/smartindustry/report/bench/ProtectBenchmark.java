package nl.smartindustry.report.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The command {@code protect} on public instances, whole processes: how much it withholds besides
 * the sensitive cells, and how many tables prove it.
 *
 * <p>Arguments: the project's folder; one with {@code oracle/disclosure} (micro-data with {@code
 * rules.json}) and {@code instances/csplib} (cells and relations); names of instances, with commas
 * between them; a folder to work in.
 */
final class ProtectBenchmark {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the command reports of its work. */
  private static final List<Pattern> REPORTED =
      List.of(
          Pattern.compile("\\d+ cells and \\d+ relations, \\d+ cells are sensitive"),
          Pattern.compile("\\d+ cells more are withheld, worth [\\d.]+"),
          Pattern.compile("\\d+ tables that fit prove it"));

  private final Path project;
  private final Path instances;
  private final Path work;
  private final BenchmarkTable table;

  private ProtectBenchmark(Path project, Path instances, Path work) throws IOException {
    this.project = project;
    this.instances = instances;
    this.work = work;
    table = BenchmarkTable.of(project);
  }

  public static void main(String[] arguments) throws IOException {
    var project = Path.of(arguments[0]).toAbsolutePath().normalize();
    var instances = Path.of(arguments[1]).toAbsolutePath().normalize();
    var work = Files.createDirectories(Path.of(arguments[3]).toAbsolutePath().normalize());
    var benchmark = new ProtectBenchmark(project, instances, work);
    for (var name : arguments[2].split(",")) {
      benchmark.run(name);
    }
  }

  private void run(String name) throws IOException {
    var log = work.resolve(name + ".log");
    Files.deleteIfExists(log);
    var spec = work.resolve(name + ".json");
    Files.writeString(spec, spec(name).toPrettyString());
    var command =
        List.of(
            project.resolve("smart-industry").toString(),
            "protect",
            "--spec",
            spec.toString(),
            "--out",
            work.resolve(name + ".csv").toString());
    var measured = MeasuredProcess.run(command, log);
    var said = Files.readString(log);
    var reported =
        REPORTED.stream()
            .map(pattern -> pattern.matcher(said))
            .filter(matcher -> matcher.find())
            .map(matcher -> matcher.group())
            .collect(Collectors.joining("; "));
    table.put("`protect`, " + name, measured, reported);
  }

  private ObjectNode spec(String name) throws IOException {
    var spec = JSON.createObjectNode();
    var folder = instances.resolve("oracle/disclosure").resolve(name);
    if (!Files.exists(folder)) {
      var relations = instances.resolve("instances/csplib");
      spec.putObject("cells").put("path", relations.resolve(name + ".cells.csv").toString());
      spec.putObject("relations")
          .put("path", relations.resolve(name + ".relations.csv").toString());
      return spec;
    }
    var given = JSON.readTree(folder.resolve("rules.json").toFile());
    spec.putObject("microdata").put("path", folder.resolve("microdata.csv").toString());
    spec.putObject("hierarchies").put("path", folder.resolve("hierarchy.csv").toString());
    spec.set("value", given.get("measure"));
    for (var who : List.of("contributor", "holding")) {
      if (given.hasNonNull(who)) {
        spec.set(who, given.get(who));
      }
    }
    var dimensions = given.get("dims");
    spec.set(
        "dimensions", dimensions.isArray() ? dimensions : JSON.createArrayNode().add(dimensions));
    if (given.has("tables")) {
      spec.set("tables", given.get("tables"));
    }
    if (given.path("kind").asText().equals("frequency")) {
      spec.put("frequency_only", true);
    }
    given.get("rules").forEach(rule -> addRule(spec.withObject("/rules"), rule));
    return spec;
  }

  private static void addRule(ObjectNode rules, JsonNode rule) {
    switch (rule.get("type").asText()) {
      case "p_percent" -> rules.set("p_percent", rule.get("p"));
      case "min_contributors", "min_freq" -> rules.set("minimum_contributors", rule.get("n"));
      default -> throw new IllegalArgumentException("Rule '%s': not known here".formatted(rule));
    }
  }
}
