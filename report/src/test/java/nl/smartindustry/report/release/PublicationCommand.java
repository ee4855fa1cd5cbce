package nl.smartindustry.report.release;

import java.util.Map;
import java.util.function.BiFunction;
import nl.smartindustry.report.disk.MemoryDisk;

/** Each command that changes what is published, and the disk on which it is run. */
enum PublicationCommand {
  FIRST_NIGHT(0, 1, (night, first) -> night.night(1)),
  NEXT_NIGHT(1, 2, (night, first) -> night.night(2)),
  RESTART(2, 2, (night, first) -> night.restart(2)),
  ROLLBACK(2, 2, StandInNight::rollBack),
  RETRACT(2, 2, StandInNight::retract),
  RETENTION(2, 2, (night, first) -> night.retention(12));

  /** Nights that have been before it. */
  private final int before;

  private final int last;
  private final BiFunction<StandInNight, String, StandInNight.Ended> run;

  PublicationCommand(
      int before, int last, BiFunction<StandInNight, String, StandInNight.Ended> run) {
    this.before = before;
    this.last = last;
    this.run = run;
  }

  StandInNight.Ended in(StandInNight night) {
    return run.apply(night, Nights.RELEASES[1]);
  }

  /** What is on the disk before the command, bytes by path. */
  Map<String, byte[]> disk() {
    return Nights.DISKS[before];
  }

  /** What is current after it. */
  String whole() {
    return Nights.RELEASES[this == ROLLBACK ? 1 : last];
  }

  /** The number of its run, counted from one. */
  int runs() {
    return before + 1;
  }

  /** The last night whose delivery is there after it. */
  int last() {
    return last;
  }

  /** Two nights without fault: what is on the disk after each, and what is current. */
  private static final class Nights {
    @SuppressWarnings({"unchecked", "rawtypes"})
    static final Map<String, byte[]>[] DISKS = new Map[3];

    static final String[] RELEASES = new String[DISKS.length];

    static {
      var disk = MemoryDisk.of(Map.of());
      DISKS[0] = disk.content();
      for (int night = 1; night < DISKS.length; night++) {
        RELEASES[night] = StandInNight.on(disk).night(night).release();
        DISKS[night] = disk.content();
      }
    }
  }
}
