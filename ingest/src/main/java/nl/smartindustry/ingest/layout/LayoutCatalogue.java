package nl.smartindustry.ingest.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;
import nl.smartindustry.ingest.edit.EditChecks;
import nl.smartindustry.ingest.edit.rule.EditDefinitions;
import nl.smartindustry.ingest.rule.Asked;
import nl.smartindustry.ingest.rule.Rule;
import nl.smartindustry.ingest.rule.RuleFields;
import nl.smartindustry.ingest.rule.RuleFields.RuleFile;

/**
 * All sources of the definitions, by name and version; complete and checked against the contracts.
 *
 * @param needed tables that must have been delivered; empty where the layouts say which
 */
public record LayoutCatalogue(Map<String, SourceLayout> sources, Optional<Set<String>> needed) {
  private static final String FOLDER = "layouts/";
  private static final String ENDING = ".yaml";

  /** Raised when the reading itself changes, so that stored deliveries are read again. */
  private static final String READER = "5";

  public LayoutCatalogue {
    sources = Collections.unmodifiableMap(new TreeMap<>(sources));
  }

  /** Of which the layouts say what must have been delivered. */
  public LayoutCatalogue(Map<String, SourceLayout> sources) {
    this(sources, Optional.empty());
  }

  /** Loads {@code layouts/<source>.yaml} with the contract and the rules of its table. */
  public static LayoutCatalogue load(Definitions definitions) {
    var rules = new TreeMap<String, List<Rule>>();
    for (String path : definitions.list("layouts")) {
      if (!path.contains("@")) {
        var table = definitions.read(path, Layout.class).table();
        rules.computeIfAbsent(table, t -> RuleFile.load(definitions, t));
      }
    }
    var all = rules.values().stream().flatMap(List::stream).toList();
    var sources = new TreeMap<String, SourceLayout>();
    for (String path : definitions.list("layouts")) {
      var source = source(definitions, path, rules, all);
      sources.put(source.key(), source);
    }
    var fields = new RuleFields(contracts(sources));
    rules.forEach(fields::tables);
    return new LayoutCatalogue(sources);
  }

  /** The source of a name; an unknown one is refused. */
  public SourceLayout get(String name) {
    var source = sources.get(name);
    if (source == null) {
      throw Refusal.definitions(
          "Source '%s': no layout 'layouts/%s.yaml' %s",
          name, name, Known.of(name, sources.keySet()));
    }
    return source;
  }

  /**
   * The source of a name in the version that a delivery names; in the first where no layout is kept
   * for that version.
   */
  public SourceLayout get(String name, String version) {
    var source = sources.get(SourceLayout.key(name, version));
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
   * Refuses rules that are no SQL, name unknown tables or fields, or look into each other's tables
   * in a circle, and edits that contradict each other; done when something is to be read.
   */
  public void checkRules() {
    var fields = new RuleFields(contracts(sources));
    var checked = new TreeSet<String>();
    for (var source : sources.values()) {
      if (checked.add(source.layout().table())) {
        fields.check(source.layout().table(), source.rules());
      }
      source.edits().ifPresent(EditChecks::satisfiable);
    }
    sideBySide(sources.keySet());
  }

  private static Map<String, Contract> contracts(Map<String, SourceLayout> sources) {
    var contracts = new TreeMap<String, Contract>();
    sources.values().forEach(source -> contracts.put(source.layout().table(), source.contract()));
    return contracts;
  }

  /**
   * Some sources in groups, each after those whose tables its rules look into; the sources of a
   * group, in order, do not look into each other and fill different tables.
   */
  public List<List<String>> sideBySide(Collection<String> names) {
    var waiting = new TreeSet<>(names);
    var groups = new ArrayList<List<String>>();
    while (!waiting.isEmpty()) {
      var tables = new TreeSet<String>();
      var group =
          waiting.stream()
              .filter(name -> ready(name, waiting))
              .filter(name -> tables.add(get(name).layout().table()))
              .toList();
      if (group.isEmpty()) {
        throw Refusal.definitions("Sources %s: their rules look into each other's tables", waiting);
      }
      groups.add(group);
      group.forEach(waiting::remove);
    }
    return groups;
  }

  private boolean ready(String name, Collection<String> waiting) {
    var looked = get(name).rules().stream().flatMap(rule -> rule.otherTables().stream()).toList();
    return waiting.stream().map(other -> get(other).layout().table()).noneMatch(looked::contains);
  }

  /** The tables that deliveries fill. */
  public Set<String> tables() {
    return contracts(sources).keySet();
  }

  /** The sources whose table must have been delivered. */
  public List<SourceLayout> mandatory() {
    return sources.values().stream().filter(this::isMandatory).toList();
  }

  private boolean isMandatory(SourceLayout source) {
    var layout = source.layout();
    return needed
        .map(tables -> tables.contains(layout.table()))
        .orElse(layout.accept().mandatory());
  }

  private static SourceLayout source(
      Definitions definitions, String path, Map<String, List<Rule>> rules, List<Rule> all) {
    var key = path.substring(FOLDER.length(), path.length() - ENDING.length());
    var name = key.split("@", 2)[0];
    var layout = definitions.read(FOLDER + name + ENDING, Layout.class);
    var contract = contract(definitions, path, layout);
    var parts = new ArrayList<>(List.of(path, "contracts/" + layout.table() + ".yaml"));
    parts.addAll(RuleFile.files(definitions, layout.table()));
    if (definitions.has(EditDefinitions.path(layout.table()))) {
      parts.add(EditDefinitions.path(layout.table()));
    }
    if (!key.equals(name)) {
      parts.add(FOLDER + name + ENDING);
      layout = layout.replacing(definitions.read(path, LayoutVersion.class).columns());
    }
    var asked = Asked.of(layout.table(), all);
    try {
      return new SourceLayout(
          name,
          key.equals(name) ? SourceLayout.FIRST : key.substring(name.length() + 1),
          completed(path, layout, contract),
          contract.withProvenance(),
          rules.get(layout.table()),
          EditDefinitions.edits(definitions, contract),
          asked,
          READER + "-" + Sha256.of(definitions.fingerprint(parts) + asked));
    } catch (IllegalArgumentException wrong) {
      throw new Refusal(
          ExitCode.DEFINITIONS, "Layout '%s': %s".formatted(path, wrong.getMessage()), wrong);
    }
  }

  private static Contract contract(Definitions definitions, String path, Layout layout) {
    var file = "contracts/%s.yaml".formatted(layout.table());
    if (!definitions.has(file)) {
      throw Refusal.definitions(
          "Layout '%s': no '%s' %s", path, file, Known.of(file, definitions.list("contracts")));
    }
    return Contract.load(definitions, layout.table());
  }

  private static Layout completed(String path, Layout layout, Contract contract) {
    try {
      return layout.completed(contract);
    } catch (Refusal refused) {
      throw refused.in("Layout '%s'".formatted(path));
    }
  }

  /**
   * How a later version of a source's files differs from the first: {@code
   * layouts/<source>@<version>.yaml}. Read for deliveries whose manifest names this schema version,
   * as when a questionnaire renames an item or codes yes and no the other way round.
   *
   * @param because what changed, in words
   * @param columns instead of the first version's columns of the same fields
   */
  record LayoutVersion(String because, List<ColumnSpec> columns) {
    LayoutVersion {
      if (because == null || columns == null || columns.isEmpty()) {
        throw new IllegalArgumentException("A version of a layout needs because and columns");
      }
      columns = List.copyOf(columns);
    }
  }
}
