package nl.smartindustry.report.night;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The hashes of the files of a release that hold nothing but figures: equal for nights whose inputs
 * differ in form only. The pages for people and what describes a table also say from which version
 * of the inputs they are.
 */
final class Figures {
  private Figures() {}

  static Map<String, String> of(SmallNight night) throws IOException {
    var release = night.releaseFolder();
    var hashes = new TreeMap<String, String>();
    for (var folder : new String[] {"observations", "tables/csv/machine"}) {
      Folders.hashes(release.resolve(folder))
          .forEach(
              (file, hash) -> {
                if (!file.endsWith(".json")) {
                  hashes.put(folder + "/" + file, hash);
                }
              });
    }
    return hashes;
  }
}
