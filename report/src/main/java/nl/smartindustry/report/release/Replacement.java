package nl.smartindustry.report.release;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.report.release.Releases.Listed;
import nl.smartindustry.report.run.Provenance;

/**
 * The release that corrects another, which itself stays as it was published.
 *
 * @param id of the corrected one
 * @param correction what is other in it and why, as it says itself
 */
public record Replacement(String id, String correction) {
  /** By the name of a release what replaced it; one under embargo has replaced none yet. */
  static Map<String, Replacement> of(List<Listed> all) {
    var out = all.stream().filter(one -> isOut(one, all)).toList();
    var replaced = new TreeMap<String, Replacement>();
    all.forEach(one -> of(one, out).ifPresent(by -> replaced.put(one.id(), by)));
    return replaced;
  }

  /** What corrects a release, among those that came out. */
  public static Optional<Replacement> of(Listed replaced, List<Listed> out) {
    return out.stream()
        .filter(one -> one.withdrawn().isEmpty() && corrects(one, replaced))
        .flatMap(
            one ->
                provenance(one).flatMap(Provenance::correction).stream()
                    .map(words -> new Replacement(one.id(), words)))
        .findFirst();
  }

  private static boolean corrects(Listed one, Listed other) {
    return provenance(one)
        .filter(its -> its.correction().isPresent())
        .flatMap(Provenance::definitive)
        .filter(other.id()::equals)
        .isPresent();
  }

  /** Whether it is current, or another definitive one came after it. */
  private static boolean isOut(Listed one, List<Listed> all) {
    return one.current()
        || all.stream()
            .anyMatch(
                later ->
                    corrects(later, one)
                        || provenance(later).filter(its -> its.follows(one.id())).isPresent());
  }

  private static Optional<Provenance> provenance(Listed one) {
    return one.manifest().map(ReleaseManifest::provenance);
  }
}
