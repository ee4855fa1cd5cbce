package nl.smartindustry.ingest.delivery.plan;

import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.delivery.Delivery;
import nl.smartindustry.ingest.delivery.LedgerEntry;
import nl.smartindustry.ingest.pseudonym.PseudonymKey;
import nl.smartindustry.ingest.rule.confront.References;

/**
 * What there is to read, found without reading it and without Spark.
 *
 * @param known deliveries that count and have been read already
 * @param fresh deliveries that count and have to be read
 * @param copies deliveries with the content of another, not read
 * @param landing what else was found in the landing
 * @param held deliveries that would count but for what was refused of them
 * @param references the deliveries that count, as the rules compare them
 * @param warnings what a reader of the release should know of deliveries that do not count
 * @param key under which identifiers become pseudonyms; empty where nobody is named
 * @param fingerprint one hash over the deliveries that count and how they are read; equal for
 *     nights with the same inputs
 */
public record IngestPlan(
    List<LedgerEntry> known,
    List<Delivery> fresh,
    List<Copy> copies,
    LandingReport landing,
    List<LedgerEntry> held,
    References references,
    List<String> warnings,
    Optional<PseudonymKey> key,
    String fingerprint) {

  /**
   * A delivery that by its manifest has the same content as another.
   *
   * @param checked whether its bytes have been found to be those
   */
  public record Copy(Delivery delivery, String original, boolean checked) {}

  public IngestPlan {
    known = List.copyOf(known);
    fresh = List.copyOf(fresh);
    copies = List.copyOf(copies);
    held = List.copyOf(held);
    warnings = List.copyOf(warnings);
  }

  /** Whether anything has to be read or checked. */
  public boolean anythingNew() {
    return unread() > 0;
  }

  /** How many deliveries have to be read or checked. */
  public long unread() {
    return fresh.size() + copies.stream().filter(copy -> !copy.checked()).count();
  }

  /** The id of the key, or empty where nobody is named. */
  public String keyId() {
    return key.map(PseudonymKey::id).orElse("");
  }

  /** The deliveries that count, new ones included, as {@code source/period/id}. */
  public List<String> inputs() {
    var inputs = new java.util.TreeSet<String>();
    known.forEach(e -> inputs.add(e.source() + "/" + e.period() + "/" + e.delivery()));
    fresh.forEach(d -> inputs.add(d.source() + "/" + d.period() + "/" + d.id()));
    return List.copyOf(inputs);
  }
}
