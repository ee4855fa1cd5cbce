package nl.smartindustry.ingest.definition;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Everything that gives the data their meaning, as YAML and CSV: the packaged definitions, overlaid
 * by the settings' own directory. A file there with the same relative path replaces the packaged
 * one; a new file adds to them. An unknown key is an error that names the file and the key.
 */
public final class Definitions {
  private static final YAMLMapper YAML =
      YAMLMapper.builder(
              new PlainYaml().enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS))
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .build();

  private static final ObjectReader SETTINGS =
      YAML.reader()
          .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .with(DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
          .with(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

  private final DefinitionFiles files;
  private final Set<String> read = ConcurrentHashMap.newKeySet();

  private Definitions(DefinitionFiles files) {
    this.files = files;
  }

  /** The definitions that come with the product. */
  public static Definitions packaged() {
    return new Definitions(DefinitionFiles.packaged());
  }

  /** The packaged definitions with those of a directory laid over them. */
  public static Definitions overlaid(Path directory) {
    return new Definitions(DefinitionFiles.overlaid(directory));
  }

  /** One definition file as a record; refused by name when a key is unknown or a value wrong. */
  public <T> T read(String path, Class<T> type) {
    return parse(path, YAML.constructType(type));
  }

  /** One definition file as a record, with its text changed before it is parsed. */
  public <T> T read(String path, Class<T> type, UnaryOperator<String> change) {
    return parse(path, change.apply(text(path)), YAML.constructType(type));
  }

  /** A definition file that is a list. */
  public <T> List<T> readList(String path, Class<T> element) {
    List<T> list = parse(path, YAML.getTypeFactory().constructCollectionType(List.class, element));
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) == null) {
        throw Refusal.definitions("Definition '%s': item %d is empty", path, i + 1);
      }
    }
    return list;
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
   * asked once all that can be defined has been loaded.
   */
  public void refuseUnread() {
    for (var name : files.added()) {
      if (!read.contains(name)) {
        throw Refusal.definitions(
            "Definition '%s': nothing reads a definition of this name (%s)",
            name, files.meant(name));
      }
    }
  }

  /** The code list {@code codelists/<name>.csv}. */
  public Codelist codelist(String name) {
    return Codelist.parse(name, text("codelists/" + name + ".csv"));
  }

  /** One hash over every definition: two runs with the same fingerprint mean the same things. */
  public String fingerprint() {
    return fingerprint(files.names());
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
      return parse(name, DefinitionFiles.textOf(file, name), YAML.constructType(type));
    } catch (AccessDeniedException denied) {
      throw new Refusal(
          ExitCode.PERMISSION, "File '%s': this user may not read it".formatted(file), denied);
    } catch (IOException unreadable) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT, "File '%s': cannot be read".formatted(file), unreadable);
    }
  }

  private <T> T parse(String path, JavaType type) {
    return parse(path, text(path), type);
  }

  /**
   * A part of a definition as a record, with the same strictness; a number that is missing is
   * refused too, and one value may stand for a list of it.
   *
   * @param what names the part
   */
  public static <T extends Record> T convert(String what, JsonNode part, Class<T> type) {
    return strict(what, () -> SETTINGS.treeToValue(part, type));
  }

  private static <T> T parse(String path, String text, JavaType type) {
    return strict(path, () -> YAML.readValue(text, type));
  }

  /** Parsing that Jackson may refuse. */
  private interface Parsing<T> {
    T read() throws JsonProcessingException;
  }

  private static <T> T strict(String path, Parsing<T> reading) {
    try {
      T value = reading.read();
      if (value == null) {
        throw Refusal.definitions("Definition '%s': found nothing in it", path);
      }
      return value;
    } catch (UnrecognizedPropertyException unknown) {
      throw Refusal.definitions(
          "Definition '%s': unknown key '%s' (known: %s)",
          path,
          unknown.getPropertyName(),
          unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList());
    } catch (JsonProcessingException wrong) {
      throw Refusal.definitions("Definition '%s', %s", path, YamlFault.sentence(wrong));
    }
  }

  /**
   * YAML without references: one document of lists, tables and texts. Tags, which make other kinds
   * of value, and anchors, with which a few lines unfold to gigabytes, are refused; the reader
   * would otherwise pass the first by and take the second for a text.
   */
  static final class PlainYaml extends YAMLFactory {
    private static final long serialVersionUID = 1L;

    @Override
    protected YAMLParser _createParser(Reader text, IOContext context) {
      return new Plain(context, this, text);
    }

    private static final class Plain extends YAMLParser {
      private boolean begun;

      Plain(IOContext context, PlainYaml yaml, Reader text) {
        super(
            context,
            yaml._parserFeatures,
            yaml._yamlParserFeatures,
            yaml._loaderOptions,
            yaml._objectCodec,
            text);
      }

      @Override
      protected Event getEvent() throws IOException {
        var event = super.getEvent();
        if (event instanceof NodeEvent node && node.getAnchor() != null) {
          throw refusal(event, "anchors and aliases (& and *) are not read");
        }
        if (tagged(event)) {
          throw refusal(event, "tags (!) are not read");
        }
        if (event instanceof DocumentStartEvent) {
          if (begun) {
            throw refusal(event, "a second document begins (one in a file)");
          }
          begun = true;
        }
        return event;
      }

      private static boolean tagged(Event event) {
        return (event instanceof ScalarEvent text && text.getTag() != null)
            || (event instanceof CollectionStartEvent start && start.getTag() != null);
      }

      private JsonParseException refusal(Event event, String sentence) {
        return new JsonParseException(this, sentence, _locationFor(event.getStartMark()));
      }
    }
  }
}
