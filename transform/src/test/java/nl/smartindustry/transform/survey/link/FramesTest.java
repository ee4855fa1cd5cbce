package nl.smartindustry.transform.survey.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableStore;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.transform.survey.link.Frames.Headcount;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.functions;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FramesTest {
  private static final int ENTERPRISES = 60_300;
  private static final Contract CONTRACT = Contract.load(Definitions.packaged(), "register_frame");

  @TempDir private Path folder;

  @Test
  void headcountsOfOthersAreTheFirstByAHashWhetherTheirEnterprisesAreNamedOrNot() {
    var rows = IntStream.range(0, ENTERPRISES).mapToObj(FramesTest::row).toList();
    TableStore.write(CONTRACT, folder.resolve("f"), table -> table.rows(rows));
    var named = IntStream.range(0, 200).mapToObj(i -> "E" + i).collect(Collectors.toSet());
    var frames =
        Frames.read(
            CONTRACT,
            List.of(folder.resolve("f")),
            List.of(),
            functions.expr(Frames.MANUFACTURING),
            named);

    assertThat(frames.headcountsBut(Set.of("E0", "E1")).map(Headcount::enterprise))
        .containsExactlyElementsOf(
            IntStream.range(2, ENTERPRISES)
                .mapToObj(i -> "E" + i)
                .sorted(Comparator.comparingLong(FramesTest::hash))
                .limit(60_000)
                .toList());
  }

  private static long hash(String enterprise) {
    return XXH64.hashUTF8String(UTF8String.fromString(enterprise), 42);
  }

  private static Row row(int enterprise) {
    var cells = new Object[CONTRACT.schema().size()];
    cells[CONTRACT.schema().fieldIndex("period")] = "2024";
    cells[CONTRACT.schema().fieldIndex("enterprise_id")] = "E" + enterprise;
    cells[CONTRACT.schema().fieldIndex("persons")] = 2L;
    return RowFactory.create(cells);
  }
}
