package nl.smartindustry.transform.survey.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.StoredFiles;
import nl.smartindustry.ingest.contract.TableStore;
import nl.smartindustry.ingest.definition.Definitions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/** Yearly frames of the register from a picture of them. */
public final class PicturedFrames extends SparkTest {
  private PicturedFrames() {}

  /** The frames, in which some enterprises are named; manufacturing is in groups. */
  public static Frames of(String picture, String... named) {
    return of(picture, List.of(), named);
  }

  /** The same with more columns in which groups are alike. */
  public static Frames of(String picture, List<String> more, String... named) {
    var register = Contract.load(Definitions.packaged(), "register_frame");
    return of(register, picture, more, functions.expr(Frames.MANUFACTURING), named);
  }

  /** Frames of any contract. */
  static Frames of(
      Contract contract, String picture, List<String> more, Column counted, String... named) {
    try {
      var folder = Files.createTempDirectory("frames");
      var rows = table(contract, picture).collectAsList();
      TableStore.write(contract, folder.resolve("f"), table -> table.rows(rows));
      var frames =
          Frames.read(
              contract, List.of(folder.resolve("f")), more, counted, new HashSet<>(List.of(named)));
      StoredFiles.delete(folder);
      return frames;
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
