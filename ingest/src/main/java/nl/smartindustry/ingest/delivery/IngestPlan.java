package nl.smartindustry.ingest.delivery;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.pseudonym.PseudonymKey;
import nl.smartindustry.ingest.rule.confront.References;
import nl.smartindustry.ingest.run.Sessions;

/**
 * What there is to read, found without reading it and without Spark; decided once a night and
 * handed from phase to phase.
 *
 * @param landing what was found in the landing
 * @param choice which deliveries count
 * @param known deliveries that count and have been read already
 * @param fresh deliveries that count and have to be read
 * @param copies deliveries with the content of another, not read
 * @param warnings for the reader of the release, on deliveries that do not count
 * @param key under which identifiers become pseudonyms; empty where no identifier is delivered
 */
public record IngestPlan(
    LandingReport landing,
    DeliveryChoice choice,
    List<LedgerEntry> known,
    List<Delivery> fresh,
    List<Copy> copies,
    List<String> warnings,
    Optional<PseudonymKey> key) {

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
    warnings = List.copyOf(warnings);
  }

  /** Deliveries that would count but for what was refused of them. */
  public List<LedgerEntry> held() {
    return choice.held();
  }

  /** The deliveries that count, as the rules compare them. */
  public References references() {
    return choice.references();
  }

  /**
   * The deliveries of which this plan reads what was stored before: those that count or are held,
   * and those that a new one is compared with.
   */
  public Stream<LedgerEntry> reads(Ledger ledger) {
    var before =
        fresh.stream()
            .flatMap(delivery -> references().previous(references().of(delivery.id())).stream())
            .flatMap(one -> ledger.find(one.delivery()).stream());
    return Stream.of(known.stream(), held().stream(), before)
        .flatMap(entries -> entries)
        .filter(entry -> entry.reading().stored() != null);
  }

  /** Whether anything has to be read or checked. */
  public boolean anythingNew() {
    return unread() > 0;
  }

  /** How many deliveries have to be read or checked. */
  public long unread() {
    return fresh.size() + copies.stream().filter(copy -> !copy.checked()).count();
  }

  /** The id of the key, or empty where no identifier is delivered. */
  public String keyId() {
    return key.map(PseudonymKey::id).orElse("");
  }

  /** Bytes of the files of all deliveries that count, unpacked. */
  public long bytes() {
    long read =
        known.stream()
            .flatMap(entry -> entry.files().stream())
            .mapToLong(file -> Sessions.unpacked(file.path(), file.identity().bytes()))
            .sum();
    long unread =
        fresh.stream()
            .flatMap(delivery -> delivery.files().stream())
            .mapToLong(file -> Sessions.unpacked(file.name(), file.path().toFile().length()))
            .sum();
    return read + unread;
  }

  /**
   * What was found in the landing, and what became of it.
   *
   * @param counts what became of every delivery and file, and the records of superseded deliveries
   */
  public record LandingReport(Arrivals arrivals, Map<String, Long> counts) {
    public LandingReport {
      counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** What was passed by without any release depending on it, in words. */
    public List<String> asides() {
      return arrivals.asides();
    }
  }
}
