package nl.smartindustry.ingest.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.contract.Inventory;
import nl.smartindustry.ingest.delivery.Delivery.Claims;
import nl.smartindustry.ingest.delivery.Delivery.DeliveredFile;
import nl.smartindustry.ingest.format.file.FileIdentity;
import nl.smartindustry.ingest.format.file.FileIdentity.Expected;
import nl.smartindustry.ingest.rule.RecordCounts;

/**
 * What is known of a delivery that has been read.
 *
 * @param table the table its records went to
 * @param reading how it was read, and what became of what was stored
 * @param claims what its supplier and its receiver state of it
 */
@JsonPropertyOrder({"delivery", "source", "period", "table", "reading", "claims", "files"})
public record LedgerEntry(
    String delivery,
    String source,
    String period,
    String table,
    Reading reading,
    Claims claims,
    List<LedgerFile> files) {

  /**
   * How a delivery was read.
   *
   * @param fingerprint of the layout, contract and rules under which it was read
   * @param pseudonymKey the id of the key under which its identifiers became pseudonyms; empty
   *     where it holds no identifier
   * @param sameAs the delivery with the same content of which this is a copy; null for any other
   * @param readFor the reference date of the run that read it, ISO
   * @param purged the day whose retention purged what was stored, ISO; null while it is there
   * @param held why it does not count although the night continued; null where it counts
   * @param stored every file that was stored of it; null for a copy, a withdrawal and what was
   *     purged, and where a version before kept no such list
   */
  public record Reading(
      String fingerprint,
      @JsonProperty("pseudonym_key") String pseudonymKey,
      @JsonProperty("same_as") String sameAs,
      @JsonProperty("read_for") String readFor,
      String purged,
      String held,
      Inventory stored) {
    /** Of a delivery of which nothing is stored yet. */
    public Reading(String fingerprint, String pseudonymKey, String sameAs, String readFor) {
      this(fingerprint, pseudonymKey, sameAs, readFor, null, null, null);
    }

    /** The same under other definitions, or compared with other deliveries. */
    public Reading under(String other) {
      return new Reading(other, pseudonymKey, sameAs, readFor, purged, held, stored);
    }

    Reading purgedOn(String day) {
      return new Reading(fingerprint, pseudonymKey, sameAs, readFor, day, held, null);
    }

    Reading heldFor(String reason) {
      return new Reading(fingerprint, pseudonymKey, sameAs, readFor, purged, reason, stored);
    }

    Reading storedAs(Inventory now) {
      return new Reading(fingerprint, pseudonymKey, sameAs, readFor, purged, held, now);
    }
  }

  /**
   * One file of the delivery.
   *
   * @param path where it lay
   * @param warnings for the reader, on the file
   */
  public record LedgerFile(
      String path, FileIdentity identity, RecordCounts counts, List<String> warnings) {

    DeliveredFile asDelivered() {
      return new DeliveredFile(
          Path.of(path), new Expected(identity.bytes(), -1, identity.sha256()));
    }

    /** This file with further warnings. */
    public LedgerFile with(List<String> more) {
      var all = new ArrayList<>(warnings);
      all.addAll(more);
      return new LedgerFile(path, identity, counts, all);
    }
  }

  public LedgerEntry {
    files = List.copyOf(files);
  }

  /** Whether this is a copy of another delivery, and therefore not stored. */
  public boolean copy() {
    return reading.sameAs() != null;
  }

  /** One hash over the layout, contract and rules under which it was read. */
  public String fingerprint() {
    return reading.fingerprint();
  }

  /** Whether what was stored of it has been purged since. */
  public boolean purged() {
    return reading.purged() != null;
  }

  /** This entry after its stored records were purged by the retention of a day. */
  public LedgerEntry purgedOn(String day) {
    return with(reading.purgedOn(day));
  }

  /** Whether too much of it was refused for it to count. */
  public boolean withheld() {
    return reading.held() != null;
  }

  /** This entry of a delivery that is held. */
  public LedgerEntry heldFor(String reason) {
    return with(reading.heldFor(reason));
  }

  /** Whether its records are stored, every file of them listed, and count. */
  public boolean stored() {
    return reading.stored() != null && !withheld();
  }

  /** Whether a version before read it, which kept no list of the files it stored. */
  public boolean unlisted() {
    return reading.stored() == null && !copy() && !purged();
  }

  /** This entry with the list of what was stored of it. */
  public LedgerEntry storedAs(Inventory stored) {
    return with(reading.storedAs(stored));
  }

  /** This entry as read under other definitions, or from another copy. */
  public LedgerEntry under(String fingerprint) {
    return with(reading.under(fingerprint));
  }

  private LedgerEntry with(Reading now) {
    return new LedgerEntry(delivery, source, period, table, now, claims, files);
  }

  public RecordCounts counts() {
    return files.stream().map(LedgerFile::counts).reduce(RecordCounts.NOTHING, RecordCounts::plus);
  }

  /** The notice that takes another delivery back; its one file is its manifest. */
  public static LedgerEntry ofWithdrawal(
      Path landing, Delivery notice, String table, Reading reading) {
    var none = of(notice, table, reading, List.of());
    var manifest = DeliveryFolder.manifestIn(none.placeIn(landing));
    var file =
        new LedgerFile(
            manifest.toString(), FileIdentity.of(manifest), RecordCounts.NOTHING, List.of());
    return of(notice, table, reading, List.of(file));
  }

  /** The entry of a delivery. */
  public static LedgerEntry of(
      Delivery delivery, String table, Reading reading, List<LedgerFile> files) {
    return new LedgerEntry(
        delivery.id(),
        delivery.source(),
        delivery.period(),
        table,
        reading,
        delivery.claims(),
        files);
  }

  /** Where it lay, or would lie, in a landing. */
  public Path placeIn(Path landing) {
    return landing.resolve(source).resolve(period).resolve(delivery);
  }

  /** Whether it was packed as a delivery and lay in this landing when it was read. */
  public boolean wasIn(Path landing) {
    return !files.isEmpty() && placeIn(landing).equals(Path.of(files.get(0).path()).getParent());
  }

  /** The delivery as it was when it was read. */
  public Delivery asDelivered() {
    var delivered =
        claims.isWithdrawal()
            ? List.<DeliveredFile>of()
            : files.stream().map(LedgerFile::asDelivered).toList();
    return new Delivery(source, period, delivery, claims, delivered);
  }

  /** The hashes of its files, in their order. */
  public List<String> content() {
    return files.stream().map(file -> file.identity().sha256()).toList();
  }

  public List<String> warnings() {
    return files.stream().flatMap(file -> file.warnings().stream()).toList();
  }
}
