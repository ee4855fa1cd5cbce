package nl.smartindustry.transform.survey.link;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Field;
import nl.smartindustry.ingest.contract.FieldType;
import org.junit.jupiter.api.Test;

class FramesTest {
  /** No branch, no persons, no group: it has what the survey asks of it. */
  @Test
  void aFrameOfOnesOwnNeedsOnlyWhatIsReadOfIt() {
    var text = FieldType.TEXT;
    var farms =
        new Contract(
            "farm_frame",
            "one row per farm and year",
            List.of(
                Field.attribute("period", text),
                Field.attribute("enterprise_id", text),
                Field.attribute("soil", text)));
    var frames =
        PicturedFrames.of(
            farms,
            """
            period | enterprise_id | soil
            2024   | A             | clay
            2024   | B             | sand
            2024   | C             | sand
            2024   | D             | water
            """,
            List.of("soil"),
            expr("soil <> 'water'"),
            "B",
            "D");

    assertThat(frames.groups())
        .extracting(group -> group.cells().getAs("soil") + " " + group.enterprises())
        .containsExactly("clay 1", "sand 2");
    assertThat(frames.row("B", "2024").orElseThrow().<String>getAs("soil")).isEqualTo("sand");
    assertThat(frames.row("D", "2024").orElseThrow().<String>getAs("soil")).isEqualTo("water");
    assertThat(frames.row("A", "2024")).as("not named").isEmpty();
  }
}
