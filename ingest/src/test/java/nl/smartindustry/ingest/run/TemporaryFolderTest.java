package nl.smartindustry.ingest.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {
  @TempDir Path warehouse;

  @Test
  void whatARunWritesForItselfIsForItsOwnerAloneAndGoesWithTheRun() throws IOException {
    var before = System.getProperty("java.io.tmpdir");
    var folder = warehouse.resolve(".temporary");

    try (var open = TemporaryFolder.open(folder)) {
      assertThat(open).isNotNull();
      assertThat(TemporaryFolder.current()).isEqualTo(folder);
      assertThat(System.getProperty("java.io.tmpdir")).isEqualTo(folder.toString());
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
          .isEqualTo("rwx------");
      Files.writeString(Files.createDirectory(folder.resolve("blockmgr-1")).resolve("a"), "x");
    }

    assertThat(warehouse).isEmptyDirectory();
    assertThat(System.getProperty("java.io.tmpdir")).isEqualTo(before);
  }

  @Test
  void whatAKilledRunLeftIsGoneBeforeTheNextBegins() throws IOException {
    var folder = warehouse.resolve(".temporary");
    Files.writeString(Files.createDirectories(folder.resolve("blockmgr-1")).resolve("a"), "x");

    try (var open = TemporaryFolder.open(folder)) {
      assertThat(open).isNotNull();
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void theSettingsMayNameAFolderForAllWarehouses() throws IOException {
    var file = warehouse.resolve("settings.yaml");
    var lines = "title: t\nreference_date: 2025-03-31\nlanding: landing\nwarehouse: out\n";
    Files.writeString(file, lines);
    assertThat(Settings.read(file).temporary()).isEqualTo(warehouse.resolve("out/.temporary"));

    Files.writeString(file, lines + "temporary: fast\n");

    var first = Settings.read(file);
    assertThat(first.temporary().getParent()).isEqualTo(warehouse.resolve("fast"));
    assertThat(first.into(warehouse.resolve("other")).temporary())
        .hasParentRaw(warehouse.resolve("fast"))
        .isNotEqualTo(first.temporary());
  }
}
