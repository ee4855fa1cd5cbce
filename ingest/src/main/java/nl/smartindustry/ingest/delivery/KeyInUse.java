package nl.smartindustry.ingest.delivery;

import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.pseudonym.KeyFile;
import nl.smartindustry.ingest.pseudonym.PseudonymKey;
import nl.smartindustry.ingest.run.Settings;

/** Under which key a run makes pseudonyms; found, and refused (78), before anything is read. */
record KeyInUse(Settings settings, LayoutCatalogue catalogue) {

  /**
   * The key of a run: that of the settings or, where all identifiers are synthetic, the public one.
   *
   * @param active the deliveries that count; where they hold no identifier, the key is empty
   */
  Optional<PseudonymKey> of(List<Delivery> active) {
    var own = KeyFile.of(settings);
    var naming = active.stream().filter(this::names).toList();
    if (naming.isEmpty()) {
      return Optional.empty();
    }
    var real = naming.stream().filter(d -> !d.claims().synthetic()).findFirst();
    if (!settings.synthetic() && (own.isEmpty() || own.get().isSample())) {
      real.ifPresent(delivery -> refuse(delivery, own.isPresent()));
    }
    return Optional.of(own.orElseGet(PseudonymKey::sample));
  }

  /** Records with pseudonyms of two keys cannot be linked, which no count would show. */
  void sameAsBefore(Optional<PseudonymKey> key, List<LedgerEntry> known) {
    var other =
        known.stream()
            .map(entry -> entry.reading().pseudonymKey())
            .filter(id -> !id.isEmpty() && !id.equals(key.map(PseudonymKey::id).orElse("")))
            .toList();
    if (!other.isEmpty()) {
      throw Refusal.definitions(
          "Pseudonym key: its id is %s, but %d deliveries were read under key %s, and pseudonyms"
              + " of two keys cannot be linked (set pseudonym_key to the key before, or run"
              + " 'nightly --restart' to read everything again under the new one)",
          key.map(PseudonymKey::id).orElse("none"), other.size(), other.get(0));
    }
  }

  /** Whether records of a delivery name an enterprise or a person directly. */
  boolean names(Delivery delivery) {
    return !catalogue.get(delivery.source(), delivery.schema()).identifying().isEmpty();
  }

  private void refuse(Delivery delivery, boolean publicKey) {
    throw Refusal.definitions(
        "Settings '%s': %s (delivery '%s' of source '%s' names enterprises and does not say that"
            + " it is synthetic)",
        settings.file(),
        publicKey ? "'pseudonym_key' is the public sample key" : "lacks 'pseudonym_key'",
        delivery.id(),
        delivery.source());
  }
}
