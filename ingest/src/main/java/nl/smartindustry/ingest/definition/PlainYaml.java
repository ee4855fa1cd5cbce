package nl.smartindustry.ingest.definition;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;

/**
 * YAML without references: one document of lists, tables and texts. Tags, which make other kinds of
 * value, and anchors, with which a few lines unfold to gigabytes, are refused; the reader would
 * otherwise pass the first by and take the second for a text. So is what stands in a list before:
 * the same word, the same table, or one with the same {@code code}, {@code id} or {@code name}.
 */
final class PlainYaml extends YAMLFactory {
  private static final long serialVersionUID = 1L;

  private final boolean repeats;

  private PlainYaml(boolean repeats) {
    this.repeats = repeats;
  }

  /** Reads texts in whose lists everything stands once. */
  static YAMLMapper once() {
    return strict(new PlainYaml(false));
  }

  /** Reads texts whose lists may hold the same twice: records that are given as examples. */
  static YAMLMapper repeating() {
    return strict(new PlainYaml(true));
  }

  private static YAMLMapper strict(PlainYaml plain) {
    return YAMLMapper.builder(plain.enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS))
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
        .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
        .build();
  }

  @Override
  protected YAMLParser _createParser(Reader text, IOContext context) {
    return new Plain(context, this, text);
  }

  private static final class Plain extends YAMLParser {
    private final boolean repeats;
    private final Deque<Level> open = new ArrayDeque<>();
    private boolean begun;

    Plain(IOContext context, PlainYaml yaml, Reader text) {
      super(
          context,
          yaml._parserFeatures,
          yaml._yamlParserFeatures,
          yaml._loaderOptions,
          yaml._objectCodec,
          text);
      repeats = yaml.repeats;
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
      if (!repeats) {
        requireOnce(event);
      }
      return event;
    }

    private void requireOnce(Event event) throws IOException {
      if (event instanceof CollectionStartEvent) {
        open.push(new Level(event));
      } else if (event instanceof CollectionEndEvent) {
        var closed = open.pop();
        add(closed.start, closed.text.toString(), "the same");
      } else if (event instanceof ScalarEvent scalar) {
        add(event, scalar.getValue(), "'" + scalar.getValue() + "'");
      }
    }

    private void add(Event event, String item, String named) throws IOException {
      var in = open.peek();
      boolean again = in != null && in.again(item);
      if (in != null && event instanceof ScalarEvent && in.names()) {
        open.pop();
        again = open.peek() != null && open.peek().named(in.key + ": " + item);
        open.push(in);
      }
      if (again) {
        throw refusal(event, named + " stands in its list before (once)");
      }
    }

    private static boolean tagged(Event event) {
      return (event instanceof ScalarEvent text && text.getTag() != null)
          || (event instanceof CollectionStartEvent start && start.getTag() != null);
    }

    private JsonParseException refusal(Event event, String sentence) {
      return new JsonParseException(this, sentence, _locationFor(event.getStartMark()));
    }
  }

  /** A list or table that is not yet closed. */
  private static final class Level {
    private static final List<String> NAMES = List.of("code", "id", "name");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

    private final Event start;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> items = new HashSet<>();
    private String key;
    private boolean behindKey;

    Level(Event start) {
      this.start = start;
    }

    private boolean isList() {
      return start instanceof SequenceStartEvent;
    }

    /** Takes a key, a value or an item; whether it is an item of a list that has it already. */
    boolean again(String item) {
      text.append(item).append('\0');
      if (isList()) {
        return !NUMBER.matcher(item).matches() && !items.add(item);
      }
      key = behindKey ? key : item;
      behindKey = !behindKey;
      return false;
    }

    /** Takes the name of an item; whether it is that of one before. */
    boolean named(String name) {
      return isList() && !items.add(name);
    }

    /** Whether what was taken last is the name of a table. */
    boolean names() {
      return !isList() && !behindKey && NAMES.contains(key);
    }
  }
}
