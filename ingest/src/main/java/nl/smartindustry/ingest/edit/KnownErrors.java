package nl.smartindustry.ingest.edit;

import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.ingest.edit.rule.EditSet;

/** The errors with a known cause that the edits of a table tell of, in the order they are tried. */
public final class KnownErrors {
  private KnownErrors() {}

  /** Errors of unit, which may break no edit at all: tried on every record. */
  public static List<Correction> always(EditSet edits) {
    return edits.corrections().thousand().stream()
        .map(error -> (Correction) new Thousands(edits, error))
        .toList();
  }

  /** Errors that show in a broken edit: tried only on records that break one. */
  public static List<Correction> whenBroken(EditSet edits) {
    var known = edits.corrections();
    var errors = new ArrayList<Correction>();
    if (known.rounding() > 0) {
      errors.add(new Rounding(edits));
    }
    if (!known.signs().isEmpty() || !known.swapped().isEmpty()) {
      errors.add(new SignsAndSwaps(edits));
    }
    if (known.typing()) {
      errors.add(new Typing(edits));
    }
    return errors;
  }
}
