package nl.smartindustry.ingest.format.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.format.file.Limits;

/**
 * The records of a JSON text, one after the other: the objects of the array at a pointer, or the
 * document itself. Knows the line on which each begins and its text.
 */
public final class JsonDocument implements AutoCloseable {
  private static final int DEPTH = 64;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxStringLength(Limits.CELL)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final byte[] bytes;
  private final int from;
  private final JsonParser parser;
  private final JsonPointer place;
  private long start;
  private long line;

  /**
   * @param place JSON pointer to the array of records; empty for the document itself
   */
  public JsonDocument(byte[] bytes, int from, int to, String place) throws IOException {
    this.bytes = bytes;
    this.from = from;
    this.parser = MAPPER.getFactory().createParser(bytes, from, to - from);
    this.place = JsonPointer.compile(place);
  }

  /**
   * A whole text that is one object.
   *
   * @throws IOException when it is not
   */
  public static JsonNode tree(byte[] bytes, int from, int to) throws IOException {
    try (var document = new JsonDocument(bytes, from, to, "")) {
      var tree = document.next();
      boolean alone = tree != null && document.parser.getParsingContext().inRoot();
      if (!alone || document.parser.nextToken() != null) {
        throw new IOException("no single object");
      }
      return tree;
    }
  }

  /**
   * The next record, or null after the last.
   *
   * @throws IOException where the text is not JSON, with the place
   */
  public JsonNode next() throws IOException {
    if (!begin()) {
      return null;
    }
    JsonNode record = MAPPER.readTree(parser);
    requireText(record);
    return record;
  }

  /**
   * An escape may write half a character or none (RFC 8259, section 8.2): such a text is refused.
   */
  private static void requireText(JsonNode node) throws IOException {
    if (node.isTextual()) {
      requireText(node.textValue());
    }
    for (var names = node.fieldNames(); names.hasNext(); ) {
      requireText(names.next());
    }
    for (var part : node) {
      requireText(part);
    }
  }

  private static void requireText(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length();
      if (pair && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (c == 0 || Character.isSurrogate(c)) {
        throw new IOException("found a text with what is no character");
      }
    }
  }

  /** Moves past the next record without holding it; false after the last. */
  boolean pass() throws IOException {
    boolean begun = begin();
    if (begun) {
      parser.skipChildren();
    }
    return begun;
  }

  /** Bytes of the record that came last. */
  long length() {
    return parser.currentLocation().getByteOffset() - start;
  }

  private boolean begin() throws IOException {
    for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (token == JsonToken.START_OBJECT && isRecord()) {
        var location = parser.currentTokenLocation();
        start = location.getByteOffset();
        line = location.getLineNr();
        return true;
      }
      if ((token.isScalarValue() || token == JsonToken.START_ARRAY) && isRecord()) {
        throw new IOException("found a record that is no object");
      }
    }
    return false;
  }

  /** What is wrong, in words; a parser's may tell of the content. */
  static String reason(IOException wrong) {
    return wrong instanceof JacksonException ? "found no valid JSON" : wrong.getMessage();
  }

  /** The line, from 1, on which the record that came last begins. */
  public long line() {
    return line;
  }

  /** Where reading stopped, for a message. */
  public long stoppedAtLine() {
    return parser.currentLocation().getLineNr();
  }

  /** The text of the record that came last. */
  public String raw() {
    int first = from + (int) start;
    int end = from + (int) parser.currentLocation().getByteOffset();
    return new String(bytes, first, end - first, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  /** An element of the array at the place; at the place itself, all but that array. */
  private boolean isRecord() {
    var at = parser.getParsingContext();
    if (parser.currentToken().isStructStart()) {
      at = at.getParent();
    }
    if (at.inArray()) {
      return at.getParent().pathAsPointer().equals(place);
    }
    return at.inRoot() && place.matches() && parser.currentToken() != JsonToken.START_ARRAY;
  }

  /** The keys that occur in the records of a file: its columns, and no more than a table has. */
  static final class Keys {
    private final String file;
    private final int most;
    private final Set<String> names = new LinkedHashSet<>();

    Keys(String file, int most) {
      this.file = file;
      this.most = most;
    }

    void add(JsonNode record) {
      record.fieldNames().forEachRemaining(names::add);
      if (names.size() > most) {
        throw Refusal.data("File '%s': its records have more than %d keys (the limit)", file, most);
      }
    }

    List<String> names() {
      return List.copyOf(names);
    }
  }
}
