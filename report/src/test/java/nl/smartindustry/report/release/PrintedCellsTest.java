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

  @Test
  void aMoveThatRoundingAloneCanMakeComesLast() throws IOException {
    var before = release("before", "T1,a,x,0.1,,,PC", "T1,b,x,100,,,NR", "T1,c,x,20,,,PC_ENT");
    var now = release("now", "T1,a,x,0.2,,,PC", "T1,b,x,150,,,NR", "T1,c,x,24,,,PC_ENT");

    assertThat(now.movedSince(before, 0.1).stream().map(Moved::words))
        .containsExactly(
            "T1.b.x 150 (100 before) NR",
            "T1.c.x 24 (20 before) PC_ENT",
            "T1.a.x 0.2 (0.1 before) PC");
  }

  private PrintedCells release(String name, String... lines) throws IOException {
    var csv = Files.createDirectories(folder.resolve(name).resolve("tables/csv/machine"));
    Files.writeString(
        csv.resolve("T.csv"),
        "table,row,column,value,status,number,unit\r\n" + String.join("\r\n", lines));
    return PrintedCells.of(folder.resolve(name));
  }
}
