package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.report.release.PrintedCells.Moved;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrintedCellsTest {
  @TempDir Path folder;

  @Test
  void aTableFullOfSignsIsNamedAndOneWithBlanksIsNot() throws IOException {
    var printed = release("one", "T1,a,x,1,", "T1,b,x,,secret", "T2,a,x,,", "T2,b,x,2,");

    assertThat(printed.fullOfGaps(0.4)).containsExactly("T1 1 of 2");
    assertThat(printed.fullOfGaps(0.5)).isEmpty();
  }

  @Test
  void figuresThatMovedMostComeFirstAndWordsAndGapsDoNotMove() throws IOException {
    var before =
        release("before", "T1,a,x,10,", "T1,b,x,0.0,", "T1,c,x,yes,", "T1,d,x,5,", "T1,e,x,100,");
    var now =
        release("now", "T1,a,x,12,", "T1,b,x,0.2,", "T1,c,x,no,", "T1,d,x,,secret", "T1,e,x,101,");

    assertThat(now.movedSince(before, 0.1).stream().map(Moved::words))
        .containsExactly("T1.b.x 0.2 (0.0 before)", "T1.a.x 12 (10 before)");
  }

  private PrintedCells release(String name, String... lines) throws IOException {
    var csv = Files.createDirectories(folder.resolve(name).resolve("tables/csv/machine"));
    Files.writeString(
        csv.resolve("T.csv"), "table,row,column,value,status\r\n" + String.join("\r\n", lines));
    return PrintedCells.of(folder.resolve(name));
  }
}
