package nl.smartindustry.ingest.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.edit.localise.EditChecks;
import nl.smartindustry.ingest.edit.rule.EditDefinitions;
import nl.smartindustry.ingest.validate.Rule;
import nl.smartindustry.ingest.validate.RuleFields;

/**
 * All sources that the definitions know, by name and version; complete and checked against the
 * contracts.
 */
public record LayoutCatalogue(Map<String, Source> sources) {
  private static final String FOLDER = "layouts/";
  private static final String ENDING = ".yaml";

  /** Raised when the reading itself changes, so that stored deliveries are read again. */
  private static final String READER = "4";

  public LayoutCatalogue {
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
  }

  /** Loads {@code layouts/<source>.yaml} with the contract and the rules of its table. */
  public static LayoutCatalogue load(Definitions definitions) {
    var sources = new TreeMap<String, Source>();
    for (String path : definitions.list("layouts")) {
      var source = source(definitions, path);
      sources.put(source.key(), source);
    }
    return new LayoutCatalogue(sources);
  }

  /** The source of a name; an unknown one is refused. */
  public Source get(String name) {
    var source = sources.get(name);
    if (source == null) {
      throw Refusal.of(
          ExitCode.DEFINITIONS,
          "Source '%s': no layout 'layouts/%s.yaml' (known: %s)",
          name,
          name,
          sources.keySet());
    }
    return source;
  }

  /**
   * The source of a name in the version that a delivery names; in the first where no layout is kept
   * for that version.
   */
  public Source get(String name, String version) {
    var source = sources.get(Source.key(name, version));
    return source == null ? get(name) : source;
  }

  /** The versions of a source's layout. */
  public List<String> versions(String name) {
    var known = new TreeSet<>(get(name).layout().accept().deliveries().schemaVersions());
    sources.values().stream()
        .filter(source -> source.name().equals(name))
        .forEach(source -> known.add(source.version()));
    return List.copyOf(known);
  }

  /**
   * Refuses rules that are no SQL or name unknown fields, and edits that contradict each other;
   * done when something is to be read.
   */
  public void checkRules() {
    for (var source : sources.values()) {
      RuleFields.check("rules/" + source.layout().table(), source.rules(), source.contract());
      source.edits().ifPresent(EditChecks::satisfiable);
    }
  }

  /** The sources whose table must have been delivered. */
  public List<Source> mandatory() {
    return sources.values().stream().filter(s -> s.layout().accept().mandatory()).toList();
  }

  private static Source source(Definitions definitions, String path) {
    var key = path.substring(FOLDER.length(), path.length() - ENDING.length());
    var name = key.split("@", 2)[0];
    var layout = definitions.read(FOLDER + name + ENDING, Layout.class);
    var contract = Contract.load(definitions, layout.table());
    var parts = new ArrayList<>(List.of(path, "contracts/" + layout.table() + ".yaml"));
    List<Rule> rules = List.of();
    var rulePath = "rules/" + layout.table() + ".yaml";
    if (definitions.has(rulePath)) {
      rules = definitions.readList(rulePath, Rule.class);
      parts.add(rulePath);
    }
    if (definitions.has(EditDefinitions.path(layout.table()))) {
      parts.add(EditDefinitions.path(layout.table()));
    }
    if (!key.equals(name)) {
      parts.add(FOLDER + name + ENDING);
      layout = layout.replacing(definitions.read(path, LayoutVersion.class).columns());
    }
    try {
      return new Source(
          name,
          key.equals(name) ? Source.FIRST : key.substring(name.length() + 1),
          layout.completed(contract),
          contract.withProvenance(),
          rules,
          EditDefinitions.edits(definitions, contract),
          READER + "-" + definitions.fingerprint(parts));
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(
          ExitCode.DEFINITIONS, "Layout '%s': %s".formatted(path, wrong.getMessage()), wrong);
    }
  }
}
