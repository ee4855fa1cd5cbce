package nl.smartindustry.ingest.definition;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Merged.Place;

/**
 * Everything that gives the data their meaning, as YAML and CSV: the packaged definitions, overlaid
 * by the settings' own directory. A file there with the same relative path replaces the packaged
 * one; a new file adds to them; {@code indicators.d/mine.yaml} adds to {@code indicators.yaml} or
 * changes single entries of it. An unknown key is an error that names the file and the key.
 */
public final class Definitions {
  private static final YAMLMapper YAML = PlainYaml.once();
  private static final YAMLMapper EXAMPLES = PlainYaml.repeating();

  private static final JavaType TREE = YAML.constructType(JsonNode.class);

  private static final ObjectReader SETTINGS =
      YAML.reader()
          .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .with(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
          .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

  /** Behind it stands the version of a file that a layout also reads. */
  private static final String VERSION = "@";

  private final DefinitionFiles files;
  private final Set<String> read = ConcurrentHashMap.newKeySet();
  private final Map<String, JavaType> types = new ConcurrentHashMap<>();
  private final Map<String, Codelist> codelists = new ConcurrentHashMap<>();

  private Definitions(DefinitionFiles files) {
    this.files = files;
  }

  /** The definitions that come with the product. */
  public static Definitions packaged() {
    return new Definitions(DefinitionFiles.ofProgram());
  }

  /** The packaged definitions with those of a directory laid over them. */
  public static Definitions overlaid(Path directory) {
    return new Definitions(DefinitionFiles.overlaid(directory));
  }

  /** One definition file as a record; refused by name when a key is unknown or a value wrong. */
  public <T> T read(String path, Class<T> type) {
    return parse(path, text(path), YAML.constructType(type));
  }

  /** One definition file as a record, with its text changed before it is parsed. */
  public <T> T read(String path, Class<T> type, UnaryOperator<String> change) {
    return parse(path, change.apply(text(path)), YAML.constructType(type));
  }

  /** A definition file that is a list. */
  public <T> List<T> readList(String path, Class<T> element) {
    List<T> list =
        parse(path, text(path), YAML.getTypeFactory().constructCollectionType(List.class, element));
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) == null) {
        throw Refusal.definitions("Definition '%s': item %d is empty", path, i + 1);
      }
    }
    return list;
  }

  /** Does something with each entry of a list in a file; a refusal says where the entry stands. */
  public <T> void each(String path, List<T> entries, Consumer<T> work) {
    for (int i = 0; i < entries.size(); i++) {
      try {
        work.accept(entries.get(i));
      } catch (Refusal refused) {
        throw refused.in("" + files.placeOfItem(path, i));
      }
    }
  }

  /** The definition files of a folder, sorted: {@code layouts} gives {@code layouts/a.yaml}, … */
  public List<String> list(String folder) {
    return files.names().stream()
        .filter(name -> name.matches(Pattern.quote(folder) + "/[^/]+\\.yaml"))
        .toList();
  }

  /** Whether a definition file exists. */
  public boolean has(String path) {
    return files.names().contains(path);
  }

  /** The text of a definition file. */
  public String text(String path) {
    read.add(path);
    return files.text(path);
  }

  /**
   * Refuses a file of the settings' own directory that nothing has read, as its name is misspelt;
   * asked once all that can be defined has been loaded, examples where they were tried.
   */
  public void refuseUnread() {
    boolean tried = read.stream().anyMatch(name -> name.startsWith(Examples.FOLDER));
    for (var name : files.added()) {
      if (!read.contains(name) && (tried || !name.startsWith(Examples.FOLDER))) {
        throw Refusal.definitions(
            "Definition '%s': nothing reads a definition of this name (%s)",
            name, files.meant(name));
      }
    }
  }

  /** The names in a definition, to be held against those in the packaged one. */
  public PackagedNames names(String path) {
    JsonNode packaged = parsed(path, files.packaged().get(path), TREE);
    return new PackagedNames(path, parsed(path, text(path), TREE), packaged);
  }

  /** The code list {@code codelists/<name>.csv}. */
  public Codelist codelist(String name) {
    return codelists.computeIfAbsent(
        name, list -> Codelist.parse(list, text("codelists/" + list + ".csv")));
  }

  /** One hash over every definition: two runs with the same fingerprint mean the same things. */
  public String fingerprint() {
    return fingerprint(
        files.names().stream().filter(name -> !name.startsWith(Examples.FOLDER)).toList());
  }

  /** One hash over some definitions, for what depends on these only. */
  public String fingerprint(Iterable<String> names) {
    var sorted = new TreeMap<String, String>();
    names.forEach(name -> sorted.put(name, Sha256.of(files.text(name))));
    return Sha256.of(sorted.toString());
  }

  /** A YAML file outside the definitions, such as the settings, with the same strictness. */
  public static <T> T parseFile(Path file, Class<T> type) {
    try {
      var name = file.toString();
      return parsed(name, DefinitionFiles.textOf(file, name), YAML.constructType(type));
    } catch (AccessDeniedException denied) {
      throw new Refusal(
          ExitCode.PERMISSION, "File '%s': this user may not read it".formatted(file), denied);
    } catch (IOException unreadable) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT, "File '%s': cannot be read".formatted(file), unreadable);
    }
  }

  /** What the settings' own directory adds and changes, a sentence for each of its files. */
  public List<String> said() {
    return files.said();
  }

  /**
   * What may stand in each kind of definition that has been read: those of one folder are of one
   * kind, {@code layouts}, but versions, {@code layouts@}; at the top each file is, {@code
   * indicators}.
   */
  public Map<String, DefinitionShape> shapes() {
    var shapes = new TreeMap<String, DefinitionShape>();
    types.forEach((kind, type) -> shapes.put(kind, shape(type, written(kind))));
    return shapes;
  }

  /**
   * What may stand in a YAML file outside the definitions, such as the settings.
   *
   * @param example one that holds what must not be left out
   */
  public static DefinitionShape shape(Class<?> type, String example) {
    JsonNode written = parsed("example", example, TREE);
    return shape(YAML.constructType(type), List.of(written));
  }

  private static DefinitionShape shape(JavaType type, List<JsonNode> written) {
    return DefinitionShape.of("", type, new WrittenParts(YAML, List.of(), written));
  }

  /** The definitions of a kind as they are written. */
  public List<JsonNode> written(String kind) {
    return files.names().stream()
        .filter(name -> name.endsWith(".yaml") && kind(name).equals(kind))
        .map(name -> Definitions.<JsonNode>parsed(name, files.text(name), TREE))
        .toList();
  }

  private static String kind(String path) {
    int folder = path.indexOf('/');
    if (folder < 0) {
      return path.substring(0, path.lastIndexOf('.'));
    }
    return path.substring(0, folder) + (path.contains(VERSION) ? VERSION : "");
  }

  private <T> T parse(String path, String text, JavaType type) {
    types.putIfAbsent(kind(path), type);
    return YamlFault.none(
        text, line -> files.place(path, line), () -> yaml(path).readValue(text, type));
  }

  /** Refuses a text that is no YAML without references, and an empty one. */
  static void requirePlain(String path, String text) {
    parsed(path, text, TREE);
  }

  /**
   * A part of a definition as a record, with the same strictness; a number that is missing is
   * refused too, and one value may stand for a list of it.
   *
   * @param what names the part
   */
  public static <T extends Record> T convert(String what, JsonNode part, Class<T> type) {
    return YamlFault.none("", line -> new Place(what, 0), () -> SETTINGS.treeToValue(part, type));
  }

  private static <T> T parsed(String path, String text, JavaType type) {
    return YamlFault.none(
        text, line -> new Place(path, line), () -> yaml(path).readValue(text, type));
  }

  private static YAMLMapper yaml(String path) {
    return path.startsWith(Examples.FOLDER) ? EXAMPLES : YAML;
  }
}
