package nl.smartindustry.report.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.report.disk.MemoryDisk;
import org.junit.jupiter.api.Test;

class WithdrawalsTest {
  private final MemoryDisk disk = new MemoryDisk();
  private final StandInNight night = StandInNight.on(disk);

  /** Which release was current would not be known, and the next night would make it so again. */
  @Test
  void underADamagedPointerNothingIsRolledBackOrRetracted() throws Exception {
    var first = night.night(1).release();
    var second = night.night(2).release();
    var pointer = disk.path(StandInNight.ROOT).resolve("releases").resolve(CurrentRelease.FILE);
    var sound = Files.readAllBytes(pointer);
    Files.write(pointer, new byte[] {'{'});

    assertThat(night.rollBack(first).code()).isEqualTo(ExitCode.INPUT_OUTPUT);
    assertThat(night.retract(second).code()).isEqualTo(ExitCode.INPUT_OUTPUT);

    Files.write(pointer, sound);
    assertThat(night.rollBack(first).code()).isEqualTo(ExitCode.PUBLISHED);
    night.night(2);
    assertThat(CurrentRelease.find(pointer.getParent()).orElseThrow().release()).isEqualTo(first);
  }
}
