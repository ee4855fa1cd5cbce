package nl.smartindustry.samples.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountryFolderTest {
  @TempDir Path out;

  @Test
  void aNewCountryRemovesTheFilesOfTheOneBeforeAndNothingElse() throws IOException {
    var first = CountryFolder.open(out);
    Files.writeString(first.announce("landing/a/old.csv"), "1");
    first.complete();
    Files.writeString(out.resolve("mine.txt"), "2");

    CountryFolder.open(out).complete();

    assertThat(out.resolve("landing")).doesNotExist();
    assertThat(out.resolve("mine.txt")).hasContent("2");
  }

  @Test
  void aCountryThatWasNotFinishedIsRemovedToo() throws IOException {
    Files.writeString(CountryFolder.open(out).announce("truth/half.csv"), "1");

    CountryFolder.open(out);

    assertThat(out.resolve("truth")).doesNotExist();
  }

  @Test
  void aFolderWithOtherFilesAndAFileAreRefused() throws IOException {
    var file = Files.writeString(out.resolve("a.txt"), "1");

    assertThatThrownBy(() -> CountryFolder.open(out))
        .hasMessageContaining("that are not an earlier synthetic country");
    assertThatThrownBy(() -> CountryFolder.open(file)).hasMessageContaining("(a folder)");
    assertThat(file).hasContent("1");
  }

  @Test
  void aListThatPointsOutOfTheFolderRemovesNothingThere() throws IOException {
    var inside = Files.createDirectory(out.resolve("country"));
    var neighbour = Files.writeString(out.resolve("neighbour.csv"), "1");
    CountryFolder.open(inside).announce("../neighbour.csv");

    CountryFolder.open(inside);

    assertThat(neighbour).hasContent("1");
  }
}
