package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.report.disk.MemoryDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WithdrawalsTest {
  private Withdrawals withdrawals;
  private Path file;
  private String first;

  @BeforeEach
  void twoReleasesOfWhichTheFirstIsRetracted() {
    var night = StandInNight.on(MemoryDisk.of(PublicationCommand.RETRACT.disk()));
    PublicationCommand.RETRACT.in(night);
    withdrawals = new Withdrawals(night.warehouse());
    file = night.warehouse().releases().resolve("withdrawn.json");
    first = PublicationCommand.ROLLBACK.whole();
  }

  @Test
  void noChangedByteBringsAWithdrawnReleaseBack() throws IOException {
    var sound = Files.readAllBytes(file);
    for (int at = 0; at < sound.length; at++) {
      var damaged = sound.clone();
      damaged[at] ^= 1;
      Files.write(file, damaged);

      assertThatThrownBy(() -> withdrawals.isRetracted(first))
          .as("byte %d", at)
          .hasMessageEndingWith(
              "is not what was written (restore it: it says what is not to be current)");
    }
  }

  @Test
  void theFileOfAVersionBeforeIsRead() throws IOException {
    Files.writeString(file, "{\"releases\": {\"%s\": {\"reason\": \"old\"}}}".formatted(first));

    assertThat(withdrawals.isRetracted(first)).isTrue();
  }

  /** Which release was current would not be known, and the next night would make it so again. */
  @Test
  void underADamagedPointerNothingIsRolledBackOrRetracted() throws IOException {
    var disk = new MemoryDisk();
    var night = StandInNight.on(disk);
    var earlier = night.night(1).release();
    var later = night.night(2).release();
    var pointer = disk.path(StandInNight.ROOT).resolve("releases").resolve(CurrentRelease.FILE);
    var sound = Files.readAllBytes(pointer);
    Files.write(pointer, new byte[] {'{'});

    assertThat(night.rollBack(earlier).code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(night.retract(later).code()).isEqualTo(ExitCode.INPUT_OUTPUT);

    Files.write(pointer, sound);
    assertThat(night.rollBack(earlier).code()).isEqualTo(ExitCode.PUBLISHED);
    night.night(2);
    assertThat(CurrentRelease.find(pointer.getParent()).orElseThrow().release()).isEqualTo(earlier);
  }
}
