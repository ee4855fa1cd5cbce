package nl.smartindustry.report.night;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import nl.smartindustry.ingest.definition.Sha256;

/** A delivered CSV file with the manifest beside it, to be spoiled. */
record DeliveredFile(Path path) {
  private static final JsonMapper JSON = new JsonMapper();

  /** Windows-1252, as the survey is delivered. */
  private static final Charset ENCODING = Charset.forName("windows-1252");

  byte[] bytes() throws IOException {
    return Files.readAllBytes(path);
  }

  /** Replaces the bytes; the manifest goes on telling of the old ones. */
  void damage(byte[] bytes) throws IOException {
    Files.write(path, bytes);
  }

  /** Replaces the bytes, as a supplier would: the manifest describes the new ones. */
  void deliver(byte[] bytes) throws IOException {
    damage(bytes);
    sign();
  }

  /**
   * Replaces the bytes; the manifest describes the new ones, but with as many records as before.
   */
  void deliverUncounted(byte[] bytes) throws IOException {
    long rows = declared(manifest()).path("rows").asLong();
    deliver(bytes);
    var manifest = manifest();
    declared(manifest).put("rows", rows);
    JSON.writeValue(manifestFile(), manifest);
  }

  /** Puts a packed file in its place; the manifest describes that, and as many records. */
  void deliverPacked(String ending, byte[] packed) throws IOException {
    Files.delete(path);
    var file = path.resolveSibling(path.getFileName() + ending);
    Files.write(file, packed);
    var manifest = manifest();
    declared(manifest).put("name", "" + file.getFileName());
    declared(manifest).put("bytes", packed.length).put("sha256", Sha256.of(packed));
    JSON.writeValue(manifestFile(), manifest);
  }

  /** Changes every line; the header is line 1. */
  void edit(UnaryOperator<String[]> change) throws IOException {
    var text = new StringBuilder();
    for (var line : new String(bytes(), ENCODING).split("\r?\n")) {
      text.append(String.join(";", change.apply(line.split(";", -1)))).append("\r\n");
    }
    deliver(text.toString().getBytes(ENCODING));
  }

  /** The manifest's size, hash and number of records are those of the file. */
  void sign() throws IOException {
    var manifest = manifest();
    var declared = declared(manifest);
    var lines = new String(bytes(), ENCODING).lines().filter(line -> !line.isBlank()).count();
    declared.put("bytes", Files.size(path)).put("sha256", Sha256.of(path));
    declared.put("rows", Math.max(0, lines - 1));
    JSON.writeValue(manifestFile(), manifest);
  }

  private File manifestFile() {
    return path.resolveSibling("manifest.json").toFile();
  }

  private ObjectNode manifest() throws IOException {
    return (ObjectNode) JSON.readTree(manifestFile());
  }

  private static ObjectNode declared(ObjectNode manifest) {
    return (ObjectNode) manifest.path("files").get(0);
  }
}
