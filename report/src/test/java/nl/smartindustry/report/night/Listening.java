package nl.smartindustry.report.night;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** On which addresses of its network somebody listens, as Linux has it in {@code /proc}. */
final class Listening {
  /** 127.0.0.1 and ::1, and the first as an address of the second kind. */
  static final Set<String> LOOPBACK =
      Set.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

  private static final String STATE = "0A";

  private Listening() {}

  /** The addresses in the network of a process; none once it has ended. */
  static List<String> of(long process) {
    var addresses = new ArrayList<String>();
    for (var file : List.of("tcp", "tcp6")) {
      try {
        for (var line : Files.readAllLines(Path.of("/proc/" + process + "/net/" + file))) {
          var words = line.strip().split("\\s+");
          if (words[3].equals(STATE)) {
            addresses.add(words[1].substring(0, words[1].indexOf(':')));
          }
        }
      } catch (IOException ended) {
        return List.of();
      }
    }
    return addresses;
  }
}
