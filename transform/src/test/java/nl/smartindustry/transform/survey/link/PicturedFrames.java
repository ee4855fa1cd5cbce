package nl.smartindustry.transform.survey.link;

import java.util.HashSet;
import java.util.List;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.catalogue.RowExpressions;

/** Yearly frames of the register from a picture of them. */
public final class PicturedFrames extends SparkTest {
  private PicturedFrames() {}

  /** The frames, in which some enterprises are named; manufacturing is in groups. */
  public static Frames of(String picture, String... named) {
    return of(picture, List.of(), named);
  }

  /** The same with more columns in which groups are alike. */
  public static Frames of(String picture, List<String> more, String... named) {
    var contract = Contract.load(Definitions.packaged(), "register_frame");
    var population = RowExpressions.condition(spark(), contract.schema(), Frames.MANUFACTURING);
    var frames = new Frames(contract, more, population, new HashSet<>(List.of(named)));
    var rows = table(contract, picture).selectExpr(frames.columns()).collectAsList();
    rows.forEach(frames::add);
    return frames;
  }
}
