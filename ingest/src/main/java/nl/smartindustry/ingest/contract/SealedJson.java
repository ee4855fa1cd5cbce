package nl.smartindustry.ingest.contract;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Sha256;

/**
 * A JSON file that carries the hash of what it says, so that a changed byte shows.
 *
 * @param sealed whether the hash was there; files of a version before had none
 */
public record SealedJson<T>(T content, boolean sealed) {
  private static final String HASH = "sha256";
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Replaces a file at once by one that says {@code content}. */
  public static void write(Path file, Object content) {
    StoredFiles.replace(file, sealed(content));
  }

  /** The bytes of a file that says {@code content}. */
  public static byte[] sealed(Object content) {
    ObjectNode tree = JSON.valueToTree(content);
    tree.put(HASH, Sha256.of(bytes(tree)));
    return bytes(tree);
  }

  /**
   * What a file says.
   *
   * @param wayOut what the operator does about a file that says something else than was written
   * @throws Refusal (74) when the hash is not that of the rest, or the rest is not of this type
   */
  public static <T> SealedJson<T> read(Path file, Class<T> type, String wayOut) {
    try {
      var tree = tree(file);
      var hash = tree.remove(HASH);
      if (hash == null || hash.asText().equals(Sha256.of(bytes(tree)))) {
        return new SealedJson<>(JSON.treeToValue(tree, type), hash != null);
      }
    } catch (JacksonException | CharConversionException wrong) {
      // not the JSON that was written
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
    throw damaged(file, wayOut);
  }

  private static ObjectNode tree(Path file) throws IOException {
    return JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode tree
        ? tree
        : JSON.createObjectNode().put(HASH, "");
  }

  /** The refusal of a file that says something else than was written. */
  public static Refusal damaged(Path file, String wayOut) {
    return Refusal.of(
        ExitCode.INPUT_OUTPUT, "Stored file '%s': is not what was written (%s)", file, wayOut);
  }

  private static byte[] bytes(ObjectNode tree) {
    try {
      return JSON.writeValueAsBytes(tree);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
