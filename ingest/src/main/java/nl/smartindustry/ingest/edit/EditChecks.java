package nl.smartindustry.ingest.edit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.edit.rule.Constraint;
import nl.smartindustry.ingest.edit.rule.Edit;
import nl.smartindustry.ingest.edit.rule.EditDefinitions;
import nl.smartindustry.ingest.edit.rule.EditSet;

/** What is wrong or needless in a set of edits, found before any record is read. */
public final class EditChecks {
  private static final double MARGIN = 1e-3;

  private EditChecks() {}

  /** Refuses edits that no record can satisfy, naming a smallest set of them that already clash. */
  public static void satisfiable(EditSet edits) {
    if (new Localisation(edits).satisfiable()) {
      return;
    }
    var clashing = new ArrayList<>(edits.edits());
    for (var edit : edits.edits()) {
      var without = new ArrayList<>(clashing);
      without.remove(edit);
      if (!new Localisation(of(edits, without)).satisfiable()) {
        clashing = without;
      }
    }
    throw Refusal.definitions(
        "Edits '%s': no record can satisfy %s together",
        EditDefinitions.path(edits.table()), clashing.stream().map(Edit::name).toList());
  }

  /**
   * The names of hard edits that follow from the other ones, each tried with those before gone;
   * edits that leave a choice are neither tried nor used.
   */
  public static List<String> redundant(EditSet edits) {
    var plain = edits.hard().stream().filter(edit -> edit.alternatives().size() == 1).toList();
    var kept = new ArrayList<>(plain);
    var redundant = new ArrayList<String>();
    for (var edit : plain) {
      var others = new ArrayList<>(kept);
      others.remove(edit);
      if (follows(edit, of(edits, others))) {
        kept = others;
        redundant.add(edit.name());
      }
    }
    return redundant;
  }

  /** A warning about edits that follow from others, if there are any. */
  public static Optional<String> needless(EditSet edits) {
    var names = redundant(edits);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Edits '%s': %s follow from the others"
                .formatted(EditDefinitions.path(edits.table()), names));
  }

  /** Whether what breaks an edit breaks the others too. */
  private static boolean follows(Edit edit, EditSet others) {
    return edit.alternatives().get(0).stream().allMatch(c -> follows(c, others));
  }

  private static boolean follows(Constraint constraint, EditSet others) {
    var all = new BitSet();
    all.set(0, others.size());
    var broken = broken(constraint);
    for (var branch : others.branches()) {
      var against = new ArrayList<>(branch);
      against.add(broken);
      if (Feasibility.conflict(against, new double[others.size()], all) == null) {
        return false;
      }
    }
    return true;
  }

  /** What holds for a record that breaks a constraint by more than {@value #MARGIN}. */
  private static Constraint broken(Constraint constraint) {
    var turned = new double[constraint.coefficients().length];
    for (int j = 0; j < turned.length; j++) {
      turned[j] = -constraint.coefficients()[j];
    }
    return new Constraint(turned, -constraint.bound() - MARGIN);
  }

  private static EditSet of(EditSet edits, List<Edit> some) {
    return new EditSet(edits.table(), edits.fields(), some, edits.corrections(), edits.atMost());
  }
}
